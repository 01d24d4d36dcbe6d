import type { Backlink } from "../document/tree.ts";
import type { CitationSummary } from "./summarise-citations.ts";

/** Who cites a document: by anchor; the empty anchor stands for the document as a whole. */
export type Backlinks = Record<string, Backlink[]>;

/**
 * Turns resolved references around: for each document and anchor, who cites it, in reading order.
 * Relative words (前款, 本条) are left out where they point inside their own article: whoever reads
 * that sees them already.
 *
 * @returns by slug of the cited document.
 */
export function collectBacklinks(documents: CitationSummary[]): Map<string, Backlinks> {
  const backlinks = new Map<string, Backlinks>();
  for (const document of documents) {
    for (const { status, kind, target, from, place, surface } of document.citations) {
      if (status !== "resolved" || target.document === null) continue;
      const ofDocument = backlinks.get(target.document) ?? {};
      backlinks.set(target.document, ofDocument);
      for (const anchor of target.anchors ?? [target.anchor ?? ""]) {
        const isOwn = target.document === document.slug;
        if (
          isOwn &&
          (anchor === "" || (kind === "relative" && articleOf(anchor) === articleOf(from)))
        )
          continue;
        ofDocument[anchor] ??= [];
        ofDocument[anchor].push({
          document: document.slug,
          title: document.title,
          anchor: place.anchor,
          label: place.label,
          surface,
        });
      }
    }
  }
  return backlinks;
}

/** Places that cite a document or one of its clauses; one that cites the same twice counts once. */
export function countBacklinks(backlinks: Backlinks): number {
  const places = Object.entries(backlinks).flatMap(([cited, links]) =>
    links.map(({ document, anchor, label }) => [cited, document, anchor, label].join(" ")),
  );
  return new Set(places).size;
}

/** `art_15` of `art_15__para_2`; the first step of any other anchor. */
function articleOf(anchor: string): string {
  return anchor.split("__").find((step) => step.startsWith("art_")) ?? anchor.split("__")[0]!;
}
