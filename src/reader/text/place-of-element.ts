import { firstWords } from "../../policy/address/first-words.ts";
import { placeStep } from "../../policy/address/place-step.ts";
import { linesOf } from "./lines-of-element.ts";

/** What has a name that leads to what is in it; a document that a notice issues has none. */
const NAMED = ".section, .provision, .attachment:not(.u-document)";

/**
 * Where an element of a document's text stands: 第四部分第（二）项, 附件2第三条, 第二部分第一点; 章 above a
 * 条 are left out, as citations leave them out. Points that nothing numbered leads to go by the words
 * that their paragraph begins with: “鉴于以上情况”一段第一点.
 */
export function placeOfElement(element: Element): string {
  return stepsOfElement(element).join("");
}

/** The same, step by step from outside: 附件2, 第三条, 第二款. */
export function stepsOfElement(element: Element): string[] {
  const steps: string[] = [];
  let underArticle = false;
  let current: Element | null = element;
  while (current && !current.classList.contains("policy")) {
    if (current.matches(".attachment")) steps.unshift(attachmentName(current));
    else if (!underArticle && current.matches(".section, .provision"))
      steps.unshift(stepOf(current));
    else if (steps.length > 0 && current.matches(".paragraph") && mustBeNamed(current))
      steps.unshift(`“${firstWords(linesOf(current)[0]?.text ?? "")}”一段`);
    if (current.matches(".u-article")) underArticle = true;
    current = current.parentElement;
  }
  return steps.filter((step) => step !== "");
}

/** Of paragraphs those that hold points, where no number or several paragraphs lead to such points. */
function mustBeNamed(paragraph: Element): boolean {
  const outer = paragraph.parentElement!;
  if (!outer.closest(NAMED)) return true;
  const alike = [...outer.children].filter(
    (child) => child.matches(".paragraph") && child.querySelector(".u-point"),
  );
  return alike.length > 1;
}

function stepOf(element: Element): string {
  if (element.matches(".u-point")) return pointStep(element);
  const paragraphs = element.parentElement
    ? [...element.parentElement.children].filter((child) => child.matches(".provision.u-paragraph"))
    : [];
  return placeStep({
    unit: /\bu-(\S+)/.exec(element.className)?.[1] ?? null,
    raw: markerOf(element),
    position: paragraphs.indexOf(element) + 1,
    siblings: paragraphs.length,
  });
}

/** 一是 and 第一 are 第一点; what a dash, a dot or 其次 begins is counted. */
function pointStep(point: Element): string {
  const numeral = /[一二三四五六七八九十]+/.exec(markerOf(point) ?? "");
  if (numeral) return `第${numeral[0]}点`;
  const points = [...point.parentElement!.children].filter((child) => child.matches(".u-point"));
  return `第${points.indexOf(point) + 1}个要点`;
}

/** 附件2：实施细则 is 附件2; the document that a notice issues goes by no such name. */
function attachmentName(element: Element): string {
  const raw = markerOf(element)?.replace(/[\s：:.．、]/g, "") ?? "";
  return raw || (element.matches(".u-document") ? "" : "附件");
}

function markerOf(element: Element): string | null {
  return element.firstElementChild?.querySelector(":scope > .marker")?.textContent ?? null;
}
