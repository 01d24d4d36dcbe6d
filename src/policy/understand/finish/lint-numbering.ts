import type { PolicyNode, Unit } from "../../document/tree.ts";
import type { Diagnostic } from "../../report/diagnostic.ts";
import { type Particulars, report } from "../../report/report.ts";
import type { Wording } from "../../report/rules.ts";

/** Levels of a 公文 in order (GB/T 9704: 一、 →（一）→ 1. →（1）). */
const LEVELS: Unit[] = ["level1", "level2", "level3", "level4"];

/** Warns of a number or heading. */
type Warn = <W extends Wording>(
  node: PolicyNode,
  wording: W,
  ...particulars: Particulars<W>
) => void;

/**
 * Checks the numbers of a document as an editor would: gaps, numbers printed twice, jumps back,
 * skipped levels, brackets of mixed width, headings with nothing under them.
 *
 * @param children the tree with anchors.
 * @returns warnings; the text itself is published as it is.
 */
export function lintNumbering(file: string, children: PolicyNode[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const warn: Warn = ({ lines, column }, wording, ...particulars) => {
    diagnostics.push(report(wording, { file, line: lines[0], column }, ...particulars));
  };
  for (const part of partsOf(children)) {
    lintSeries(part, warn);
    lintLevels(part, null, warn);
    lintBrackets(part, warn);
  }
  return diagnostics.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The document without its attachments, and each attachment: numbering starts afresh in each. */
function partsOf(children: PolicyNode[]): PolicyNode[][] {
  const attachments = children.filter(({ type }) => type === "attachment");
  return [
    children.filter(({ type }) => type !== "attachment"),
    ...attachments.map((attachment) => attachment.children),
  ];
}

function lintSeries(part: PolicyNode[], warn: Warn): void {
  const last = new Map<Unit, PolicyNode>();
  const walk = (nodes: PolicyNode[]) => {
    const local = new Map<Unit, PolicyNode>();
    for (const node of nodes) {
      const { unit, ordinal } = node;
      if (unit !== null && ordinal?.value != null && unit !== "decimal") {
        const sibling = local.get(unit);
        // The first of its parent may go on from the parent before.
        const previous = sibling ?? (ordinal.value === 1 ? undefined : last.get(unit));
        lintStep(node, previous, warn);
        local.set(unit, node);
        last.set(unit, node);
      }
      // 注：1、… keeps its first number in its text.
      if (node.type !== "note") walk(node.children);
    }
  };
  walk(part);
}

function lintStep(node: PolicyNode, previous: PolicyNode | undefined, warn: Warn): void {
  const value = node.ordinal!.value!;
  const number = node.ordinal!.raw;
  if (previous === undefined) {
    if (value !== 1 && node.unit !== "article") {
      warn(node, "numbering-start", { number, value });
    }
    return;
  }
  const before = previous.ordinal!;
  const [line] = previous.lines;
  if (node.ordinal!.suffix !== null) return;
  if (value === before.value && before.suffix === null) {
    warn(node, "numbering-duplicate", { number, line });
  } else if (value > before.value! + 1) {
    const missing = `${before.value! + 1}${value > before.value! + 2 ? `–${value - 1}` : ""}`;
    warn(node, "numbering-gap", { number, missing, previous: before.raw, line });
  } else if (value < before.value! && value !== 1) {
    warn(node, "numbering-back", { number, previous: before.raw, line });
  }
}

function lintLevels(nodes: PolicyNode[], outer: PolicyNode | null, warn: Warn): void {
  for (const node of nodes) {
    // The points of a 注 are no level of the document.
    if (node.type === "note") continue;
    const level = node.unit === null ? -1 : LEVELS.indexOf(node.unit);
    const outerLevel = outer?.unit == null ? -1 : LEVELS.indexOf(outer.unit);
    if (
      level > 0 &&
      outerLevel >= 0 &&
      level > outerLevel + 1 &&
      node === firstOf(nodes, node.unit)
    ) {
      warn(node, "level-skipped", { number: nameOf(node), outer: nameOf(outer!) });
    }
    if (
      node.type === "section" &&
      node.heading !== null &&
      node.children.length === 0 &&
      node.text === ""
    ) {
      warn(node, "heading-empty", { heading: `${node.ordinal?.raw ?? ""}${node.heading}` });
    }
    lintLevels(node.children, level >= 0 ? node : outer, warn);
  }
}

/** What messages call a node: its number, or what it says where staff made a heading of a line without one. */
function nameOf({ ordinal, heading }: PolicyNode): string {
  return ordinal?.raw ?? heading ?? "";
}

function firstOf(nodes: PolicyNode[], unit: Unit | null): PolicyNode | undefined {
  return nodes.find((node) => node.unit === unit);
}

function lintBrackets(part: PolicyNode[], warn: Warn): void {
  const forms = new Map<string, PolicyNode[]>();
  const walk = (nodes: PolicyNode[]) => {
    for (const node of nodes) {
      const raw = node.ordinal?.raw ?? "";
      if ((node.unit === "level2" || node.unit === "item") && /[(（)）]/.test(raw)) {
        const form = `${/^[(（]/.exec(raw)?.[0] ?? ""}${/[)）]/.exec(raw)?.[0] ?? ""}`;
        forms.set(form, [...(forms.get(form) ?? []), node]);
      }
      walk(node.children);
    }
  };
  walk(part);
  const [, ...rarer] = [...forms.values()].sort((a, b) => b.length - a.length);
  for (const [node] of rarer) {
    if (node !== undefined) warn(node, "marker-mixed", { number: node.ordinal!.raw });
  }
}
