import { linesOf } from "../text/lines-of-element.ts";
import { placeOfElement } from "../text/place-of-element.ts";
import type { Citable } from "./citation.ts";

/** What a citation of a provision on this page says. */
export function citeProvision(policy: HTMLElement, provision: Element): Citable {
  return {
    ...citeDocument(policy),
    place: placeOfElement(provision),
    text: linesOf(provision)
      .map((line) => line.marker + line.text)
      .join("\n"),
    url: addressOf(provision.id),
  };
}

/** What a citation says of the document itself. */
export function citeDocument(
  policy: HTMLElement,
): Pick<Citable, "title" | "documentNumber" | "issuers" | "date"> {
  const { title = "", number = "", issuers = "", date = "" } = policy.dataset;
  return { title, documentNumber: number, issuers, date };
}

/** The page's address, or that of an element on it, without the words of a search that led here. */
export function addressOf(id: string): string {
  const url = new URL(window.location.href);
  url.search = "";
  url.hash = id;
  return url.href;
}
