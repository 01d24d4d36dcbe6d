import type { BenchQuery, QueryKind } from "./make-queries.ts";
import { type ScanLibrary, scanFold } from "./scan.ts";

/** What one way of searching gave for one query. */
export interface Answer {
  /** Hits as `slug#anchor`, in their order; of ways that know no provisions, `slug#`. */
  hits: string[];
  /** Documents, in their order. */
  documents: string[];
  /** Which hits claim to hold the query. */
  exact: boolean[];
  /** All hits were asked for, and not just the first. */
  isWhole: boolean;
  milliseconds: number;
}

export interface Figures {
  name: string;
  /** Share of the provisions that hold the query, of all queries, that are found; `null`: no provisions. */
  provisionRecall: number | null;
  documentRecall: number;
  /** Share of the hits claimed as exact that hold the query. */
  exactPrecision: number | null;
  documentPrecision: number;
  /** Share of the queries whose first hit holds the query. */
  firstRight: number;
  variantRecall: number;
  /** Absent queries that show a hit claimed as exact (or, where nothing is claimed, any hit). */
  absentShown: number;
  warm50: number;
  warm95: number;
}

/**
 * Compares answers with the truth.
 *
 * @param report called with each miss and each false claim.
 */
export function measure(
  name: string,
  library: ScanLibrary,
  queries: BenchQuery[],
  answers: Answer[],
  knowsProvisions: boolean,
  report: (message: string) => void,
): Figures {
  const recall = new Tally();
  const documents = new Tally();
  const variants = new Tally();
  const exact = new Tally();
  const precision = new Tally();
  const first = new Tally();
  let absentShown = 0;
  for (const [index, { kind, text, truth }] of queries.entries()) {
    const answer = answers[index]!;
    const found = new Set(knowsProvisions ? answer.hits : answer.documents);
    const wanted = knowsProvisions ? truth : new Set([...truth].map(documentOf));
    const claims = answer.exact.filter(Boolean).length;
    if (kind === "absent") {
      if (knowsProvisions ? claims > 0 : answer.documents.length > 0) {
        absentShown++;
        report(`${name}: absent but shown: ${text}`);
      }
      continue;
    }
    const missed = answer.isWhole ? [...wanted].filter((place) => !found.has(place)) : [];
    if (missed.length > 0 && knowsProvisions)
      report(`${name}: ${kind} ${text} misses ${missed.length} of ${wanted.size}: ${missed[0]}`);
    if (answer.isWhole) {
      (kind === "variant" ? variants : recall).add(wanted.size - missed.length, wanted.size);
    }
    const wantedDocuments = new Set([...truth].map(documentOf));
    const foundDocuments = new Set(answer.documents);
    if (kind !== "variant" && answer.isWhole) {
      documents.add(
        [...wantedDocuments].filter((slug) => foundDocuments.has(slug)).length,
        wantedDocuments.size,
      );
    }
    const folded = scanFold(text);
    if (knowsProvisions) {
      for (const [place, hit] of answer.hits.entries()) {
        if (!answer.exact[place]) continue;
        const right = library.whole.get(hit)?.includes(folded) ?? false;
        if (!right) report(`${name}: ${kind} ${text} is not in ${hit}`);
        exact.add(right ? 1 : 0, 1);
      }
    }
    if (kind === "variant") continue;
    const holding = answer.documents.filter((slug) =>
      library.documents.get(slug)?.includes(folded),
    );
    precision.add(holding.length, answer.documents.length);
    const best = knowsProvisions ? answer.hits[0] : answer.documents[0];
    const text0 = best && (knowsProvisions ? library.whole.get(best) : library.documents.get(best));
    const isRight = text0?.includes(folded) ?? false;
    if (!isRight) report(`${name}: first hit of ${kind} ${text} is ${best}`);
    first.add(isRight ? 1 : 0, 1);
  }
  const times = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return {
    name,
    provisionRecall: knowsProvisions ? recall.share() : null,
    documentRecall: documents.share(),
    exactPrecision: knowsProvisions ? exact.share() : null,
    documentPrecision: precision.share(),
    firstRight: first.share(),
    variantRecall: variants.share(),
    absentShown,
    warm50: quantile(times, 0.5),
    warm95: quantile(times, 0.95),
  };
}

/** A value of a sorted list. */
export function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function countKinds(queries: BenchQuery[]): string {
  const counts = new Map<QueryKind, number>();
  for (const { kind } of queries) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} ${count}`).join(", ");
}

function documentOf(place: string): string {
  return place.slice(0, place.indexOf("#"));
}

class Tally {
  right = 0;
  of = 0;

  add(right: number, of: number): void {
    this.right += right;
    this.of += of;
  }

  share(): number {
    return this.of === 0 ? 1 : this.right / this.of;
  }
}
