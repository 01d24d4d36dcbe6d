import { assignIds } from "../address/assign-ids.ts";
import { findReferences } from "../cite/find-references.ts";
import { findTermUses } from "../cite/terms/find-term-uses.ts";
import { findTerms } from "../cite/terms/find-terms.ts";
import type { Sidecar } from "../document/sidecar.ts";
import type { Removed, SourceDocument } from "../document/source.ts";
import type { PolicyDocument } from "../document/tree.ts";
import type { YamlPlaces } from "../document/yaml/read-yaml.ts";
import type { Diagnostic } from "../report/diagnostic.ts";
import { labelAttachments } from "./finish/label-attachments.ts";
import { linkContents } from "./finish/link-contents.ts";
import { lintNumbering } from "./finish/lint-numbering.ts";
import { measureFidelity } from "./finish/measure-fidelity.ts";
import { warnOfDoubt } from "./finish/warn-of-doubt.ts";
import { findInvalidDates } from "./metadata/find-invalid-dates.ts";
import { overrideMetadata } from "./metadata/override-metadata.ts";
import { recogniseMetadata } from "./metadata/recognise-metadata.ts";
import { draftPart } from "./outline/draft-part.ts";
import { applySidecar } from "./page/apply-sidecar.ts";
import { stripDuplicateBody } from "./page/duplicate-body.ts";
import { stripFurniture } from "./page/furniture.ts";
import { toLine } from "./page/line.ts";
import { readPageFields } from "./page/read-page-fields.ts";
import { splitLeads } from "./page/split-leads.ts";
import { splitParts } from "./parts/split-parts.ts";

export interface ParseOptions {
  /** Last part of the page's address: ASCII. */
  slug: string;
  /** Hex digest of the file as received. */
  sha256: string;
  /** Corrections by staff, already checked against the schema. */
  sidecar?: Sidecar;
  /** Where these stand in their file; without it, messages name the document. */
  sidecarPlaces?: YamlPlaces;
}

/**
 * Understands one document: the stages, in order. References are found but lead nowhere until the
 * corpus pass (`resolveReferences`) has seen the whole library.
 *
 * @param source what a reader made of the file.
 * @returns the document, and what staff should look at; an `error` among the diagnostics means that
 * the document must not be published.
 */
export function understandDocument(
  source: SourceDocument,
  options: ParseOptions,
): { document: PolicyDocument; diagnostics: Diagnostic[] } {
  const sidecar = options.sidecar ?? {};
  const removed: Removed[] = [...source.removed];
  const take = <T extends { removed: Removed[] }>(result: T): T => {
    removed.push(...result.removed);
    return result;
  };

  const placeOf = options.sidecarPlaces ?? (() => ({ file: source.file }));
  const corrected = take(applySidecar(source.blocks.map(toLine), sidecar, placeOf));
  const plain = take(stripFurniture(corrected.lines));
  const page = take(readPageFields(plain.lines));
  const once = take(stripDuplicateBody(page.lines));
  const parts = splitParts(splitLeads(once.lines));

  const fields = [...source.fields, ...page.fields];
  const read = recogniseMetadata(parts, fields, source.file);
  const metadata = overrideMetadata(read.metadata, sidecar);
  const children = parts.flatMap(draftPart);
  labelAttachments(metadata.title, children);
  const duplicates = assignIds(children);
  linkContents(children);
  const fidelity = measureFidelity(source.characters, children, removed);

  const { sourceName, url, ...published } = metadata;
  const document: PolicyDocument = {
    slug: options.slug,
    ...published,
    source: { file: source.file, sha256: options.sha256, name: sourceName, url },
    children,
    references: [],
    cites: [],
    citedBy: {},
    terms: [],
    termUses: [],
    removed: removed.sort((a, b) => a.lines[0] - b.lines[0]),
    fidelity,
  };

  document.references = findReferences(document);
  document.terms = findTerms(document);
  document.termUses = findTermUses(document);
  const diagnostics = [
    ...corrected.diagnostics,
    ...warnOfDoubt(document, read.disagreements, findInvalidDates(parts, fields), duplicates),
    ...lintNumbering(source.file, children),
  ];
  return { document, diagnostics };
}
