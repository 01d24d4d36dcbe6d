import { encodeCharacter } from "../index/encode-term.ts";
import { alignAcross, alignExactly } from "../match/align-places.ts";
import { coveringTerms, crossingTerms, lettersOf } from "../match/phrase-terms.ts";
import type { DocumentKey } from "./document-key.ts";
import type { WordIndex } from "./open-index.ts";

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
  const kept = new Map<string, Promise<Occurrences>>();
  const remember = (name: string, find: () => Promise<Occurrences>): Promise<Occurrences> => {
    const known = kept.get(name);
    if (known) return known;
    const finding = find();
    kept.set(name, finding);
    finding.catch(() => kept.delete(name));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return finding;
  };
  return {
    exactly: (phrase) => remember(`=${phrase}`, () => findExactly(index, phrase)),
    across: (phrase) => {
      const letters = lettersOf(phrase);
      return remember(`~${letters}`, () => findAcross(index, letters));
    },
  };
}

async function findExactly(index: WordIndex, phrase: string): Promise<Occurrences> {
  if (phrase.length === 1) {
    const places = await index.lookupBeginning(encodeCharacter(phrase));
    return aligned(places, (list) => alignExactly(list, [0]));
  }
  const { terms, offsets } = coveringTerms(phrase);
  return aligned(await index.lookup(terms), (places) => alignExactly(places, offsets));
}

async function findAcross(index: WordIndex, letters: string): Promise<Occurrences> {
  if (letters.length < 2) return new Map();
  const places = await index.lookup(crossingTerms(letters).terms);
  return aligned(places, (list) => alignAcross(list, letters.length));
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
