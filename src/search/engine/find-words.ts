import type { DocumentKey } from "./document-key.ts";
import type { Library } from "./open-library.ts";
import { provisionAt } from "./provision-at.ts";
import type { Finding, Proof } from "./tier.ts";

/** Documents that hold all words: those with all in one provision, and the others. */
export async function findWords(
  library: Library,
  words: string[],
): Promise<Record<"provisions" | "documents", Map<DocumentKey, Finding[]>>> {
  const found = await Promise.all(words.map((word) => library.finder.exactly(word)));
  const [fewest, ...others] = [...found].sort((a, b) => a.size - b.size);
  const keys = [...fewest!.keys()].filter((key) => others.every((other) => other.has(key)));
  const proof: Proof = { kind: "words", phrases: words };
  const provisions = new Map<DocumentKey, Finding[]>();
  const documents = new Map<DocumentKey, Finding[]>();
  await Promise.all(
    keys.map(async (key) => {
      const starts = await library.starts(key);
      // Which provision each word is in, with the first place of any word there.
      const places = new Map<number, { first: number; words: Set<number> }>();
      for (const [word, occurrences] of found.entries()) {
        for (const offset of occurrences.get(key)!) {
          const provision = provisionAt(starts, offset);
          const place = places.get(provision) ?? { first: offset, words: new Set() };
          places.set(provision, place);
          place.first = Math.min(place.first, offset);
          place.words.add(word);
        }
      }
      const ordered = [...places.values()].sort(
        (a, b) => b.words.size - a.words.size || a.first - b.first,
      );
      const whole = ordered.filter((place) => place.words.size === words.length);
      const into = whole.length > 0 ? provisions : documents;
      const shown = whole.length > 0 ? whole : ordered.slice(0, 1);
      const offsets = shown.map(({ first }) => first).sort((a, b) => a - b);
      into.set(key, [{ proof, offsets }]);
    }),
  );
  return { provisions, documents };
}
