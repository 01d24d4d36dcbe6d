import { initialOf } from "./initial-of.ts";

/** Entries of one letter. */
export interface LetterGroup<T> {
  letter: string;
  entries: T[];
}

/** A list that is longer has a page for each letter. */
const LONGEST_PAGE = 200;

export function isLong(list: unknown[]): boolean {
  return list.length > LONGEST_PAGE;
}

/** Divides a list by the first letter of its names; `0` comes last, order is kept within a letter. */
export function byLetter<T>(list: T[], nameOf: (entry: T) => string): Array<LetterGroup<T>> {
  const groups = Map.groupBy(list, (entry) => initialOf(nameOf(entry)));
  const rank = (letter: string) => (letter === "0" ? "~" : letter);
  return [...groups]
    .map(([letter, entries]) => ({ letter, entries }))
    .sort((a, b) => (rank(a.letter) < rank(b.letter) ? -1 : 1));
}

/** What an index files a cited document under. */
export function nameOfCited(cited: {
  title: string | null;
  documentNumber: string | null;
}): string {
  return cited.title ?? cited.documentNumber ?? "";
}

/**
 * Where an entry stands: on the list's only page, or on its letter's.
 *
 * @example letteredHref("/terms/", true, "药品", "term-1") // "/terms/y/#term-1"
 */
export function letteredHref(list: string, long: boolean, name: string, id: string): string {
  return `${list}${long ? `${initialOf(name)}/` : ""}#${id}`;
}
