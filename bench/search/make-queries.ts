import * as OpenCC from "opencc-js";
import { findDocumentNumbers } from "../../src/policy/lexicon/document-number.ts";
import { pick, randomFrom } from "./random.ts";
import { bareFold, type ScanLibrary, type ScanUnit, scanFold } from "./scan.ts";

export type QueryKind =
  | "term"
  | "substring"
  | "phrase"
  | "number"
  | "documentNumber"
  | "mix"
  | "variant"
  | "absent";

export interface BenchQuery {
  kind: QueryKind;
  text: string;
  /** Provisions that hold it, as `slug#anchor`. */
  truth: Set<string>;
}

const COUNTS: Record<QueryKind, number> = {
  term: 150,
  substring: 250,
  phrase: 100,
  number: 80,
  documentNumber: 60,
  mix: 60,
  variant: 200,
  absent: 100,
};

/** Queries of every kind, the same in every run, each with its truth. */
export function makeQueries(library: ScanLibrary): BenchQuery[] {
  const random = randomFrom(20260101);
  const units = library.units.filter(({ bare }) => bare.length >= 8);
  const seen = new Set<string>();
  const queries: BenchQuery[] = [];
  const add = (kind: QueryKind, text: string | null, truth?: Set<string>) => {
    if (text === null || text.trim() !== text || seen.has(text) || bareFold(text).length < 2)
      return;
    seen.add(text);
    queries.push({ kind, text, truth: truth ?? truthOf(library, text) });
  };
  const fill = (kind: QueryKind, make: () => void) => {
    const wanted = queries.length + COUNTS[kind];
    for (let tries = 0; queries.length < wanted && tries < COUNTS[kind] * 400; tries++) make();
  };

  fill("term", () => add("term", termOf(pick(random, units), random)));
  fill("substring", () => add("substring", substringOf(pick(random, units).text, random)));
  fill("phrase", () => add("phrase", phraseOf(pick(random, units), random)));
  fill("number", () => add("number", matchOf(pick(random, units), NUMBER, random)));
  const numbers = units.flatMap(({ text }) =>
    findDocumentNumbers(text).map(({ start, end }) => text.slice(start, end)),
  );
  fill("documentNumber", () => {
    if (numbers.length > 0) add("documentNumber", pick(random, numbers));
  });
  fill("mix", () => add("mix", matchOf(pick(random, units), MIX, random)));
  const originals = [...queries];
  fill("variant", () => {
    const original = pick(random, originals);
    const text = pick(random, VARIANTS)(original.text, random);
    if (text !== original.text) add("variant", text, original.truth);
  });
  fill("absent", () => add("absent", absentOf(library, units, random), new Set()));
  return queries;
}

function truthOf(library: ScanLibrary, text: string): Set<string> {
  const folded = scanFold(text);
  const found = library.units.filter((unit) => unit.folded.includes(folded));
  return new Set(found.map(({ document, anchor }) => `${document}#${anchor}`));
}

type Random = () => number;
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const NUMBER =
  /[0-9０-９〇○一二三四五六七八九十百千万]{1,6}(?:年[0-9]{1,2}月|[年月日元%％人条款项章])|第[一二三四五六七八九十百]{1,5}[条款项章节]/gu;
const MIX =
  /[A-Za-z][A-Za-z0-9.+/-]*\p{Script=Han}{0,4}|\p{Script=Han}{1,3}[A-Za-z0-9]+(?:\p{Script=Han}{1,2})?/gu;

function termOf(unit: ScanUnit, random: Random): string | null {
  const words = [...segmenter.segment(unit.text)].filter(({ segment }) =>
    /^\p{Script=Han}{2,6}$/u.test(segment),
  );
  return words.length > 0 ? pick(random, words).segment : null;
}

function substringOf(text: string, random: Random): string {
  const length = 2 + Math.floor(random() * 7);
  const start = Math.floor(random() * Math.max(1, text.length - length));
  return text.slice(start, start + length);
}

function phraseOf(unit: ScanUnit, random: Random): string | null {
  const clauses = unit.text.match(/[\p{Script=Han}、]{9,24}/gu);
  return clauses ? pick(random, clauses) : null;
}

function matchOf(unit: ScanUnit, pattern: RegExp, random: Random): string | null {
  const found = unit.text.match(pattern);
  return found ? pick(random, found) : null;
}

const toTraditional = (["t", "tw", "hk"] as const).map((to) =>
  OpenCC.Converter({ from: "cn", to }),
);
const FULL_WIDTH = /[!-~]/g;
const BRACKETS = ["〔〕", "[]", "（）", "()", "【】"];
const HALF: Record<string, string> = {
  "，": ",",
  "：": ":",
  "；": ";",
  "（": "(",
  "）": ")",
  "、": "、",
};

/** Ways in which readers write the same thing. */
const VARIANTS: Array<(text: string, random: Random) => string> = [
  (text, random) => pick(random, toTraditional)(text),
  (text) => text.replace(FULL_WIDTH, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  (text) => text.normalize("NFKC").replace(/[，：；（）]/g, (one) => HALF[one]!),
  (text, random) => {
    const [open, close] = pick(random, BRACKETS) as unknown as [string, string];
    return text.replace(/[〔[（(【]/g, open).replace(/[〕\]）)】]/g, close);
  },
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text, random) => {
    const at = 1 + Math.floor(random() * (text.length - 1));
    return `${text.slice(0, at)}${/["-]/.test(text[at] ?? "") ? "" : " "}${text.slice(at)}`;
  },
  // Punctuation left out, where it stands between letters.
  (text) => text.replace(/(?<=\p{L}|\p{N})[、，。；：“”《》（）](?=\p{L}|\p{N})/gu, ""),
];

/** Characters of the library put together as they never are, whatever stands between them. */
function absentOf(library: ScanLibrary, units: ScanUnit[], random: Random): string | null {
  const parts = Array.from({ length: 2 }, () => {
    const { bare } = pick(random, units);
    const start = Math.floor(random() * (bare.length - 3));
    return bare.slice(start, start + 1 + Math.floor(random() * 3));
  });
  const text = parts.join("");
  return library.bare.includes(text) ? null : text;
}
