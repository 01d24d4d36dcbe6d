import { placeStep } from "../policy/lexicon/place-step.ts";

/**
 * Where an element of a document's text stands: 第四部分第（二）项, 附件2第三条; 章 above a 条 are left
 * out, as citations leave them out.
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
    if (current.matches(".u-article")) underArticle = true;
    current = current.parentElement;
  }
  return steps.filter((step) => step !== "");
}

function stepOf(element: Element): string {
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

/** 附件2：实施细则 is 附件2; the document that a notice issues goes by no such name. */
function attachmentName(element: Element): string {
  const raw = markerOf(element)?.replace(/[\s：:.．、]/g, "") ?? "";
  return raw || (element.matches(".u-document") ? "" : "附件");
}

function markerOf(element: Element): string | null {
  return element.firstElementChild?.querySelector(":scope > .marker")?.textContent ?? null;
}
