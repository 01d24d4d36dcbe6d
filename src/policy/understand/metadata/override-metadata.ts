import type { Sidecar } from "../../document/sidecar.ts";
import { documentTypeOf } from "../../lexicon/document-types.ts";
import type { Metadata } from "./recognise-metadata.ts";

/** Metadata that staff wrote replaces what was read. */
export function overrideMetadata(metadata: Metadata, sidecar: Sidecar): Metadata {
  const {
    slug: _slug,
    aliases: _aliases,
    furniture: _f,
    headings: _h,
    notHeadings: _n,
    ...facts
  } = sidecar;
  const given = Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  );
  const provenance = { ...metadata.provenance };
  for (const name of Object.keys(given)) provenance[name] = { origin: "sidecar", line: null };
  const title = facts.title ?? metadata.title;
  return {
    ...metadata,
    ...given,
    title,
    titleOrigin: facts.title === undefined ? metadata.titleOrigin : "sidecar",
    documentType: facts.documentType ?? documentTypeOf(title),
    provenance,
  };
}
