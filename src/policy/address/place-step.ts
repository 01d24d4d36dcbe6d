import { toChineseNumeral } from "../lexicon/numerals.ts";

/** What is needed of a node to say where it stands. */
export interface PlaceNode {
  unit: string | null;
  /** The printed number; `null` where none is printed. */
  raw: string | null;
  /** 款: its position among the 款 of its article from 1, and how many there are. */
  position?: number;
  siblings?: number;
}

/**
 * One step of a place as official documents and courts cite it: 第四部分, 第（二）项, 第三条, 第二款.
 * The only 款 of an article is not named.
 *
 * @example placeStep({ unit: "level1", raw: "四、" }) // "第四部分"
 */
export function placeStep({ unit, raw, position = 1, siblings = 1 }: PlaceNode): string {
  if (raw === null) {
    return unit === "paragraph" && siblings > 1 ? `第${toChineseNumeral(position)}款` : "";
  }
  const number = raw
    .trim()
    .replace(/[、.．。]$/u, "")
    .replace("(", "（")
    .replace(")", "）");
  // A dash numbers nothing.
  if (!/[\p{L}\p{N}]/u.test(number)) return "";
  switch (unit) {
    case "level1":
      return `第${number}部分`;
    case "level2":
    case "item":
      return `第${number}项`;
    case "level3":
    case "subitem":
      return `第${number}目`;
    default:
      return number;
  }
}
