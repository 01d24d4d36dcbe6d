import { placeStep } from "../policy/lexicon/place-step.ts";

/** Where an element of a document's text stands: 第四部分第（二）项; 章 above a 条 are left out. */
export function placeOfElement(element: Element): string {
  let place = "";
  let current: Element | null = element;
  while (current && !current.classList.contains("policy")) {
    if (current.matches(".section, .provision")) place = stepOf(current) + place;
    if (current.matches(".u-article")) return place;
    current = current.parentElement;
  }
  return place;
}

function stepOf(element: Element): string {
  const paragraphs = element.parentElement
    ? [...element.parentElement.children].filter((child) => child.matches(".provision.u-paragraph"))
    : [];
  return placeStep({
    unit: /\bu-(\S+)/.exec(element.className)?.[1] ?? null,
    raw: element.firstElementChild?.querySelector(":scope > .marker")?.textContent ?? null,
    position: paragraphs.indexOf(element) + 1,
    siblings: paragraphs.length,
  });
}
