import type { PolicyDocument } from "../../policy/document/tree.ts";
import type { DocumentColumns, FacetColumn, StoredFacet } from "../store/segment-file.ts";
import type { PreparedDocument } from "./prepare-document.ts";

/** What the browser knows of a document before it reads its text, see `DocumentColumns`. */
export interface DocumentRow {
  length: number;
  titleLength: number;
  numberLength: number;
  date: number;
  facets: Record<StoredFacet, string[]>;
}

export function documentRow(document: PolicyDocument, prepared: PreparedDocument): DocumentRow {
  const { length, titleLength, headLength } = prepared;
  const date = document.documentDate ?? document.publicationDate ?? "";
  const { issuers, documentType, topic, validity } = document;
  return {
    length,
    titleLength,
    numberLength: headLength - titleLength,
    date: Number(date.replaceAll("-", "")),
    facets: {
      issuers,
      documentType: listOf(documentType),
      topic: listOf(topic),
      validity: listOf(validity),
    },
  };
}

const STORED_FACETS: StoredFacet[] = ["issuers", "documentType", "topic", "validity"];

export function toColumns(rows: DocumentRow[]): DocumentColumns {
  const facets = STORED_FACETS.map((facet) => [facet, column(rows, facet)]);
  return {
    lengths: rows.map(({ length }) => length),
    titleLengths: rows.map(({ titleLength }) => titleLength),
    numberLengths: rows.map(({ numberLength }) => numberLength),
    dates: rows.map(({ date }) => date),
    facets: Object.fromEntries(facets) as DocumentColumns["facets"],
  };
}

function column(rows: DocumentRow[], facet: StoredFacet): FacetColumn {
  const lists = rows.map(({ facets }) => facets[facet]);
  const values = [...new Set(lists.flat())].sort();
  const places = new Map(values.map((value, place) => [value, place]));
  return { values, of: lists.map((list) => list.map((value) => places.get(value)!)) };
}

function listOf(value: string | null | undefined): string[] {
  return value ? [value] : [];
}
