import { parseFramedNumeral, parseNumeral } from "../lexicon/numerals.ts";
import { CLAUSE_NAMES, POINT_NAME } from "./clause-names.ts";

/** One step of a place that a reader typed. */
export interface PlaceStep {
  /** Kinds of numbers that it may mean, the likeliest first: `["sub", "item"]` for （二）. */
  kinds: readonly string[];
  value: number;
  /** 之一 → 1. */
  suffix: number | null;
}

const NUMERAL = "(?:[0-9]+|[〇零○一二三四五六七八九十百千两廿卅]+)";
/** Kinds of numbers that a named step may mean, the likeliest first: prefixes of anchors, and `point`. */
const NAMED: Record<string, readonly string[]> = {
  [CLAUSE_NAMES.part]: ["part"],
  [CLAUSE_NAMES.subpart]: ["subpart"],
  [CLAUSE_NAMES.chapter]: ["chp"],
  [CLAUSE_NAMES.section]: ["sec"],
  [CLAUSE_NAMES.article]: ["art", "sec", "sub"],
  [CLAUSE_NAMES.paragraph]: ["para", "sub"],
  [CLAUSE_NAMES.item]: ["item", "sub", "sec"],
  [CLAUSE_NAMES.subitem]: ["pt", "item", "sub"],
  [CLAUSE_NAMES.division]: ["part", "sec"],
  [POINT_NAME]: ["point", "pt", "item", "sub"],
};
/** The longest first: 分编 is no 编. */
const NAMES = Object.keys(NAMED)
  .sort((a, b) => b.length - a.length)
  .join("|");
const IN_BRACKETS = ["sub", "item", "subitem", "pt"];
const CIRCLED = ["detail", "point", "pt", "item"];
/** A number alone: what documents are cited by comes first. */
const FIRST = [
  "art",
  "sec",
  "chp",
  "part",
  "subpart",
  "att",
  "sub",
  "item",
  "cl",
  "subitem",
  "detail",
];
const WITHIN = [
  "para",
  "sub",
  "item",
  "subitem",
  "pt",
  "point",
  "detail",
  "sec",
  "art",
  "chp",
  "subpart",
  "cl",
];

const STEP = new RegExp(
  [
    `(?<only>附件?)(?=第(?:${NUMERAL}|\\(${NUMERAL}\\))(?:${NAMES}))`,
    `附件?第?(?<attachment>${NUMERAL})`,
    `第?(?<counted>${NUMERAL})(?<unit>${NAMES})(?:之(?<suffix>${NUMERAL}))?`,
    `第?\\((?<bracketed>${NUMERAL})\\)(?:${NAMES})?`,
    "(?<framed>[①-⑳⑴-⒇㈠-㈩])",
    `第?(?<bare>${NUMERAL})(?:之(?<bareSuffix>${NUMERAL}))?[、.,\\-]?`,
  ].join("|"),
  "y",
);

/**
 * Reads a place in a document as people type it.
 *
 * @param query `15`, `第十五条`, `15条`, `四(二)`, `第四部分第（二）项`, `附件1`, `十五条之一第2款`, `1.2.1`.
 * @returns the steps from outside, or `null` where the text is no place but words.
 */
export function parsePlace(query: string): PlaceStep[] | null {
  const text = query
    .replace(/[０-９（）．，－]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/([0-9])\s+(?=[0-9])/g, "$1、")
    .replace(/[\s的]/g, "");
  const steps: PlaceStep[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const groups = STEP.exec(text)?.groups;
    const step = groups ? toStep(groups, steps.length === 0) : null;
    if (!step) return null;
    steps.push(step);
  }
  return steps.length > 0 ? steps : null;
}

function toStep(groups: Record<string, string | undefined>, isFirst: boolean): PlaceStep | null {
  const { only, attachment, counted, unit = "", bracketed, framed, bare } = groups;
  // 附件第一条 is said of a document with one attachment.
  if (only) return { kinds: ["att"], value: 1, suffix: null };
  if (framed) {
    const { value, frame } = parseFramedNumeral(framed)!;
    return { kinds: frame === "circled" ? CIRCLED : IN_BRACKETS, value, suffix: null };
  }
  const kinds = attachment
    ? ["att"]
    : counted
      ? NAMED[unit]!
      : bracketed
        ? IN_BRACKETS
        : isFirst
          ? FIRST
          : WITHIN;
  const value = parseNumeral(attachment ?? counted ?? bracketed ?? bare ?? "");
  const suffix = groups.suffix ?? groups.bareSuffix;
  return value === null
    ? null
    : { kinds, value, suffix: suffix === undefined ? null : parseNumeral(suffix) };
}
