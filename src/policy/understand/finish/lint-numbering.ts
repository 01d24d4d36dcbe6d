import type { PolicyNode, Unit } from "../../document/tree.ts";
import type { Diagnostic } from "../../report/diagnostic.ts";

/** Levels of a 公文 in order (GB/T 9704: 一、 →（一）→ 1. →（1）). */
const LEVELS: Unit[] = ["level1", "level2", "level3", "level4"];

type Report = (node: PolicyNode, ruleId: string, message: string) => void;

/**
 * Checks the numbers of a document as an editor would: gaps, numbers printed twice, jumps back,
 * skipped levels, brackets of mixed width, headings with nothing under them.
 *
 * @param children the tree with anchors.
 * @returns warnings; the text itself is published as it is.
 */
export function lintNumbering(file: string, children: PolicyNode[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (node, ruleId, message) => {
    diagnostics.push({
      file,
      line: node.lines[0],
      column: node.column,
      severity: "warning",
      ruleId,
      message,
    });
  };
  for (const part of partsOf(children)) {
    lintSeries(part, report);
    lintLevels(part, null, report);
    lintBrackets(part, report);
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

function lintSeries(part: PolicyNode[], report: Report): void {
  const last = new Map<Unit, PolicyNode>();
  const walk = (nodes: PolicyNode[]) => {
    const local = new Map<Unit, PolicyNode>();
    for (const node of nodes) {
      const { unit, ordinal } = node;
      if (unit !== null && ordinal?.value != null && unit !== "decimal") {
        const sibling = local.get(unit);
        // The first of its parent may go on from the parent before.
        const previous = sibling ?? (ordinal.value === 1 ? undefined : last.get(unit));
        lintStep(node, previous, report);
        local.set(unit, node);
        last.set(unit, node);
      }
      // 注：1、… keeps its first number in its text.
      if (node.type !== "note") walk(node.children);
    }
  };
  walk(part);
}

function lintStep(node: PolicyNode, previous: PolicyNode | undefined, report: Report): void {
  const value = node.ordinal!.value!;
  const raw = node.ordinal!.raw;
  if (previous === undefined) {
    if (value !== 1 && node.unit !== "article") {
      report(
        node,
        "numbering-start",
        `编号从“${raw}”开始，前面没有第 1 项；请核对是否漏收。Series starts at ${value}: check for missing text.`,
      );
    }
    return;
  }
  const before = previous.ordinal!;
  if (node.ordinal!.suffix !== null) return;
  if (value === before.value && before.suffix === null) {
    report(
      node,
      "numbering-duplicate",
      `编号“${raw}”重复，上一处在第 ${previous.lines[0]} 行；锚点已加后缀。Number printed twice: check which one is meant.`,
    );
  } else if (value > before.value! + 1) {
    report(
      node,
      "numbering-gap",
      `编号“${raw}”之前缺 ${before.value! + 1}${value > before.value! + 2 ? `–${value - 1}` : ""}（上一编号“${before.raw}”在第 ${previous.lines[0]} 行）；请核对原文。Numbers missing before this one.`,
    );
  } else if (value < before.value! && value !== 1) {
    report(
      node,
      "numbering-back",
      `编号“${raw}”倒退，上一编号是“${before.raw}”（第 ${previous.lines[0]} 行）；请核对。Number goes back.`,
    );
  }
}

function lintLevels(nodes: PolicyNode[], outer: PolicyNode | null, report: Report): void {
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
      report(
        node,
        "level-skipped",
        `“${node.ordinal?.raw}”直接在“${outer!.ordinal?.raw}”之下，跳过了一级（GB/T 9704：一、（一）1.（1））。A level is skipped.`,
      );
    }
    if (
      node.type === "section" &&
      node.heading !== null &&
      node.children.length === 0 &&
      node.text === ""
    ) {
      report(
        node,
        "heading-empty",
        `标题“${node.ordinal?.raw ?? ""}${node.heading}”之下没有内容；请核对是否漏收。Heading without content.`,
      );
    }
    lintLevels(node.children, level >= 0 ? node : outer, report);
  }
}

function firstOf(nodes: PolicyNode[], unit: Unit | null): PolicyNode | undefined {
  return nodes.find((node) => node.unit === unit);
}

function lintBrackets(part: PolicyNode[], report: Report): void {
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
    if (node !== undefined) {
      report(
        node,
        "marker-mixed",
        `编号“${node.ordinal!.raw}”的括号与其他编号全角、半角不一致。Brackets of mixed width.`,
      );
    }
  }
}
