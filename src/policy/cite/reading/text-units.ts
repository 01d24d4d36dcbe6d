import type { ClauseIndex, ClausePlace } from "../../address/clause-index.ts";
import type { NodeType, PolicyNode } from "../../document/tree.ts";
import { foldForRecognition } from "../../lexicon/folding.ts";

/** One string of a document in which references are looked for. A reference never crosses two. */
export interface TextUnit {
  node: PolicyNode;
  field: "heading" | "text" | "cell";
  cell?: [row: number, column: number];
  text: string;
  /** The text with variants of characters made alike, offset for offset. */
  folded: string;
  /** Source line of the first character. */
  line: number;
  /** The text holds line breaks of the source (titles, cells). */
  multiline: boolean;
  place: ClausePlace;
  /** The text that leads up to this one: …有下列行为之一的： above （一）…. */
  lead: TextUnit | null;
  /** A line of the list of attachments above the signature. */
  listed: boolean;
}

/** Parts of a 公文 that cite nothing: what they name is the document itself or who it goes to. */
const SILENT = new Set<NodeType>([
  "title",
  "documentNumber",
  "promulgation",
  "contents",
  "addressees",
  "signatureBlock",
  "imprint",
  "image",
]);

/** Cuts a document into its strings, in reading order. */
export function listTextUnits(children: PolicyNode[], index: ClauseIndex): TextUnit[] {
  const units: TextUnit[] = [];
  const walk = (nodes: PolicyNode[], lead: TextUnit | null, listed: boolean) => {
    for (const node of nodes) {
      if (SILENT.has(node.type)) continue;
      const own = unitsOf(node, index.placeOf.get(node)!, lead, listed);
      units.push(...own);
      const text = own.findLast(({ field }) => field === "text");
      walk(node.children, text ?? lead, node.type === "attachmentList");
    }
  };
  walk(children, null, false);
  return units;
}

function unitsOf(
  node: PolicyNode,
  place: ClausePlace,
  lead: TextUnit | null,
  listed: boolean,
): TextUnit[] {
  const make = (field: TextUnit["field"], text: string, line: number): TextUnit => ({
    node,
    field,
    text,
    folded: foldForRecognition(text),
    line,
    multiline: field !== "cell" && text.includes("\n"),
    place,
    lead,
    listed,
  });
  const units: TextUnit[] = [];
  const [first, last] = node.lines;
  // An attachment's heading is its name, not a citation of it.
  if (node.heading !== null && node.type !== "attachment")
    units.push(make("heading", node.heading, first));
  if (node.text !== "") units.push(make("text", node.text, first));
  const rows = node.rows ?? [];
  const isLinePerRow = last - first + 1 === rows.length;
  for (const [row, cells] of rows.entries()) {
    for (const [column, { text }] of cells.entries()) {
      if (text === "") continue;
      units.push({
        ...make("cell", text, isLinePerRow ? first + row : first),
        cell: [row, column],
      });
    }
  }
  return units;
}
