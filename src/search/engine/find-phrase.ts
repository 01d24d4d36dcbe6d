import { alignAcross, alignExactly } from "../match/align-places.ts";
import { acrossTerms, exactTerms, lettersOf } from "../match/phrase-terms.ts";
import type { DocumentKey } from "./document-key.ts";
import type { WordIndex } from "./open-index.ts";
import { remember } from "./remember.ts";

/** Where a phrase stands: offsets of folded characters, ascending, for each document. */
export type Occurrences = ReadonlyMap<DocumentKey, number[]>;

/** Finds phrases by the places of their words, without reading any text. */
export interface PhraseFinder {
  /** The phrase as it is. */
  exactly(phrase: string): Promise<Occurrences>;
  /** With other punctuation than the phrase's, or with none where it has some. */
  across(phrase: string): Promise<Occurrences>;
}

/** Phrases whose findings are kept: typing, sorting and narrowing ask for the same ones again. */
const KEPT = 40;

export function phraseFinder(index: WordIndex): PhraseFinder {
  const found = remember<Occurrences>(KEPT);
  const looked = remember<Map<DocumentKey, number[]>>(KEPT);
  const lookup = (terms: string[]) => looked(terms.join(" "), () => index.lookup(terms));

  const findExactly = async (phrase: string): Promise<Occurrences> => {
    const { terms, offsets } = exactTerms(phrase);
    const places = await (phrase.length === 1 ? index.lookupBeginning(terms[0]!) : lookup(terms));
    return aligned(places, (list) => alignExactly(list, offsets));
  };
  const findAcross = async (letters: string): Promise<Occurrences> => {
    if (letters.length < 2) return new Map();
    // The words of the exact search tell most often that there is nothing: they are at hand.
    const few = exactTerms(letters);
    const candidates = aligned(await lookup(few.terms), (list) => alignAcross(list, few.offsets));
    const more = acrossTerms(letters);
    if (candidates.size === 0 || more.offsets.length <= few.offsets.length) return candidates;
    return aligned(await lookup(more.terms), (list) => alignAcross(list, more.offsets));
  };
  return {
    exactly: (phrase) => found(`=${phrase}`, () => findExactly(phrase)),
    across: (phrase) => {
      const letters = lettersOf(phrase);
      return found(`~${letters}`, () => findAcross(letters));
    },
  };
}

function aligned(
  documents: Map<DocumentKey, number[]>,
  align: (places: number[]) => number[],
): Occurrences {
  const found = new Map<DocumentKey, number[]>();
  for (const [key, places] of documents) {
    const offsets = align(places);
    if (offsets.length > 0) found.set(key, offsets);
  }
  return found;
}
