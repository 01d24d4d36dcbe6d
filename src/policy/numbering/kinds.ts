import { LAW_KINDS } from "./law-kinds.ts";
import type { NumberingKind } from "./numbering-kind.ts";
import { OFFICIAL_KINDS } from "./official-kinds.ts";
import { POINT_KINDS } from "./point-kinds.ts";

const TABLE = { ...LAW_KINDS, ...OFFICIAL_KINDS, ...POINT_KINDS };

/**
 * How a number is printed. Laws (立法技术规范): 编 分编 章 节 条. 公文 (GB/T 9704): `一、`, `（一）`, `1.`,
 * `（1）`, ①; `letter` is a). `decimal` is 1.2.1 and the 1 above it; `ordinal-word` 第一，首先，; `is` 一是; `dash` ——; `bullet` ●.
 */
export type MarkerKind = keyof typeof TABLE;

/**
 * All that is known of each kind of number; a new kind is one more entry. A line is of the first kind
 * that it matches: `1 、` is decimal before it is arabic.
 */
export const KINDS: Readonly<Record<MarkerKind, NumberingKind>> = TABLE;

/** The kinds in the order in which a line is matched. */
export const MARKER_KINDS = Object.keys(TABLE) as MarkerKind[];

/** The levels of a 公文, outermost first (GB/T 9704): 一、（一）1.（1）. */
export const LEVEL_KINDS = [
  "cn",
  "cn-paren",
  "arabic",
  "arabic-paren",
] as const satisfies MarkerKind[];
