import { frequentNumber } from "../index/frequent.ts";
import { PAIR } from "../index/places.ts";
import { alignAcross, alignExactly } from "../match/align-places.ts";
import { acrossTerms, exactTerms, lettersOf, type PhraseTerm } from "../match/phrase-terms.ts";
import type { DocumentKey, PageKey } from "./document-key.ts";
import type { PagePlaces, WordIndex } from "./open-index.ts";
import { remember } from "./remember.ts";

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

/** Phrases whose findings are kept: typing, sorting and narrowing ask for the same ones again. */
const KEPT = 40;

/** Where the finder gets its places from. */
export interface PlaceSource extends WordIndex {
  /** Where a frequent pair or character stands, by its number. */
  frequent(number: number): Promise<Occurrences>;
  /** Cuts a page's offsets into those of its documents. */
  split(page: PageKey, offsets: number[], into: Map<DocumentKey, number[]>): void;
}

export function phraseFinder(source: PlaceSource): PhraseFinder {
  const found = remember<Occurrences>(KEPT);
  const looked = remember<PagePlaces>(KEPT);
  const lookup = (terms: PhraseTerm[]) => {
    const words = [...new Set(terms.map(({ term }) => term))];
    return looked(words.join(" "), () => source.lookup(words));
  };
  const aligned = (pages: PagePlaces, align: (places: number[]) => number[]): Occurrences => {
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
    const isOne = phrase.length === 1;
    const pages = await (isOne ? source.lookupBeginning(terms[0]!.term) : lookup(terms));
    return aligned(pages, (places) => alignExactly(places, terms));
  };
  const findAcross = async (letters: string, thorough: boolean): Promise<Occurrences> => {
    if (letters.length < 2) return new Map();
    // The words of the exact search are at hand, and most often tell that there is nothing.
    const few = exactTerms(letters);
    if (few.every(({ kind }) => kind === PAIR)) {
      const candidates = aligned(await lookup(few), (places) => alignAcross(places, few));
      if (candidates.size === 0 || few.length === letters.length - 1) return candidates;
    }
    const terms = acrossTerms(letters, thorough);
    return aligned(await lookup(terms), (places) => alignAcross(places, terms));
  };
  return {
    exactly: (phrase) => found(`=${phrase}`, () => findExactly(phrase)),
    across: (phrase, thorough) => {
      const letters = lettersOf(phrase);
      return found(`~${letters}${thorough}`, () => findAcross(letters, thorough));
    },
  };
}
