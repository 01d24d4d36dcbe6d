import type { PolicyNode } from "../../document/tree.ts";
import { foldForRecognition } from "../../lexicon/folding.ts";
import { KINDS, MARKER_KINDS, type MarkerKind } from "../../numbering/kinds.ts";
import { type Marker, matchMarker } from "../../numbering/markers.ts";
import { draftNode } from "./draft.ts";

/** Kinds that lists inside a paragraph are numbered with, outermost first. */
const INLINE = MARKER_KINDS.flatMap((kind) => {
  const { inline, unit } = KINDS[kind];
  return inline === null ? [] : [{ ...inline, kind, unit }];
}).sort((a, b) => a.order - b.order);

function isParagraphOrItem(node: PolicyNode): boolean {
  return node.unit === "paragraph" || node.unit === "item";
}

/**
 * Makes nodes of the lists that are printed inside one paragraph: `…：一是…。二是…。`,
 * `（1）…；（2）…。`. Only a series from one, of at least two, in which every number follows a stop.
 *
 * @param nodes changed in place; text before the list stays the node's own.
 */
export function splitPoints(nodes: PolicyNode[]): void {
  for (const node of nodes) {
    if (node.type === "provision" || node.type === "paragraph") splitNode(node);
    splitPoints(node.children);
  }
}

function splitNode(node: PolicyNode): void {
  const flat = foldForRecognition(node.text);
  for (const { kind, unit, inClause, at } of INLINE) {
    const places = findSeries(node.text, flat, kind, at);
    if (places.length < 2) continue;
    const base = node.column + (node.ordinal?.raw.length ?? 0) + (node.heading?.length ?? 0);
    const points = places.map(({ index, marker }, position) => {
      const end = places[position + 1]?.index ?? node.text.length;
      return draftNode(
        "provision",
        isParagraphOrItem(node) ? inClause : unit,
        { lines: node.lines, column: base + index },
        {
          ordinal: { raw: marker.raw, value: marker.value, suffix: null },
          text: node.text.slice(index + marker.length, end).trim(),
        },
      );
    });
    // A last point takes in what follows it: where it ends, the text doesn't say.
    node.text = node.text.slice(0, places[0]!.index).trim();
    node.children.unshift(...points);
    return;
  }
}

function findSeries(
  text: string,
  flat: string,
  kind: MarkerKind,
  at: RegExp,
): Array<{ index: number; marker: Marker }> {
  const series: Array<{ index: number; marker: Marker }> = [];
  for (const match of flat.matchAll(at)) {
    const marker = matchMarker(text.slice(match.index));
    if (marker?.kind !== kind || marker.value !== series.length + 1) continue;
    series.push({ index: match.index, marker });
  }
  return series;
}
