import { findClause, indexClauses } from "../../src/policy/address/clause-index.ts";
import { type ClausePath, toClausePath } from "../../src/policy/address/clause-path.ts";
import type {
  ClauseTarget,
  PolicyDocument,
  Reference,
  ReferenceTarget,
} from "../../src/policy/document/tree.ts";

export interface AnchorCount {
  internal: number;
  /** Lead to an anchor, or to the document where it is all that is meant (本编 of a one-book file). */
  led: number;
  /** The rest, by what is missing. */
  missing: Map<string, number>;
  examples: string[];
}

/** Counts where the references of documents to themselves lead. */
export function countAnchors(documents: PolicyDocument[]): AnchorCount {
  const count: AnchorCount = { internal: 0, led: 0, missing: new Map(), examples: [] };
  for (const document of documents) {
    for (const reference of document.references) {
      const { kind, status, target } = reference;
      if ((kind !== "internal" && kind !== "relative") || target.title !== undefined) continue;
      count.internal += 1;
      if (status === "resolved") {
        count.led += 1;
        continue;
      }
      const reason = explain(document, reference);
      count.missing.set(reason, (count.missing.get(reason) ?? 0) + 1);
      count.examples.push(`${document.slug}:${reference.line} ${reference.surface} (${reason})`);
    }
  }
  return count;
}

function explain(document: PolicyDocument, { kind, target }: Reference): string {
  const [main] = indexClauses(document.children).parts;
  const missing = pathsOf(target)
    .map((path) => findClause(main!, path))
    .find(({ clause }) => clause === null);
  const name = missing?.missing?.unit ?? "clause";
  const relative = kind === "relative" ? "relative, " : "";
  return `${relative}no such ${name}`;
}

function pathsOf(target: ReferenceTarget): ClausePath[] {
  const entries = target.list ?? (target.range ? [{ range: target.range }] : [target]);
  return entries.flatMap((entry) => {
    const range = entry["range"] as ReferenceTarget["range"];
    return (range === undefined ? [entry as ClauseTarget] : [range.from, range.to]).map(
      toClausePath,
    );
  });
}
