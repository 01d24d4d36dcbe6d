import { type PlaceTree, placeSteps } from "../../policy/address/place-name.ts";
import { linesOf } from "./lines-of-element.ts";

/** Elements that stand for a node of the document: titles have none. */
const NODE =
  ":is(.section, .provision, .paragraph, .attachment, .block, .table-scroll, figure)[id]";
const TYPES = ["section", "provision", "paragraph", "attachment"];

/**
 * Where an element of a document's text stands, as a citation says it: 第四部分第（二）项; empty where no
 * number leads to it.
 */
export function placeOfElement(element: Element): string {
  return stepsOfElement(element).join("");
}

/** Where an element stands, step by step from outside: 附件2, 第三条, 第二款. */
export function stepsOfElement(element: Element): string[] {
  const node = element.closest(NODE);
  return node === null ? [] : placeSteps(PAGE_PLACES, node);
}

/** The text of a document as its page shows it: named as its tree is. */
export const PAGE_PLACES: PlaceTree<Element> = {
  typeOf(element) {
    const type = TYPES.find((name) => element.classList.contains(name));
    // `block signatureBlock`
    if (type !== undefined) return type;
    return element.matches(".table-scroll") ? "table" : (element.classList[1] ?? "");
  },
  unitOf: (element) => /\bu-(\S+)/.exec(element.className)?.[1] ?? null,
  rawOf: (element) =>
    element.firstElementChild?.querySelector(":scope > .marker")?.textContent ?? null,
  textOf: (element) => linesOf(element)[0]?.text ?? "",
  parentOf: (element) => element.parentElement?.closest(NODE) ?? null,
  childrenOf(parent) {
    const around = parent ?? document.querySelector(".policy")!;
    return [...around.querySelectorAll(NODE)].filter(
      (element) => PAGE_PLACES.parentOf(element) === parent,
    );
  },
};
