import { stepsOfElement } from "../text/place-of-element.ts";

const STEPS = ".section, .provision, .attachment";

/** Where a selection stands. */
export interface RangePlace {
  /** 第三条第二款; 第三条至第五条; empty where no number leads to it. */
  label: string;
  /** Anchor of what it begins in; empty for the document as a whole. */
  anchor: string;
}

/**
 * The place of a selection as official documents cite it. A selection that covers a provision as a
 * whole is cited as that provision: all of 第三条, 第四条 and 第五条 is 第三条至第五条.
 *
 * @param range inside the document's text.
 */
export function placeOfRange(range: Range): RangePlace {
  let start = stepAt(range.startContainer);
  let end = stepAt(range.endContainer);
  for (let parent = outer(start); parent; parent = outer(parent)) {
    if (!isAtStart(range, parent)) break;
    if (parent.contains(range.endContainer) && !isAtEnd(range, parent)) break;
    start = parent;
  }
  for (let parent = outer(end); parent; parent = outer(parent)) {
    if (!isAtEnd(range, parent)) break;
    if (parent.contains(range.startContainer) && !isAtStart(range, parent)) break;
    end = parent;
  }
  const first = start ? stepsOfElement(start) : [];
  const last = end ? stepsOfElement(end) : [];
  return { label: joinPlaces(first, last), anchor: start?.id ?? "" };
}

/**
 * From one place to another: what both have in common is said once.
 *
 * @example joinPlaces(["第四部分", "第（一）项"], ["第四部分", "第（三）项"]) // 第四部分第（一）项至第（三）项
 */
export function joinPlaces(first: string[], last: string[]): string {
  let common = 0;
  while (common < first.length && first[common] === last[common]) common++;
  const rest = last.slice(common).join("");
  // 第三条 to 第三条第二款 lies in 第三条.
  if (common === first.length || rest === "") return last.slice(0, common).join("");
  return `${first.join("")}至${rest}`;
}

function stepAt(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  const step = element?.closest(STEPS) ?? null;
  return step?.closest(".policy") ? step : null;
}

function outer(step: Element | null): Element | null {
  return step?.parentElement?.closest(STEPS) ?? null;
}

function isAtStart(range: Range, element: Element): boolean {
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  return before.toString().trim() === "";
}

function isAtEnd(range: Range, element: Element): boolean {
  const after = document.createRange();
  after.selectNodeContents(element);
  after.setStart(range.endContainer, range.endOffset);
  const rest = after.cloneContents();
  for (const added of rest.querySelectorAll(".cited-mark, .provision-tools")) added.remove();
  return (rest.textContent ?? "").trim() === "";
}
