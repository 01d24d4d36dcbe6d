import type { PolicyDocument } from "../../policy/tree.ts";
import { type DocumentColumns, FACETS, type Facet, type FacetColumn } from "../store/shard-file.ts";
import type { PreparedDocument } from "./prepare-document.ts";

/** What the browser knows of a shard's documents before it reads their text. */
export function documentColumns(
  documents: PolicyDocument[],
  prepared: PreparedDocument[],
): DocumentColumns {
  const facets = FACETS.map((facet) => [facet, column(documents, facet)]);
  return {
    lengths: prepared.map(({ length }) => length),
    titleLengths: prepared.map(({ titleLength }) => titleLength),
    headLengths: prepared.map(({ headLength }) => headLength),
    dates: documents.map((document) => Number((filingDate(document) ?? "").replaceAll("-", ""))),
    facets: Object.fromEntries(facets) as DocumentColumns["facets"],
  };
}

function column(documents: PolicyDocument[], facet: Facet): FacetColumn {
  const lists = documents.map((document) => valuesOf(document, facet));
  const values = [...new Set(lists.flat())].sort();
  const places = new Map(values.map((value, place) => [value, place]));
  return { values, of: lists.map((list) => list.map((value) => places.get(value)!)) };
}

function valuesOf(document: PolicyDocument, facet: Facet): string[] {
  switch (facet) {
    case "issuers":
      return document.issuers;
    case "year":
      return listOf(filingDate(document)?.slice(0, 4));
    default:
      return listOf(document[facet]);
  }
}

function listOf(value: string | null | undefined): string[] {
  return value ? [value] : [];
}

/** 成文日期, else 发布日期. */
function filingDate(document: PolicyDocument): string | null {
  return document.documentDate ?? document.publicationDate;
}
