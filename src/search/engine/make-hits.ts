import type { DocumentKey } from "../store/document-key.ts";
import { TEXT_CHUNK } from "../store/layout.ts";
import { elementOf, lineAt, printedRange } from "./locate.ts";
import { makeExcerpt } from "./make-excerpt.ts";
import type { Library } from "./open-library.ts";
import type { EngineHit, Match } from "./search-types.ts";
import { type Finding, type Proof, prove } from "./tier.ts";

/** Hits of one document, and how many of its spots were looked at for them. */
export interface MadeHits {
  hits: EngineHit[];
  used: number;
}

/** Highlights that an address carries. */
const HIGHLIGHTS = 6;

/**
 * Reads the text at the spots and makes a hit of each provision; what the text does not bear out is
 * left out.
 *
 * @param taken provisions that are shown already, as `slug#anchor`; those made are added.
 */
export async function makeHits(
  library: Library,
  key: DocumentKey,
  match: Match,
  findings: Finding[],
  limit: number,
  taken: Set<string>,
): Promise<MadeHits> {
  const hits: EngineHit[] = [];
  const spots = inOrder(findings);
  let used = 0;
  while (used < spots.length && hits.length < limit) {
    const batch = spots.slice(used, used + limit - hits.length);
    const chunks = await Promise.all(
      batch.map(({ offset }) => library.text(key, Math.floor(offset / TEXT_CHUNK))),
    );
    for (const [index, spot] of batch.entries()) {
      used++;
      const hit = makeHit(chunks[index]!, match, spot);
      if (hit === null || taken.has(`${hit.document}#${hit.anchor}`)) continue;
      taken.add(`${hit.document}#${hit.anchor}`);
      hits.push(hit);
    }
  }
  return { hits, used };
}

/** A place where something was found. */
interface Spot {
  offset: number;
  proof: Proof;
}

function inOrder(findings: Finding[]): Spot[] {
  return findings
    .flatMap(({ proof, offsets }) => offsets.map((offset) => ({ offset, proof })))
    .sort((a, b) => a.offset - b.offset);
}

function makeHit(
  chunk: Awaited<ReturnType<Library["text"]>>,
  match: Match,
  { offset, proof }: Spot,
): EngineHit | null {
  const line = lineAt(chunk, offset);
  const ranges = line ? prove(proof, line.folded.text, offset - line.start) : [];
  if (line === null || ranges.length === 0) return null;
  const { unit, anchor } = elementOf(line, ranges[0]!);
  const from = Math.max(0, line.folded.offsets[unit.start - line.start] ?? 0);
  const printed = ranges.map((range) => printedRange(line, range));
  const marks = printed.filter(([start]) => start >= from).sort(([a], [b]) => a - b);
  const { text, marks: marked } = makeExcerpt(
    line.text.slice(from),
    marks.map(([start, end]) => [start - from, end - from]),
  );
  return {
    document: chunk.slug,
    anchor,
    title: chunk.title,
    excerpt: text,
    marks: marked,
    exact: match === "exact",
    match,
    provision: unit.label,
    section: unit.trail,
    documentNumber: chunk.number,
    documentType: chunk.type,
    issuers: chunk.issuers,
    date: chunk.date,
    highlight: [...new Set(marks.map(([start, end]) => line.text.slice(start, end)))].slice(
      0,
      HIGHLIGHTS,
    ),
  };
}
