import type { Display } from "./display-choices.ts";
import { saveDisplay } from "./display-store.ts";

/**
 * Shows the page as chosen and remembers it; settings that are not named stay as they are. What a
 * setting does to the page is written once, in public/early.js, which also does it to the next page.
 */
export function chooseDisplay(chosen: Partial<Display>): void {
  window.dispatchEvent(new CustomEvent("zhangju:display", { detail: chosen }));
  saveDisplay(chosen);
}
