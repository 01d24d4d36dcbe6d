import { readSimplified } from "../words/fold/traditional-table.ts";
import type { Query } from "../words/query/parse-query.ts";
import type { Library } from "./open-library.ts";

/** A query in simplified characters. */
export interface SimplifiedQuery extends Query {
  /** All readings of `whole`, it first: each counts as what was typed. */
  wholes: string[];
}

/**
 * Makes the traditional characters of a query simplified; their table is loaded only when a word is
 * not found as it is. Of several readings of a word the first that occurs is taken.
 */
export async function simplifyQuery(
  { finder, traditional }: Pick<Library, "finder" | "traditional">,
  query: Query,
): Promise<SimplifiedQuery> {
  const occurs = async (text: string) => (await finder.exactly(text)).size > 0;
  if (query.whole === "") return { ...query, wholes: [] };
  const asTyped = { ...query, wholes: [query.whole] };
  const words = [...query.phrases.map(({ text }) => text), ...query.excluded];
  const isPlain = words.length > 1 && words.every((word) => word.length > 1);
  if (query.excluded.length === 0 && (await occurs(query.whole))) return asTyped;
  if (isPlain && (await Promise.all(words.map(occurs))).every(Boolean)) return asTyped;
  const tables = await traditional();
  const choose = async (text: string) => {
    const [first, ...others] = readSimplified(text, tables);
    if (others.length === 0 || (await occurs(first!))) return first!;
    const known = await Promise.all(others.map(occurs));
    return others[known.indexOf(true)] ?? first!;
  };
  const phrases = query.phrases.map(async ({ text, quoted }) => ({
    text: await choose(text),
    quoted,
  }));
  return {
    whole: await choose(query.whole),
    wholes: readSimplified(query.whole, tables),
    phrases: await Promise.all(phrases),
    excluded: await Promise.all(query.excluded.map(choose)),
  };
}
