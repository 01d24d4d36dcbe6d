import { frequentPairNumber } from "../index/frequent-pairs.ts";
import { lettersOf } from "../match/phrase-terms.ts";
import { otherForms, readDocumentNumber, readNamedArticle } from "../query/other-forms.ts";
import type { Query } from "../query/parse-query.ts";
import type { DocumentKey } from "./document-key.ts";
import { findArticle } from "./find-article.ts";
import type { Occurrences, PhraseFinder } from "./find-phrase.ts";
import { findWords } from "./find-words.ts";
import type { Library } from "./open-library.ts";
import type { Match } from "./search-types.ts";
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
  query: Query,
  isEnough: (documents: Iterable<DocumentKey>) => boolean,
): Promise<Tier[]> {
  const { finder } = library;
  const tiers: Tier[] = [];
  const add = (match: Match, documents: Findings) => {
    if (documents.size > 0) tiers.push({ match, documents });
  };
  const words = query.phrases.map(({ text }) => text);
  const isQuoted = query.phrases.some(({ quoted }) => quoted);

  const article = isQuoted ? null : readNamedArticle(words);
  if (article) add("article", await findArticle(library, article));

  if (query.whole !== "") {
    const exact: Findings = new Map();
    addFindings(exact, await finder.exactly(query.whole), {
      kind: "exactly",
      phrase: query.whole,
    });
    add("exact", exact);
  }
  if (isEnough(tiers.flatMap(({ documents }) => [...documents.keys()]))) return tiers;

  if (!isQuoted) {
    add("similar", await findSimilar(finder, query.whole, words, tiers.length === 0));
  }
  const split = words.length > 1 ? words : tiers.length === 0 && !isQuoted ? segment(words) : [];
  // A single character is no word: 可 以 is 可以 with a blank in it.
  if (split.length > 1 && split.every((word) => lettersOf(word).length > 1)) {
    const { provisions, documents } = await findWords(library, split);
    add("provision", provisions);
    add("document", documents);
  }
  return tiers;
}

/** The query in other numerals, as a document number, and with other punctuation. */
async function findSimilar(
  finder: PhraseFinder,
  whole: string,
  words: string[],
  thorough: boolean,
): Promise<Findings> {
  const found: Findings = new Map();
  const forms = new Set(otherForms(whole));
  const number = readDocumentNumber(words);
  if (number !== null && number !== whole) forms.add(number);
  const letters = lettersOf(whole);
  const isWord = words.length === 1 && letters.length > 1;
  // 市、区 also finds 市区; but 互联网+ does not find 互联网.
  if (isWord && !whole.includes(letters)) forms.add(letters);
  for (const phrase of forms) {
    addFindings(found, await finder.exactly(phrase), { kind: "exactly", phrase });
  }
  if (isWord) {
    const across = await finder.across(whole, thorough);
    addFindings(found, across, { kind: "across", phrase: whole });
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
    .filter((word) => word.length > 1 && frequentPairNumber(word) < 0);
}
