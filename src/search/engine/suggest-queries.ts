import { frequentNumber } from "../words/index/frequent.ts";
import { lettersOf } from "../words/match/phrase-terms.ts";
import type { Query } from "../words/query/parse-query.ts";
import type { PhraseFinder } from "./find-phrase.ts";

const SUGGESTIONS = 3;
/** Parts of a phrase that are tried. */
const TRIES = 24;

/**
 * What to search for instead of a query that found nothing: of several words those that occur, of
 * one its longest parts that do.
 */
export async function suggestQueries(finder: PhraseFinder, query: Query): Promise<string[]> {
  const words = query.phrases.map(({ text }) => text);
  if (words.length === 0) return [];
  if (words.length === 1) return longestParts(finder, lettersOf(words[0]!));
  const sizes = await Promise.all(words.map(async (word) => (await finder.exactly(word)).size));
  const known = words.filter((_, index) => sizes[index]! > 0);
  if (known.length === 0) return longestParts(finder, lettersOf(words[0]!));
  if (known.length < words.length) return [known.join(" ")];
  // All occur, but never together: without the rarest, then without the others.
  return [...words.keys()]
    .sort((a, b) => sizes[a]! - sizes[b]!)
    .slice(0, SUGGESTIONS)
    .map((dropped) => words.filter((_, index) => index !== dropped).join(" "));
}

async function longestParts(finder: PhraseFinder, letters: string): Promise<string[]> {
  const found: string[] = [];
  // Of two characters each by itself is the nearest that there is.
  const least = letters.length > 2 ? 2 : 1;
  let tries = TRIES;
  for (let length = Math.min(letters.length - 1, 12); length >= least; length--) {
    const parts = Array.from({ length: letters.length - length + 1 }, (_, at) =>
      letters.slice(at, at + length),
    )
      .filter((part) => !found.some((longer) => longer.includes(part)))
      .slice(0, tries);
    tries -= parts.length;
    const occurs = await Promise.all(
      parts.map(async (part) => frequentNumber(part) >= 0 || (await finder.exactly(part)).size > 0),
    );
    for (const [index, part] of parts.entries()) {
      if (!occurs[index] || found.includes(part)) continue;
      found.push(part);
      if (found.length === SUGGESTIONS) return found;
    }
  }
  return found;
}
