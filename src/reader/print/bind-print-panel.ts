import { bindPrinting } from "./print-document.ts";

/** Offers the outline with boxes to tick, made when the panel is first opened. */
export function bindPrintPanel(panel: HTMLDetailsElement, article: HTMLElement): void {
  const print = bindPrinting(article);
  const form = panel.querySelector("form")!;
  const parts = panel.querySelector<HTMLElement>('[data-part="parts"]')!;
  const outline = document.querySelector("#outline ol");
  if (!outline) form.querySelector("fieldset")!.hidden = true;

  panel.addEventListener("toggle", () => {
    if (panel.open && outline && parts.childElementCount === 0) parts.append(choicesOf(outline));
  });
  // What a heading holds is printed with it.
  parts.addEventListener("change", ({ target }) => {
    const box = target as HTMLInputElement;
    for (const inner of box.closest("li")!.querySelectorAll<HTMLInputElement>(":scope li input")) {
      inner.checked = box.checked;
      inner.disabled = box.checked;
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const boxes = [...parts.querySelectorAll<HTMLInputElement>("input:checked:enabled")];
    const notes = form.elements.namedItem("notes") as HTMLInputElement;
    print({ parts: boxes.map(({ value }) => value), notes: notes.checked });
  });
}

/** A copy of the outline in which each entry is a box. */
function choicesOf(outline: Element): HTMLElement {
  const list = document.createElement("ul");
  for (const entry of outline.children) {
    const link = entry.querySelector("a")!;
    const item = document.createElement("li");
    const label = document.createElement("label");
    const box = document.createElement("input");
    const name = document.createElement("span");
    box.type = "checkbox";
    box.value = decodeURIComponent(link.hash.slice(1));
    name.textContent = link.textContent;
    label.append(box, name);
    item.append(label);
    const inner = entry.querySelector(":scope > ol");
    if (inner) item.append(choicesOf(inner));
    list.append(item);
  }
  return list;
}
