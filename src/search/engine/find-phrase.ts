import type { PagePlaces, WordIndex } from "../pagefind/open-index.ts";
import type { DocumentKey, PageKey } from "../store/document-key.ts";
import { remember } from "../store/remember.ts";
import { frequentNumber } from "../words/index/frequent.ts";
import { alignAcross, alignExactly } from "../words/match/align-places.ts";
import {
  acrossTerms,
  exactPairs,
  exactTerms,
  lettersOf,
  type PhraseTerm,
} from "../words/match/phrase-terms.ts";

/** Where a phrase stands: offsets of folded characters, ascending, for each document. */
export type Occurrences = ReadonlyMap<DocumentKey, number[]>;

/** Finds phrases by the places of their words, without reading any text. */
export interface PhraseFinder {
  /** The phrase as it is. */
  exactly(phrase: string): Promise<Occurrences>;
  /**
   * With other punctuation than the phrase's, or with none where it has some.
   *
   * @param thorough also where it stands between two letters that are everywhere side by side.
   */
  across(phrase: string, thorough: boolean): Promise<Occurrences>;
}

/** Phrases whose findings are kept, and words: typing, sorting and narrowing ask for them again. */
const KEPT = 40;
const WORDS_KEPT = 120;

/** Where the finder gets its places from. */
export interface PlaceSource extends WordIndex {
  /** Where a frequent pair or character stands, by its number. */
  frequent(number: number): Promise<Occurrences>;
  /** Cuts a page's offsets into those of its documents. */
  split(page: PageKey, offsets: number[], into: Map<DocumentKey, number[]>): void;
}

export function phraseFinder(source: PlaceSource): PhraseFinder {
  const found = remember<Occurrences>(KEPT);
  const looked = remember<PagePlaces>(WORDS_KEPT);
  const lookupAll = async (terms: PhraseTerm[]): Promise<PagePlaces[]> => {
    const looking = terms.map(({ term }) => looked(term, () => source.lookup(term)));
    // One that fails later must not be taken for the answer when the query is asked again.
    await Promise.allSettled(looking);
    return Promise.all(looking);
  };
  /** Pages that hold all of the words, with the places of each. */
  const lookup = async (terms: PhraseTerm[]): Promise<Map<PageKey, number[][]>> => {
    // What stands everywhere takes long, and is not asked for where the rest is nowhere together.
    const rare = terms.filter(({ term }) => frequentNumber(term) < 0);
    if (rare.length > 0 && pagesOfAll(await lookupAll(rare)).length === 0) return new Map();
    const all = await lookupAll(terms);
    return new Map(pagesOfAll(all).map((page) => [page, all.map((places) => places.get(page)!)]));
  };
  const aligned = (
    pages: ReadonlyMap<PageKey, number[][]>,
    align: (places: number[][]) => number[],
  ): Occurrences => {
    const documents = new Map<DocumentKey, number[]>();
    for (const [page, places] of pages) {
      const offsets = align(places);
      if (offsets.length > 0) source.split(page, offsets, documents);
    }
    return documents;
  };
  const findExactly = async (phrase: string): Promise<Occurrences> => {
    const number = frequentNumber(phrase);
    if (number >= 0) return source.frequent(number);
    const terms = exactTerms(phrase);
    if (phrase.length > 1) {
      return aligned(await lookup(terms), (places) => alignExactly(places, terms));
    }
    const pages = await source.lookupBeginning(terms[0]!.term);
    const single = new Map([...pages].map(([page, places]) => [page, [places]]));
    return aligned(single, (places) => alignExactly(places, terms));
  };
  const exactly = (phrase: string) => found(`=${phrase}`, () => findExactly(phrase));
  const findAcross = async (phrase: string, thorough: boolean): Promise<Occurrences> => {
    const letters = lettersOf(phrase);
    if (letters.length < 2) return new Map();
    // Words of the exact search are at hand, and most often tell that there is nothing else; of
    // punctuation outside the first and the last of them they know nothing.
    const few = exactPairs(phrase);
    const isAll = few[0]?.offset === 0 && few[few.length - 1]!.offset === letters.length - 2;
    if (few.length > 1 && isAll) {
      const candidates = aligned(await lookup(few), (places) => alignAcross(places, few));
      const others = without(candidates, await exactly(phrase), phrase.length);
      if (others.size === 0 || few.length === letters.length - 1) return others;
    }
    const terms = acrossTerms(letters, thorough);
    return aligned(await lookup(terms), (places) => alignAcross(places, terms));
  };
  return {
    exactly,
    across: (phrase, thorough) =>
      found(`~${phrase}${thorough}`, () => findAcross(phrase, thorough)),
  };
}

function pagesOfAll([first, ...others]: PagePlaces[]): PageKey[] {
  return [...first!.keys()].filter((page) =>
    others.every((places) => (places.get(page)?.length ?? 0) > 0),
  );
}

/** Leaves out what lies in other occurrences, each so many characters long. */
function without(found: Occurrences, others: Occurrences, length: number): Occurrences {
  const left = new Map<DocumentKey, number[]>();
  for (const [key, offsets] of found) {
    const known = others.get(key) ?? [];
    const rest = offsets.filter((at) => !known.some((start) => start <= at && at < start + length));
    if (rest.length > 0) left.set(key, rest);
  }
  return left;
}
