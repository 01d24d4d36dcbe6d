import { printNumber } from "../number-format.ts";
import {
  attributeOf,
  childrenOf,
  type Element,
  isElement,
  pageText,
  styleOf,
  type TextNode,
} from "./page-tree.ts";

/** `type` and `list-style-type` → number format and what stands around the number. */
const STYLES: Record<string, [format: string, after: string]> = {
  "1": ["decimal", "."],
  decimal: ["decimal", "."],
  a: ["lowerLetter", "."],
  "lower-alpha": ["lowerLetter", "."],
  "lower-latin": ["lowerLetter", "."],
  A: ["upperLetter", "."],
  "upper-alpha": ["upperLetter", "."],
  "upper-latin": ["upperLetter", "."],
  i: ["lowerRoman", "."],
  "lower-roman": ["lowerRoman", "."],
  I: ["upperRoman", "."],
  "upper-roman": ["upperRoman", "."],
  "cjk-ideographic": ["chineseCountingThousand", "、"],
  "simp-chinese-informal": ["chineseCountingThousand", "、"],
  "trad-chinese-informal": ["chineseCountingThousand", "、"],
  "cjk-decimal": ["ideographDigital", "、"],
};

/** A number at the start of the item's own text: then the list's number was hidden by a style sheet. */
const OWN_NUMBER =
  /^\s*([（(]?[一二三四五六七八九十\d]+[)）、．.]|第[一二三四五六七八九十百\d]+|[①-⒛])/;

/**
 * The number that a browser prints before an item of `<ol>`.
 *
 * @returns `""` for items without a number.
 * @example listMarker(secondItem, isShown) // "2."
 */
export function listMarker(item: Element, isShown: (node: TextNode) => boolean): string {
  const list = item.parentNode;
  if (list === null || !isElement(list) || list.tagName !== "ol") return "";
  const items = childrenOf(list).filter(
    (child): child is Element => isElement(child) && child.tagName === "li",
  );
  const style = (styleOf(item) ?? new Map()).get("list-style-type") ?? listStyle(list);
  const [format, after] = STYLES[style] ?? [null, ""];
  if (format === null || items.some((other) => OWN_NUMBER.test(pageText(other)))) return "";
  if (!items.some((other) => hasShown(other, isShown))) return "";
  let value = Number.parseInt(attributeOf(list, "start") ?? "1", 10) - 1;
  for (const other of items) {
    const own = Number.parseInt(attributeOf(other, "value") ?? "", 10);
    value = Number.isNaN(own) ? value + 1 : own;
    if (other === item) break;
  }
  const number = value > 0 ? printNumber(value, format) : null;
  return number === null ? "" : number + after;
}

function listStyle(list: Element): string {
  const style = styleOf(list);
  const shorthand = style?.get("list-style")?.split(/\s+/) ?? [];
  const named =
    style?.get("list-style-type") ?? shorthand.find((part) => part in STYLES || part === "none");
  return named ?? attributeOf(list, "type") ?? "1";
}

function hasShown(item: Element, isShown: (node: TextNode) => boolean): boolean {
  return childrenOf(item).some((child) =>
    isElement(child)
      ? hasShown(child, isShown)
      : child.nodeName === "#text" && isShown(child as TextNode),
  );
}
