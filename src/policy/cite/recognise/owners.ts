import { type ClauseEntry, toTargetFields } from "../../address/clause-path.ts";
import type { ReferenceKind } from "../../document/tree.ts";
import type { Citation, Owner, Scan } from "../reading/citation-types.ts";

/**
 * Makes the citation of clauses of a document: `internal` where it is this one (or `relative`, where
 * only the place tells which), `external-article` otherwise.
 */
export function citeClauses(
  scan: Scan,
  range: { start: number; end: number },
  owner: Owner,
  entries: ClauseEntry[],
  kind: ReferenceKind = owner === "self" ? "internal" : "external-article",
): Citation {
  const fields = toTargetFields(entries);
  const { part } = scan.unit.place;
  return {
    ...range,
    kind,
    target:
      owner === "self"
        ? fields
        : { title: owner.title, documentNumber: owner.documentNumber, ...fields },
    mention: { owner, entries, part },
  };
}

/** The document that 该法, 该条 and a clause after a comma go on about: the last one named here. */
export function lastMention(scan: Scan, wanted: (owner: Owner) => boolean = () => true) {
  const inUnit = scan.mentions.findLast(({ owner }) => wanted(owner));
  if (inUnit !== undefined) return inUnit;
  const { lead } = scan.unit;
  return lead === null
    ? undefined
    : scan.reading.mentions.get(lead)?.findLast(({ owner }) => wanted(owner));
}
