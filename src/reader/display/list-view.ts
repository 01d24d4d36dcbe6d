import { chooseDisplay } from "./choose-display.ts";
import type { Display } from "./display-choices.ts";

/** Lists of documents as lines or as cards; remembered for all lists. */
export function bindListView(fieldset: HTMLElement): void {
  const current = document.documentElement.dataset.view ?? "lines";
  for (const input of fieldset.querySelectorAll("input")) {
    input.checked = input.value === current;
    input.addEventListener("change", () => chooseDisplay({ view: input.value as Display["view"] }));
  }
}
