import type { DocumentKey } from "../store/document-key.ts";
import { findAcross, findExactly, type Range } from "../words/match/find-in-text.ts";
import { lettersOf } from "../words/match/phrase-terms.ts";
import type { Match } from "./search-types.ts";

/** What must be seen in a line before a hit is shown. */
export type Proof =
  | { kind: "exactly"; phrase: string }
  | { kind: "across"; phrase: string }
  | { kind: "words"; phrases: string[] };

/** Where something was found in a document, and what is to be seen there. */
export interface Finding {
  proof: Proof;
  /** Offsets of folded characters in the document, ascending. */
  offsets: number[];
}

/** All findings of one kind. */
export interface Tier {
  match: Match;
  documents: Map<DocumentKey, Finding[]>;
}

/** Places found in a document, of all findings. */
export function countSpots(findings: Finding[]): number {
  return findings.reduce((count, { offsets }) => count + offsets.length, 0);
}

/** Names a document's findings of one kind. */
export function countKey(tier: Tier, key: DocumentKey): string {
  return `${tier.match}:${key}`;
}

/**
 * Looks the proof up in a line's folded text.
 *
 * @param at where the spot is, from the line's beginning.
 * @returns what to mark, what the spot stands for first; empty where the text does not bear it out.
 */
export function prove(proof: Proof, text: string, at: number): Range[] {
  switch (proof.kind) {
    case "exactly": {
      const range: Range = [at, at + proof.phrase.length];
      if (!text.startsWith(proof.phrase, at)) return [];
      return [range, ...findExactly(text, proof.phrase).filter(([start]) => start >= range[1])];
    }
    case "across": {
      const ranges = findAcross(text, lettersOf(proof.phrase)).filter(([, end]) => end > at);
      return ranges[0] && ranges[0][0] <= at ? ranges : [];
    }
    case "words": {
      const ranges = proof.phrases.flatMap((phrase) => findExactly(text, phrase));
      const before = ([start]: Range) => (start < at ? 1 : 0);
      return ranges.sort((a, b) => before(a) - before(b) || a[0] - b[0]);
    }
  }
}
