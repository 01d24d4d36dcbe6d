import type { DocumentKey } from "../store/document-key.ts";
import { frequentNumber } from "../words/index/frequent.ts";
import { lettersOf } from "../words/match/phrase-terms.ts";
import {
  completeDocumentNumber,
  type NamedArticle,
  otherForms,
  readNamedArticle,
} from "../words/query/other-forms.ts";
import { findAllWords } from "./find-all-words.ts";
import { findArticle } from "./find-article.ts";
import type { Occurrences, PhraseFinder } from "./find-phrase.ts";
import type { Library } from "./open-library.ts";
import type { Match } from "./search-types.ts";
import type { SimplifiedQuery } from "./simplify-query.ts";
import type { Finding, Proof, Tier } from "./tier.ts";

type Findings = Map<DocumentKey, Finding[]>;

/**
 * Looks for everything that answers a query, best first. Looser kinds are looked for only while the
 * better ones do not fill the page.
 *
 * @param isEnough tells whether so many documents do.
 */
export async function collectTiers(
  library: Library,
  query: SimplifiedQuery,
  isEnough: (documents: Iterable<DocumentKey>) => boolean,
): Promise<Tier[]> {
  const { finder } = library;
  const words = query.phrases.map(({ text }) => text);
  const isQuoted = query.phrases.some(({ quoted }) => quoted);
  const article = isQuoted ? null : readNamedArticle(words);
  const read = isQuoted ? null : completeDocumentNumber(words);
  // As it is printed, with or without its 号, it is an exact hit.
  const number = read?.startsWith(query.whole) ? null : read;
  const [named, exact] = await Promise.all([
    findNamed(library, number, article),
    findForms(finder, query.wholes),
  ]);
  const tiers: Tier[] = [];
  const add = (match: Match, documents: Findings) => {
    if (documents.size > 0) tiers.push({ match, documents });
  };
  add("named", named);
  add("exact", exact);
  if (isEnough(tiers.flatMap(({ documents }) => [...documents.keys()]))) return tiers;

  const isThorough = tiers.length === 0;
  const split = words.length > 1 ? words : isThorough && !isQuoted ? segment(words) : [];
  // A single character is no word: 可 以 is 可以 with a blank in it.
  const isSplit = split.length > 1 && split.every((word) => lettersOf(word).length > 1);
  const [similar, loose] = await Promise.all([
    isQuoted ? new Map() : findSimilar(finder, query.whole, words, isThorough),
    isSplit ? findAllWords(library, split) : null,
  ]);
  add("similar", similar);
  if (loose) {
    add("provision", loose.provisions);
    add("document", loose.documents);
  }
  return tiers;
}

/** What the query names: 国发 2016 62 is a document before it is an article of 国发2016. */
async function findNamed(
  library: Library,
  number: string | null,
  article: NamedArticle | null,
): Promise<Findings> {
  const numbered = number === null ? new Map() : await findNumbered(library, number);
  return numbered.size > 0 || article === null ? numbered : findArticle(library, article);
}

/** Documents that have a number, and not just mention it. */
async function findNumbered(library: Library, number: string): Promise<Findings> {
  const found: Findings = new Map();
  for (const [key, offsets] of await library.finder.exactly(number)) {
    const { columns, document } = library.columns(key);
    const start = columns.titleLengths[document]!;
    const isWhole = number.length === columns.numberLengths[document]!;
    const finding: Finding = { proof: { kind: "exactly", phrase: number }, offsets: [start] };
    if (isWhole && offsets.includes(start)) found.set(key, [finding]);
  }
  return found;
}

/** The query in other numerals, as a document number, and with other punctuation. */
async function findSimilar(
  finder: PhraseFinder,
  whole: string,
  words: string[],
  thorough: boolean,
): Promise<Findings> {
  const forms = new Set(otherForms(whole));
  const number = completeDocumentNumber(words);
  if (number !== null && number !== whole) forms.add(number);
  const letters = lettersOf(whole);
  const isWord = words.length === 1 && letters.length > 1;
  // 市、区 also finds 市区; but 互联网+ does not find 互联网.
  if (isWord && !whole.includes(letters)) forms.add(letters);
  const [found, across] = await Promise.all([
    findForms(finder, [...forms]),
    isWord ? finder.across(whole, thorough) : new Map(),
  ]);
  addFindings(found, across, { kind: "across", phrase: whole });
  return found;
}

/** Any of several phrases, each as it is. */
async function findForms(finder: PhraseFinder, phrases: string[]): Promise<Findings> {
  const found: Findings = new Map();
  const all = await Promise.all(phrases.map((phrase) => finder.exactly(phrase)));
  for (const [index, occurrences] of all.entries()) {
    addFindings(found, occurrences, { kind: "exactly", phrase: phrases[index]! });
  }
  return found;
}

function addFindings(into: Findings, occurrences: Occurrences, proof: Proof): void {
  for (const [key, offsets] of occurrences) {
    const finding = { proof, offsets };
    const known = into.get(key);
    if (known) known.push(finding);
    else into.set(key, [finding]);
  }
}

/**
 * The words of a query without blanks, by the browser's own dictionary; none where it has none.
 * Those that stand everywhere would find everything.
 */
function segment(words: string[]): string[] {
  if (words.length !== 1 || typeof Intl.Segmenter === "undefined") return [];
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const parts = [...segmenter.segment(words[0]!)];
  return parts
    .filter((part) => part.isWordLike)
    .map(({ segment }) => segment)
    .filter((word) => word.length > 1 && frequentNumber(word) < 0);
}
