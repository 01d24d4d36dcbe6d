import { placeOfElement } from "../text/place-of-element.ts";
import { keepParts } from "./keep-parts.ts";
import { addReferenceNotes } from "./reference-notes.ts";

const PRINT = "zhangju:print";

/**
 * What the next print of a page shows; the page's own panel sets it, the browser's print command
 * uses what is there.
 */
export interface PrintChoice {
  /** Anchors, such as `sec_4__sub_2`; none for the whole document. */
  parts: string[];
  /** Print the addresses of cited documents as notes. */
  notes: boolean;
}

/**
 * Prepares the page whenever it is printed, by whatever way, and restores it afterwards.
 *
 * @returns prints the document as chosen, once.
 */
export function bindPrinting(article: HTMLElement): (choice: PrintChoice) => void {
  const whole: PrintChoice = { parts: [], notes: true };
  let choice = whole;
  let undo: Array<() => void> = [];
  const restore = () => {
    for (const step of undo.reverse()) step();
    undo = [];
    choice = whole;
  };
  addEventListener("beforeprint", () => {
    if (undo.length > 0) return;
    if (choice.parts.length > 0) {
      undo.push(keepParts(article, choice.parts), nameExcerpt(choice.parts));
    }
    if (choice.notes) undo.push(addReferenceNotes(article));
  });
  addEventListener("afterprint", restore);
  const print = (next: PrintChoice) => {
    choice = next;
    window.print();
  };
  article.addEventListener(PRINT, ({ target }) => {
    print({ parts: [(target as Element).id], notes: true });
  });
  return print;
}

/** Asks that one provision be printed, from wherever on the page. */
export function askToPrint(provision: Element): void {
  provision.dispatchEvent(new CustomEvent(PRINT, { bubbles: true }));
}

/** A print of a part says so, so that nobody takes it for the whole. */
function nameExcerpt(ids: string[]): () => void {
  const row = document.querySelector<HTMLElement>("[data-excerpt]");
  const value = row?.querySelector("dd");
  if (!row || !value) return () => undefined;
  value.textContent = `${ids.map(placeOf).join("、")}（非全文）`;
  row.hidden = false;
  return () => {
    row.hidden = true;
  };
}

/** 第四部分第（二）项; an attachment or a heading without a number by its own words. */
function placeOf(id: string): string {
  const element = document.getElementById(id);
  if (!element) return "";
  return placeOfElement(element) || (element.firstElementChild?.textContent ?? "").trim();
}
