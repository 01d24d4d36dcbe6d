import { nearestName } from "../../src/policy/document/yaml/nearest-name.ts";

/** What a library's list says of a document, as far as it is needed to name one. */
interface Named {
  slug: string;
  title: string;
}

/** The slug that was meant, or the documents that come near. */
export type FoundDocument = { slug: string } | { near: Named[] };

const MOST = 5;

/**
 * Finds a document by its slug, or by the beginning of it where only one begins so.
 *
 * @param wanted what was typed: `002`, `002_aa3edcb7b82b49a9`, `对口合作`.
 * @example findDocument("003", catalog) // { slug: "003_90e3792712f2aa07" }
 */
export function findDocument(wanted: string, documents: Named[]): FoundDocument {
  if (documents.some(({ slug }) => slug === wanted)) return { slug: wanted };
  const beginning = documents.filter(({ slug }) => slug.startsWith(wanted));
  if (beginning.length === 1) return { slug: beginning[0]!.slug };
  const containing = documents.filter(
    ({ slug, title }) => slug.includes(wanted) || title.includes(wanted),
  );
  const nearest = nearestName(
    wanted,
    documents.map(({ slug }) => slug),
  );
  const near = [...beginning, ...containing, ...documents.filter(({ slug }) => slug === nearest)];
  return { near: [...new Set(near)].slice(0, MOST) };
}
