import type { NodeType, Ordinal, PolicyNode, Unit } from "../../document/tree.ts";
import type { Marker } from "../../numbering/markers.ts";
import type { Line } from "../page/line.ts";

/** Makes a node that has no anchor yet; `assign-ids` gives it one. */
export function draftNode(
  type: NodeType,
  unit: Unit | null,
  line: Pick<Line, "lines" | "column">,
  more: Partial<Omit<PolicyNode, "type" | "unit" | "lines" | "column">> = {},
): PolicyNode {
  return {
    type,
    unit,
    ordinal: more.ordinal ?? null,
    id: "",
    heading: more.heading ?? null,
    text: more.text ?? "",
    lines: [...line.lines],
    column: line.column,
    children: more.children ?? [],
    ...(more.rows ? { rows: more.rows } : {}),
    ...(more.src === undefined ? {} : { src: more.src }),
    ...(more.label === undefined ? {} : { label: more.label }),
    ...(more.target === undefined ? {} : { target: more.target }),
  };
}

/** The printed number of a line as the tree keeps it; `null` for one that was lost. */
export function toOrdinal(marker: Marker | null): Ordinal | null {
  return marker && marker.raw !== ""
    ? { raw: marker.raw, value: marker.value, suffix: marker.suffix }
    : null;
}

/** A paragraph or image, as its block says; a table still without its cells (see `readTable`). */
export function draftBlock(line: Line): PolicyNode {
  const { block } = line;
  if (block.kind === "image") {
    return draftNode("image", null, line, { src: block.src, text: block.alt });
  }
  if (block.kind === "table") return draftNode("table", null, line);
  return draftNode(textType(line.flat), null, line, { text: line.text });
}

/** 注：1、… is a note; 表1　主要指标 and 图2 … are captions. */
function textType(flat: string): NodeType {
  if (/^(?:注|注释|备注|说明)[0-9]{0,2} ?：/.test(flat)) return "note";
  return /^(?:附?[表图]|专栏) ?[0-9一二三四五六七八九十]{1,3}(?:-[0-9]+)?(?: |：|$)/.test(flat) &&
    !/[。；]/.test(flat)
    ? "caption"
    : "paragraph";
}

/** Lets a parent's line range cover its last child's. */
export function extendLines(node: PolicyNode): [first: number, last: number] {
  for (const child of node.children) {
    const [first, last] = extendLines(child);
    node.lines = [Math.min(node.lines[0], first), Math.max(node.lines[1], last)];
  }
  return node.lines;
}
