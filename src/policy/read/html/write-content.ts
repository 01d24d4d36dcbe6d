import type { LineCues } from "../../document/source.ts";
import { countCharacters } from "../characters.ts";
import { PLAIN_LOOK } from "../look-record.ts";
import type { SourceBuilder, SourcePlace } from "../source-builder.ts";
import { type Inherited, inheritFrom } from "./content-look.ts";
import { describeCell, isLayoutTable, rowsOf } from "./content-table.ts";
import { listMarker } from "./list-marker.ts";
import {
  attributeOf,
  childrenOf,
  type Element,
  isBlock,
  isElement,
  isText,
  type PageNode,
  styleOf,
  type TextNode,
} from "./page-tree.ts";

export interface Writing {
  builder: SourceBuilder;
  isShown: (node: TextNode) => boolean;
  /** Characters of all that is shown, to tell a layout table by. */
  documentSize: number;
}

const START: Inherited = {
  look: PLAIN_LOOK,
  align: undefined,
  headingLevel: null,
  preformatted: false,
};

/** A picture this small in either direction is an icon or a spacer, in pixels. */
const SMALLEST_PICTURE = 24;

/**
 * Writes an element's shown text as blocks: a line for each block element and after each `<br>`.
 *
 * @returns characters written that are not in the page's text: the numbers of `<ol>`.
 */
export function writeContent(root: PageNode, writing: Writing): number {
  const { builder, isShown } = writing;
  let pictures: Element[] = [];
  let generated = 0;
  let marker = "";

  const close = ({ align, headingLevel }: Inherited) => {
    const cues: Omit<LineCues, "emphasis"> = {};
    if (align !== undefined) cues.align = align;
    if (headingLevel !== null) cues.headingLevel = headingLevel;
    builder.endLine(cues);
    for (const picture of pictures) {
      const address = attributeOf(picture, "src")!;
      builder.addImage(
        address,
        attributeOf(picture, "alt") ?? "",
        lineOf(picture),
        embedded(address),
      );
    }
    pictures = [];
  };

  const writeText = (node: TextNode, within: Inherited) => {
    if (!isShown(node)) return;
    const place = placeOf(node);
    if (marker !== "" && node.value.trim() !== "") {
      builder.write(marker, place, within.look);
      generated += countCharacters(marker);
      marker = "";
    }
    if (!within.preformatted) return builder.write(node.value, place, within.look);
    for (const [index, text] of node.value.split("\n").entries()) {
      if (index > 0) close(within);
      builder.write(
        text,
        { line: place.line + index, column: index > 0 ? 1 : place.column },
        within.look,
      );
    }
  };

  const visit = (node: PageNode, outer: Inherited) => {
    if (isText(node)) return writeText(node, outer);
    if (!isElement(node)) {
      for (const child of childrenOf(node)) visit(child, outer);
      return;
    }
    if (node.tagName === "br") return close(outer);
    if (node.tagName === "img") {
      if (isPicture(node)) pictures.push(node);
      return;
    }
    const style = styleOf(node);
    const within = inheritFrom(outer, node, style);
    const block = isBlock(node, style);
    if (block) close(outer);
    if (node.tagName === "li") marker = listMarker(node, isShown);
    if (node.tagName === "table" && !isLayoutTable(node, isShown, writing.documentSize)) {
      writeTable(node, within);
    } else for (const child of childrenOf(node)) visit(child, within);
    if (block) close(within);
  };

  const writeTable = (table: Element, within: Inherited) => {
    for (const child of childrenOf(table)) {
      if (isElement(child) && child.tagName === "caption") visit(child, within);
    }
    builder.addTable(rowsOf(table), describeCell, (cell) => visit(cell, within));
  };

  visit(root, inheritedAt(root));
  close(START);
  return generated;
}

/** Looks and alignment that the root itself inherits from the page around it. */
function inheritedAt(root: PageNode): Inherited {
  const parent = "parentNode" in root ? root.parentNode : null;
  if (parent === null || !isElement(parent)) return START;
  return inheritFrom(inheritedAt(parent), parent, styleOf(parent));
}

function placeOf(node: TextNode): SourcePlace {
  const location = node.sourceCodeLocation;
  return { line: location?.startLine ?? 1, column: location?.startCol ?? 1 };
}

function lineOf(element: Element): number {
  return element.sourceCodeLocation?.startLine ?? 1;
}

function isPicture(image: Element): boolean {
  const source = attributeOf(image, "src") ?? "";
  const size = (name: string) => Number.parseInt(attributeOf(image, name) ?? "", 10);
  const isTiny = size("width") < SMALLEST_PICTURE || size("height") < SMALLEST_PICTURE;
  return source !== "" && !isTiny;
}

/** The bytes of a `data:` address. */
function embedded(address: string): Uint8Array | undefined {
  const match = /^data:image\/[\w.+-]+;base64,([A-Za-z0-9+/=\s]+)$/.exec(address);
  if (match === null) return undefined;
  try {
    return Uint8Array.from(atob(match[1]!), (character) => character.charCodeAt(0));
  } catch {
    // Damaged base64: the picture is named, not shown.
    return undefined;
  }
}
