import type { Unit } from "../document/tree.ts";

interface UnitTraits {
  /** What the unit's anchors begin with, after Akoma Ntoso's naming where it has one: `art_15`, `chp_2`. */
  prefix: string | null;
  /**
   * Do its numbers go on through a whole part, past the parents they stand in? 条 always do, （五）
   * may where （一）… runs across 一、二、, a 项 never.
   */
  runsOn: "always" | "maybe" | "never";
  /** The unit as which citations count it: 一、（一）1. of a 公文 as 部分, 项 and 目 (第四部分第（二）项). */
  citedAs: Unit | "division" | null;
  /** May the unit's text begin with a heading: （一）指导思想。以…? An item of a law never does. */
  mayBeHeaded: boolean;
  /** Is the unit one of a list? Then a line without a number between two of them carries on the first. */
  inList: boolean;
}

/** All that is known of each unit of a document. */
export const UNIT_TRAITS = {
  part: { prefix: "part", runsOn: "never", citedAs: "part", mayBeHeaded: false, inList: false },
  subpart: {
    prefix: "subpart",
    runsOn: "never",
    citedAs: "subpart",
    mayBeHeaded: false,
    inList: false,
  },
  chapter: {
    prefix: "chp",
    runsOn: "maybe",
    citedAs: "chapter",
    mayBeHeaded: false,
    inList: false,
  },
  section: {
    prefix: "sec",
    runsOn: "maybe",
    citedAs: "section",
    mayBeHeaded: false,
    inList: false,
  },
  article: {
    prefix: "art",
    runsOn: "always",
    citedAs: "article",
    mayBeHeaded: false,
    inList: false,
  },
  paragraph: {
    prefix: "para",
    runsOn: "never",
    citedAs: "paragraph",
    mayBeHeaded: false,
    inList: false,
  },
  item: { prefix: "item", runsOn: "never", citedAs: "item", mayBeHeaded: false, inList: true },
  subitem: { prefix: "pt", runsOn: "never", citedAs: "subitem", mayBeHeaded: false, inList: true },
  level1: { prefix: "sec", runsOn: "maybe", citedAs: "division", mayBeHeaded: true, inList: false },
  level2: { prefix: "sub", runsOn: "maybe", citedAs: "item", mayBeHeaded: true, inList: true },
  level3: { prefix: "item", runsOn: "maybe", citedAs: "subitem", mayBeHeaded: true, inList: true },
  level4: { prefix: "subitem", runsOn: "maybe", citedAs: null, mayBeHeaded: true, inList: true },
  level5: { prefix: "detail", runsOn: "never", citedAs: null, mayBeHeaded: true, inList: true },
  decimal: { prefix: "cl", runsOn: "always", citedAs: null, mayBeHeaded: true, inList: false },
  point: { prefix: "pt", runsOn: "never", citedAs: null, mayBeHeaded: true, inList: true },
  // 附则 without a number: the first has no count.
  supplement: {
    prefix: "supplement",
    runsOn: "never",
    citedAs: null,
    mayBeHeaded: false,
    inList: false,
  },
  // Without a number: their anchors are of their type.
  signatory: { prefix: null, runsOn: "never", citedAs: null, mayBeHeaded: false, inList: false },
  date: { prefix: null, runsOn: "never", citedAs: null, mayBeHeaded: false, inList: false },
  document: { prefix: null, runsOn: "never", citedAs: null, mayBeHeaded: false, inList: false },
} as const satisfies Record<Unit, UnitTraits>;
