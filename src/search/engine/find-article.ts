import type { NamedArticle } from "../query/other-forms.ts";
import type { DocumentKey } from "./document-key.ts";
import type { Library } from "./open-library.ts";
import type { Finding } from "./tier.ts";

/** Finds the article of a document that is named by its title or a part of it: 民法典 577. */
export async function findArticle(
  library: Library,
  { name, ordinal }: NamedArticle,
): Promise<Map<DocumentKey, Finding[]>> {
  const { finder } = library;
  const [names, ordinals] = await Promise.all([finder.exactly(name), finder.exactly(ordinal)]);
  const titled = [...names].filter(([key, offsets]) => {
    const { columns, document } = library.columns(key);
    return offsets[0]! < columns.titleLengths[document]! && ordinals.has(key);
  });
  const found = new Map<DocumentKey, Finding[]>();
  await Promise.all(
    titled.map(async ([key]) => {
      const starts = new Set(await library.starts(key));
      const offsets = ordinals.get(key)!.filter((offset) => starts.has(offset));
      if (offsets.length > 0) {
        found.set(key, [{ proof: { kind: "exactly", phrase: ordinal }, offsets }]);
      }
    }),
  );
  return found;
}
