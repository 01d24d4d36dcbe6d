import { saveDisplay } from "./display-store.ts";

/** Lists of documents as lines or as cards; remembered for all lists, applied by public/early.js. */
export function bindListView(fieldset: HTMLElement): void {
  const root = document.documentElement;
  const current = root.dataset.view === "cards" ? "cards" : "lines";
  for (const input of fieldset.querySelectorAll("input")) {
    input.checked = input.value === current;
    input.addEventListener("change", () => {
      if (input.value === "cards") root.dataset.view = "cards";
      else delete root.dataset.view;
      saveDisplay({ view: input.value });
    });
  }
}
