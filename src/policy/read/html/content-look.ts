import type { LineCues } from "../../document/source.ts";
import { type Look, toFace } from "../look-record.ts";
import { attributeOf, type Element } from "./page-tree.ts";

/** What an element's children inherit from it, as far as reading needs it. */
export interface Inherited {
  look: Look;
  align: LineCues["align"];
  headingLevel: number | null;
  /** Line breaks in text are line breaks on screen. */
  preformatted: boolean;
}

const BOLD_TAGS = new Set(["b", "strong", "th"]);

/** Looks and alignment inside an element, from its name, its old attributes and its `style`. */
export function inheritFrom(
  outer: Inherited,
  element: Element,
  style: Map<string, string> | null,
): Inherited {
  const heading = /^h([1-6])$/.exec(element.tagName);
  return {
    look: lookOf(outer.look, element, style),
    align: alignOf(outer.align, element, style),
    headingLevel: heading === null ? outer.headingLevel : Number(heading[1]),
    preformatted:
      element.tagName === "pre" || isPreformatted(style?.get("white-space"), outer.preformatted),
  };
}

function lookOf(outer: Look, element: Element, style: Map<string, string> | null): Look {
  let { bold, face } = outer;
  if (BOLD_TAGS.has(element.tagName)) bold = true;
  const weight = style?.get("font-weight");
  if (weight !== undefined) bold = /^(bold|bolder|[6-9]\d\d)$/i.test(weight);
  const family = style?.get("font-family") ?? attributeOf(element, "face") ?? "";
  const named = toFace(family);
  if (named !== undefined && !/^(inherit|initial|unset)$/i.test(family)) face = named;
  return bold === outer.bold && face === outer.face ? outer : { bold, face };
}

function alignOf(
  outer: LineCues["align"],
  element: Element,
  style: Map<string, string> | null,
): LineCues["align"] {
  const written = style?.get("text-align") ?? attributeOf(element, "align");
  if (element.tagName === "center") return "center";
  if (written === undefined || written === null || written === "") return outer;
  const align = written.toLowerCase();
  // `align` on a table places the table, not its text.
  if (element.tagName === "table") return undefined;
  if (align === "center" || align === "-webkit-center") return "center";
  if (align === "right" || align === "end") return "right";
  return align === "inherit" ? outer : undefined;
}

function isPreformatted(whiteSpace: string | undefined, outer: boolean): boolean {
  if (whiteSpace === undefined) return outer;
  return /^(pre|pre-wrap|pre-line|break-spaces)$/i.test(whiteSpace);
}
