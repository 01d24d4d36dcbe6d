import type { LineCues } from "../../document/source.ts";
import type { PolicyNode, Unit } from "../../document/tree.ts";
import { isDateLine } from "../../lexicon/dates.ts";
import { cutLine, type Line } from "../page/line.ts";
import { contentsEntries, contentsName, contentsTitle } from "../parts/contents.ts";
import { isMonthLine, matchOpener, signatureDateOffset } from "../parts/forms.ts";
import type { Group, Part, Role } from "../parts/parts.ts";
import { buildOutline } from "./build-outline.ts";
import { draftBlock, draftNode, extendLines } from "./draft.ts";
import { readTable } from "./read-table.ts";
import { splitHeadings } from "./split-headings.ts";
import { splitPoints } from "./split-points.ts";

/**
 * Turns the groups of one part into nodes, in the order of the page.
 *
 * @returns the children of the document for the main part; one `attachment` node for the others.
 */
export function draftPart(part: Part): PolicyNode[] {
  const listed = new Set(
    part.groups
      .filter(({ role }) => role === "contents")
      .flatMap(({ lines }) => contentsEntries(lines).map(contentsName)),
  );
  const nodes = part.groups.flatMap((group) =>
    group.role === "body" ? draftBody(group.lines, listed) : DRAFTS[group.role](group),
  );
  for (const node of nodes) extendLines(node);
  if (part.kind === "main") return nodes;
  const first = part.groups[0]!.lines[0]!;
  const attachment = draftNode("attachment", part.kind === "document" ? "document" : null, first, {
    children: nodes,
    ...(part.kind === "attachment" ? openerParts(first) : {}),
  });
  extendLines(attachment);
  return [attachment];
}

/** 附件1：三级公立医院绩效考核指标 is number 附件1： and heading. */
function openerParts(line: Line): Pick<PolicyNode, "ordinal" | "heading"> {
  const opener = matchOpener(line);
  const length = opener?.length ?? 0;
  return {
    ordinal: { raw: line.text.slice(0, length).trim(), value: opener?.value ?? null, suffix: null },
    heading: line.text.slice(length).trim() || null,
  };
}

const DRAFTS: Record<Exclude<Role, "body">, (group: Group) => PolicyNode[]> = {
  opener: () => [],
  title: ({ lines }) => [
    draftNode("title", null, span(lines), { text: lines.map(({ text }) => text).join("\n") }),
  ],
  masthead: ({ lines }) => lines.map(draftBlock),
  promulgation: ({ lines }) =>
    lines.map((line) => draftNode("promulgation", null, line, { text: line.text })),
  documentNumber: ({ lines }) =>
    lines.map((line) => draftNode("documentNumber", null, line, { text: line.text })),
  adoptionNote: ({ lines }) =>
    lines.map((line) => draftNode("adoptionNote", null, line, { text: line.text })),
  addressees: ({ lines }) =>
    lines.map((line) => draftNode("addressees", null, line, { text: line.text })),
  note: ({ lines }) => lines.map((line) => draftNode("note", null, line, { text: line.text })),
  contents: ({ lines }) => [
    draftNode("contents", null, span(lines), {
      text: contentsTitle(lines)?.text ?? "",
      children: contentsEntries(lines).map(draftBlock),
    }),
  ],
  attachmentList: ({ lines }) => [
    draftNode("attachmentList", null, span(lines), { children: lines.map(draftBlock) }),
  ],
  imprint: ({ lines }) => [
    draftNode("imprint", null, span(lines), { children: lines.map(draftBlock) }),
  ],
  signature: ({ lines }) => [
    draftNode("signatureBlock", null, span(lines), { children: lines.flatMap(draftSignatureLine) }),
  ],
};

function draftSignatureLine(line: Line): PolicyNode[] {
  const glued = signatureDateOffset(line);
  if (glued !== null) return cutLine(line, glued).flatMap(draftSignatureLine);
  const unit: Unit = isDateLine(line.text) || isMonthLine(line.text) ? "date" : "signatory";
  return [draftNode("paragraph", unit, line, { text: line.text })];
}

function draftBody(lines: Line[], listed: ReadonlySet<string>): PolicyNode[] {
  const { nodes, lineOf } = buildOutline(lines, listed);
  for (const [node, line] of lineOf) {
    if (line.block.kind === "table") Object.assign(node, readTable(line.block));
  }
  const cuesOf = (node: PolicyNode): LineCues => lineOf.get(node)?.cues ?? {};
  splitHeadings(nodes, cuesOf);
  splitPoints(nodes);
  return adoptPoints(nodes);
}

/** Points under a paragraph that leads up to them (…以下几个方面：) belong to it. */
function adoptPoints(nodes: PolicyNode[]): PolicyNode[] {
  const kept: PolicyNode[] = [];
  let lead: PolicyNode | null = null;
  for (const node of nodes) {
    if (node.unit === "point" && lead !== null) {
      lead.children.push(node);
    } else {
      lead = node.type === "paragraph" && /[:：]$/.test(node.text) ? node : null;
      kept.push(node);
    }
    node.children = adoptPoints(node.children);
  }
  return kept;
}

function span(lines: Line[]): Pick<Line, "lines" | "column"> {
  return { lines: [lines[0]!.lines[0], lines.at(-1)!.lines[1]], column: lines[0]!.column };
}
