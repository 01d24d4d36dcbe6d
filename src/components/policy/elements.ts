import { jsx } from "astro/jsx-runtime";
import { citedPlaceId } from "../../site/document/cited-places.ts";
import { hrefOf } from "../../site/meta/links.ts";

/**
 * Components that are one element and stand in every line of a document: functions, since an Astro
 * component for each took a third of the time of a page.
 */

interface Block {
  id: string;
  unit?: string;
  children?: unknown;
}

interface Inline {
  children?: unknown;
}

export function Section({ id, unit = "section", children }: Block) {
  return jsx("section", { class: `section u-${unit}`, id, children });
}

export function Provision({ id, unit = "clause", children }: Block) {
  return jsx("div", { class: `provision u-${unit}`, id, children });
}

export function Paragraph({ id, unit = "paragraph", children }: Block) {
  const named = unit === "paragraph" ? "" : ` u-${unit}`;
  return jsx("div", { class: `paragraph${named}`, id, children });
}

/** A printed number. It is a link to the provision it numbers; the script copies the address. */
export function Marker({ to, children }: Inline & { to?: string }) {
  return to
    ? jsx("a", { class: "marker", href: `#${to}`, children })
    : jsx("span", { class: "marker", children });
}

/** A heading that runs into the text after it. */
export function RunIn({ children }: Inline) {
  return jsx("b", { class: "run-in", children });
}

/**
 * A citation in the text: a link where it leads somewhere, plain text where it does not.
 *
 * @param props `also`: further anchors, where it names several provisions: for the preview.
 */
export function Ref({ to, also, children }: Inline & { to?: string; also?: string }) {
  return to
    ? jsx("a", { class: "ref", href: hrefOf(to), "data-also": also, children })
    : jsx("span", { class: "ref", children });
}

/**
 * A defined term where its definition is offered; plain text without a script.
 *
 * @param props `to`: its entry in the list of terms at the end of the page, `#def-3`.
 */
export function Term({ to, children }: Inline & { to: string }) {
  return jsx("span", { class: "term", "data-def": to.slice(1), children });
}

/**
 * Says at the end of a provision's first line how often it is cited; leads to the list.
 *
 * @param props `of`: anchors that begin on this line; `page`: address of the page with the list,
 *   empty for this page.
 */
export function CitedMark({ of, count, page }: { of: string; count: number; page: string }) {
  const [first, ...more] = of.split(" ").map(citedPlaceId);
  const also = more.join(" ") || undefined;
  const children = `被引用 ${count}`;
  return jsx("a", { class: "cited-mark", href: `${page}#${first}`, "data-also": also, children });
}
