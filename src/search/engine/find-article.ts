import type { DocumentKey } from "../store/document-key.ts";
import type { NamedArticle } from "../words/query/other-forms.ts";
import type { Library } from "./open-library.ts";
import type { Finding } from "./tier.ts";

/** Documents that one name may mean; what is in more titles (条例) is no name. */
const MOST = 8;

/**
 * Finds the article of a document that is named by its title or a part of it: 民法典 577. Titles that
 * end with the name go before those that hold it elsewhere: 民法典 is not the 解释 about 《民法典》.
 */
export async function findArticle(
  library: Library,
  { name, ordinal }: NamedArticle,
): Promise<Map<DocumentKey, Finding[]>> {
  const { finder } = library;
  const [names, ordinals] = await Promise.all([finder.exactly(name), finder.exactly(ordinal)]);
  const titled = [...names].flatMap(([key, offsets]) => {
    const { columns, document } = library.columns(key);
    const length = columns.titleLengths[document]!;
    const inTitle = offsets.filter((offset) => offset < length);
    if (inTitle.length === 0 || !ordinals.has(key)) return [];
    const isEnd = inTitle.includes(length - name.length);
    return [{ key, rank: !isEnd ? 0 : name.length === length ? 2 : 1 }];
  });
  const best = Math.max(...titled.map(({ rank }) => rank));
  const meant = titled.filter(({ rank }) => rank === best).map(({ key }) => key);
  if (meant.length > MOST) return new Map();
  const found = await Promise.all(
    meant.map(async (key): Promise<Array<[DocumentKey, Finding[]]>> => {
      const starts = new Set(await library.starts(key));
      const offsets = ordinals.get(key)!.filter((offset) => starts.has(offset));
      const finding: Finding = { proof: { kind: "exactly", phrase: ordinal }, offsets };
      return offsets.length > 0 ? [[key, [finding]]] : [];
    }),
  );
  return new Map(found.flat());
}
