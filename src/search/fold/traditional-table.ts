import type { TraditionalTable } from "./fold-text.ts";

/**
 * Builds the table that makes traditional characters simplified, from OpenCC's dictionaries.
 *
 * One character always becomes the same character, whatever stands beside it, so that text and
 * query agree. Characters beyond the Basic Multilingual Plane are left out.
 *
 * @param toSimplified OpenCC's TSCharacters in its own notation: `國 国|門 门`; of several choices the
 *   first counts.
 * @param regional what Taiwan and Hong Kong write → standard traditional: `裡 裏`.
 * @example table.get("國") // "国"
 */
export function traditionalTable(toSimplified: string, regional: string[]): TraditionalTable {
  const table = new Map<string, string>();
  const simplified = new Set<string>();
  for (const [from, to] of pairs(toSimplified)) {
    if (from === to) continue;
    table.set(from, to);
    simplified.add(to);
  }
  for (const [from, standard] of regional.flatMap(pairs)) {
    const to = table.get(standard) ?? standard;
    // 么 is a Taiwanese form of 幺, but also the simplified form of 麼: the latter counts.
    if (from !== to && !table.has(from) && !simplified.has(from)) table.set(from, to);
  }
  return table;
}

/** The table as one string, key and value by turns, for publishing: `國国門门`. */
export function printTable(table: TraditionalTable): string {
  return [...table].map(([from, to]) => from + to).join("");
}

/** Reads what `printTable` wrote. */
export function readTable(printed: string): TraditionalTable {
  const table = new Map<string, string>();
  for (let at = 0; at + 1 < printed.length; at += 2) table.set(printed[at]!, printed[at + 1]!);
  return table;
}

function pairs(dictionary: string): Array<[from: string, to: string]> {
  const entries = dictionary.split("|").map((entry) => entry.split(" "));
  return entries.flatMap(([from = "", to = ""]) =>
    from.length === 1 && to.length === 1 ? [[from, to]] : [],
  );
}
