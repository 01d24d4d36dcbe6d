import type { PolicyNode } from "../document/tree.ts";
import { UNIT_TRAITS } from "../numbering/units.ts";
import type { ClausePath, ClauseStep, ClauseUnit } from "./clause-path.ts";

/** A clause of a document, as citations count it. */
export interface Clause {
  unit: ClauseUnit | null;
  value: number;
  /** 之一 → 1. */
  sub: number | null;
  node: PolicyNode;
  parent: Clause | null;
  children: Clause[];
}

/** The document itself (0) or one of its attachments (1…): numbering starts afresh in each. */
export interface PartIndex {
  number: number;
  /** The attachment's node; `null` for the document itself. */
  node: PolicyNode | null;
  /** Stands for the whole part; its children are the outermost clauses. */
  root: Clause;
  /** Articles in reading order. */
  articles: Clause[];
  byArticle: Map<string, Clause>;
  /** Headings and 公文 levels, by unit and number, in reading order. */
  byUnit: Map<string, Clause[]>;
}

export interface ClauseIndex {
  parts: PartIndex[];
  /** The clause that a node is, or stands in. */
  placeOf: Map<PolicyNode, ClausePlace>;
}

export interface ClausePlace {
  part: PartIndex;
  /** The innermost clause around the node's own text. */
  clause: Clause;
}

/**
 * Indexes a document's clauses the way citations count them: 款 by position, everything else by
 * printed number; 一、（一）1. of a 公文 as 部分, 项 and 目, since that is how they are cited
 * (第四部分第（二）项).
 *
 * @param children the document's nodes; not changed.
 */
export function indexClauses(children: PolicyNode[]): ClauseIndex {
  const index: ClauseIndex = { parts: [], placeOf: new Map() };
  const main = startPart(index, null);
  for (const node of children) {
    if (node.type === "attachment") {
      const part = startPart(index, node);
      index.placeOf.set(node, { part, clause: part.root });
      for (const child of node.children) addNode(index, part, part.root, child);
    } else {
      addNode(index, main, main.root, node);
    }
  }
  return index;
}

function startPart(index: ClauseIndex, node: PolicyNode | null): PartIndex {
  const root: Clause = {
    unit: null,
    value: 0,
    sub: null,
    node: node as PolicyNode,
    parent: null,
    children: [],
  };
  const part: PartIndex = {
    number: index.parts.length,
    node,
    root,
    articles: [],
    byArticle: new Map(),
    byUnit: new Map(),
  };
  index.parts.push(part);
  return part;
}

function addNode(index: ClauseIndex, part: PartIndex, parent: Clause, node: PolicyNode): void {
  const clause = toClause(node, parent);
  if (clause !== null) {
    parent.children.push(clause);
    register(part, clause);
  }
  const around = clause ?? parent;
  index.placeOf.set(node, { part, clause: around });
  for (const child of node.children) addNode(index, part, around, child);
}

function toClause(node: PolicyNode, parent: Clause): Clause | null {
  const make = (unit: ClauseUnit, value: number, sub: number | null = null): Clause => ({
    unit,
    value,
    sub,
    node,
    parent,
    children: [],
  });
  const isParagraph =
    node.unit === "paragraph" || (node.type === "paragraph" && node.unit === null);
  if (isParagraph) {
    if (parent.unit !== "article" && parent.unit !== "division") return null;
    // The text after 一、 is that clause's first paragraph.
    const own = parent.unit === "division" && parent.node.text !== "" ? 1 : 0;
    const before = parent.children.filter(({ unit }) => unit === "paragraph").length;
    return make("paragraph", own + before + 1);
  }
  const value = node.ordinal?.value;
  if (value == null || node.unit === null) return null;
  const unit = clauseUnitOf(node, parent);
  return unit === null ? null : make(unit, value, node.ordinal!.suffix);
}

/** Under 第一部分, the numbers 一、 and （一） are its 项 and 目. */
function clauseUnitOf(node: PolicyNode, parent: Clause): ClauseUnit | null {
  if (node.unit === "part" && node.ordinal!.raw.endsWith("部分")) return "division";
  const unit = UNIT_TRAITS[node.unit!].citedAs;
  if (enclosing(parent, "division") === null) return unit;
  if (node.unit === "level1") return "item";
  return node.unit === "level2" && parent.unit === "item" ? "subitem" : unit;
}

function register(part: PartIndex, clause: Clause): void {
  if (clause.unit === "article") {
    part.articles.push(clause);
    const key = articleKey(clause.value, clause.sub);
    if (!part.byArticle.has(key)) part.byArticle.set(key, clause);
    return;
  }
  if (clause.unit === "paragraph") return;
  const key = `${clause.unit}:${clause.value}`;
  const same = part.byUnit.get(key);
  if (same === undefined) part.byUnit.set(key, [clause]);
  else same.push(clause);
}

