import type { DocumentKey } from "../store/document-key.ts";
import type { Library } from "./open-library.ts";
import { provisionAt } from "./provision-at.ts";
import type { Finding, Proof } from "./tier.ts";

/** Folded characters that an excerpt surely shows. */
const SHOWN = 80;

/** A place of one of the words. */
interface WordSpot {
  offset: number;
  word: number;
}

/** Documents that hold all words: those with all in one provision, and the others. */
export async function findAllWords(
  library: Pick<Library, "finder" | "starts">,
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
      const places = new Map<number, WordSpot[]>();
      for (const [word, occurrences] of found.entries()) {
        for (const offset of occurrences.get(key)!) {
          const provision = provisionAt(starts, offset);
          const spots = places.get(provision);
          if (spots) spots.push({ offset, word });
          else places.set(provision, [{ offset, word }]);
        }
      }
      const ordered = [...places.values()]
        .map((spots) => ({ count: countWords(spots), offset: fullestSpot(spots) }))
        .sort((a, b) => b.count - a.count || a.offset - b.offset);
      const whole = ordered.filter(({ count }) => count === words.length);
      const into = whole.length > 0 ? provisions : documents;
      const shown = whole.length > 0 ? whole : ordered.slice(0, 1);
      const offsets = shown.map(({ offset }) => offset).sort((a, b) => a - b);
      into.set(key, [{ proof, offsets }]);
    }),
  );
  return { provisions, documents };
}

function countWords(spots: WordSpot[]): number {
  return new Set(spots.map(({ word }) => word)).size;
}

/** The first spot of the stretch with most different words. */
function fullestSpot(spots: WordSpot[]): number {
  spots.sort((a, b) => a.offset - b.offset);
  let best = spots[0]!.offset;
  let most = 0;
  for (const [index, { offset }] of spots.entries()) {
    const near = spots.slice(index, index + SHOWN).filter((spot) => spot.offset - offset < SHOWN);
    const count = countWords(near);
    if (count <= most) continue;
    most = count;
    best = offset;
  }
  return best;
}
