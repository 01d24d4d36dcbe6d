import type { LibraryTerm } from "../../policy/library/library-terms.ts";

/** A term with everything that the library's documents say it means. */
export interface TermEntry {
  term: string;
  definitions: LibraryTerm[];
}

/** Joins the definitions of one term; terms in the order of their pinyin (GB/T 13418). */
export function termEntries(terms: LibraryTerm[]): TermEntry[] {
  const order = new Intl.Collator("zh-CN").compare;
  return [...Map.groupBy(terms, ({ term }) => term)]
    .map(([term, definitions]) => ({ term, definitions }))
    .sort((a, b) => order(a.term, b.term) || (a.term < b.term ? -1 : 1));
}
