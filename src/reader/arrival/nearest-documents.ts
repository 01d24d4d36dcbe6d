/** A document as the list of names has it. */
export interface NamedDocument {
  slug: string;
  title: string;
}

const MOST = 5;

/**
 * Documents whose slug is like a mistyped one, the likest first: the same beginning, a part of it, or
 * few letters that differ.
 */
export function nearestDocuments(wanted: string, documents: NamedDocument[]): NamedDocument[] {
  if (wanted.length < 2) return [];
  return documents
    .map((document) => ({ document, distance: distanceOf(wanted, document.slug.toLowerCase()) }))
    .filter(({ distance }) => distance <= 0.4)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ document }) => document);
}

/** From 0, the same, to 1, nothing in common. */
function distanceOf(wanted: string, slug: string): number {
  if (slug.startsWith(wanted) || wanted.startsWith(slug)) return 0.1;
  if (wanted.length >= 4 && slug.includes(wanted)) return 0.2;
  const [a, b] = [pairsOf(wanted), pairsOf(slug)];
  const common = [...a].filter((pair) => b.has(pair)).length;
  return 1 - (2 * common) / (a.size + b.size || 1);
}

/** Neighbouring letters: cheap to compare over ten thousand slugs, unlike edit distances. */
function pairsOf(text: string): Set<string> {
  return new Set(Array.from(text, (letter, index) => letter + (text[index + 1] ?? "")));
}