function articleKey(value: number, sub: number | null | undefined): string {
  return sub == null ? String(value) : `${value}.${sub}`;
}

/** The clauses around a place, from the widest to the innermost. */
export function pathOf(clause: Clause): ClausePath {
  const path: ClausePath = [];
  for (let at: Clause | null = clause; at !== null; at = at.parent) {
    if (at.unit === null) continue;
    const step: ClauseStep = { unit: at.unit, value: at.value };
    if (at.sub !== null) step.sub = at.sub;
    path.unshift(step);
  }
  return path;
}

/** The nearest clause of a unit around a place, itself included. */
export function enclosing(clause: Clause, unit: ClauseUnit): Clause | null {
  for (let at: Clause | null = clause; at !== null; at = at.parent) {
    if (at.unit === unit) return at;
  }
  return null;
}

/** How far a path can be followed. */
export interface FollowedPath {
  /** The clause that the whole path names, or `null`. */
  clause: Clause | null;
  /** The narrowest existing clause on the way to it. */
  nearest: Clause | null;
  /** The step that does not exist. */
  missing: ClauseStep | null;
}

/**
 * Follows a path in one part of a document.
 *
 * 条 are found by number wherever they stand, since headings are left out of citations; 项 without a
 * 款 is looked for in all 款 of the article, as 第十条第（三）项 is cited.
 */
export function findClause(
  part: PartIndex,
  path: ClausePath,
  near: Clause | null = null,
): FollowedPath {
  let current: Clause = part.root;
  let reached: Clause | null = null;
  for (const step of path) {
    const next = followStep(part, current, step, near);
    if (next === null) return { clause: null, nearest: reached, missing: step };
    current = next;
    reached = next;
  }
  return { clause: reached, nearest: reached, missing: null };
}

function followStep(
  part: PartIndex,
  from: Clause,
  step: ClauseStep,
  near: Clause | null,
): Clause | null {
  if (step.unit === "article") return part.byArticle.get(articleKey(step.value, step.sub)) ?? null;
  const own = childOf(from, step, near);
  if (own !== null) return own;
  if (from.unit === "article" || from.unit === "division") {
    for (const paragraph of from.children) {
      const inside = childOf(paragraph, step);
      if (inside !== null) return inside;
    }
    return isOwnText(from, step) ? from : runningItem(part, from, step);
  }
  if (from.unit === "paragraph") return null;
  // Flat lists of 1. 2. 3. are cited as 项 too.
  if (from.unit === null && step.unit === "item" && !part.byUnit.has(`item:${step.value}`)) {
    return part.byUnit.get(`subitem:${step.value}`)?.[0] ?? null;
  }
  const same = part.byUnit.get(`${step.unit}:${step.value}`) ?? [];
  const within = same.filter((clause) => from.unit === null || isInside(clause, from));
  if (within.length < 2 || near === null) return within[0] ?? null;
  return within.find((clause) => isNear(clause, near)) ?? within[0]!;
}

/** 第79项 of a list whose numbers run on through 一、二、; printed 1. as often as （一）. */
function runningItem(part: PartIndex, from: Clause, step: ClauseStep): Clause | null {
  if (from.unit !== "division" || step.unit !== "item") return null;
  const own = childOf(from, { ...step, unit: "subitem" });
  const all = ["item", "subitem"].flatMap((unit) => part.byUnit.get(`${unit}:${step.value}`) ?? []);
  return own ?? (all.length === 1 ? all[0]! : null);
}

/** 第一款 of a clause whose text is not split into 款: 二、… of a decision. */
function isOwnText(from: Clause, step: ClauseStep): boolean {
  return step.unit === "paragraph" && step.value === 1 && from.node.text !== "";
}

function childOf(parent: Clause, step: ClauseStep, near: Clause | null = null): Clause | null {
  let first: Clause | null = null;
  for (const child of parent.children) {
    if (child.unit !== step.unit || child.value !== step.value) continue;
    if ((child.sub ?? null) !== (step.sub ?? null)) continue;
    first ??= child;
    // 一、 before 第一部分 has the same number: the one around is meant, else the one that says 部分.
    if (near !== null && (child === near || isInside(near, child))) return child;
    if (first.node.unit !== "part" && child.node.unit === "part") first = child;
  }
  return first;
}

function isInside(clause: Clause, outer: Clause): boolean {
  for (let at = clause.parent; at !== null; at = at.parent) if (at === outer) return true;
  return false;
}

/** Have two clauses a parent in common? 第三节 cited inside 第二章 means that chapter's. */
function isNear(clause: Clause, near: Clause): boolean {
  return (
    clause.parent !== null &&
    clause.parent.unit !== null &&
    (clause.parent === near || isInside(near, clause.parent))
  );
}
