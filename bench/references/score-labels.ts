import type { PolicyDocument, PolicyNode, Reference } from "../../src/policy/document/tree.ts";

/** A hand-made label, as in the corpora's `references.dev.json`. */
export interface Label {
  surface: string;
  /** Offset in the paragraph. */
  start: number;
  notReference?: boolean;
  optional?: boolean;
  kind?: string;
  target?: Record<string, unknown>;
}

/** Every reference of a labelled paragraph is labelled. */
export interface LabelledParagraph {
  /** Source line, 1-based. */
  line: number;
  paragraph: string;
  labels: Label[];
}

export interface LabelScore {
  right: number;
  missed: number;
  invented: number;
  /** Of those found: kind right; kind and target right. */
  kinds: number;
  targets: number;
  lookAlikes: number;
  taken: number;
  /** One line per difference. */
  differences: string[];
}

export const NO_LABELS: LabelScore = {
  right: 0,
  missed: 0,
  invented: 0,
  kinds: 0,
  targets: 0,
  lookAlikes: 0,
  taken: 0,
  differences: [],
};

/**
 * Compares what was found in one paragraph with its labels. A reference counts as found where its
 * first and last character are the label's; optional labels count neither way.
 *
 * @param name of the document, for the differences.
 */
export function scoreParagraph(
  name: string,
  document: PolicyDocument,
  { line, paragraph, labels }: LabelledParagraph,
): LabelScore {
  const score: LabelScore = { ...NO_LABELS, differences: [] };
  const found = placeReferences(document, line, paragraph);
  const used = new Set<Placed>();
  const note = (what: string) => score.differences.push(`${name}:${line} ${what}`);
  for (const label of labels) {
    const end = label.start + label.surface.length;
    if (label.notReference) {
      score.lookAlikes += 1;
      const taken = found.find(
        (one) => overlaps(one, label.start, end) && !isLabelled(one, labels),
      );
      if (taken !== undefined) {
        score.taken += 1;
        note(`took the look-alike ${label.surface} as ${taken.reference.surface}`);
      }
      continue;
    }
    const same = found.find((one) => one.start === label.start && one.end === end);
    if (same !== undefined) used.add(same);
    if (label.optional) continue;
    if (same === undefined) {
      score.missed += 1;
      note(`missed ${label.surface}`);
      continue;
    }
    score.right += 1;
    const { kind, target } = same.reference;
    if (kind === label.kind) score.kinds += 1;
    if (kind === label.kind && fold(target) === fold(label.target)) score.targets += 1;
    else note(`${label.surface}: ${label.kind} ${fold(label.target)}, got ${kind} ${fold(target)}`);
  }
  const optional = labels.filter((label) => label.optional);
  for (const one of found) {
    const isExcused = optional.some((label) =>
      overlaps(one, label.start, label.start + label.surface.length),
    );
    if (used.has(one) || isExcused) continue;
    score.invented += 1;
    note(`invented ${one.reference.surface}`);
  }
  return score;
}

export function addScores(a: LabelScore, b: LabelScore): LabelScore {
  return {
    right: a.right + b.right,
    missed: a.missed + b.missed,
    invented: a.invented + b.invented,
    kinds: a.kinds + b.kinds,
    targets: a.targets + b.targets,
    lookAlikes: a.lookAlikes + b.lookAlikes,
    taken: a.taken + b.taken,
    differences: [...a.differences, ...b.differences],
  };
}

interface Placed {
  reference: Reference;
  start: number;
  end: number;
}

/** The references of a source line, with their offsets in the line. */
function placeReferences(document: PolicyDocument, line: number, paragraph: string): Placed[] {
  const nodes = new Map<string, PolicyNode>();
  const collect = (children: PolicyNode[]) => {
    for (const node of children) {
      nodes.set(node.id, node);
      collect(node.children);
    }
  };
  collect(document.children);
  return document.references
    .filter((reference) => reference.line === line)
    .map((reference) => {
      const [first] = textOf(nodes.get(reference.from)!, reference).split("\n");
      const base = paragraph.indexOf(first!);
      const start = base === -1 ? paragraph.indexOf(reference.surface) : base + reference.start;
      return { reference, start, end: start + reference.surface.length };
    });
}

function textOf(node: PolicyNode, { field, cell }: Reference): string {
  if (field === "heading") return node.heading!;
  return field === "text" ? node.text : node.rows![cell![0]]![cell![1]]!.text;
}

function overlaps(one: Placed, start: number, end: number): boolean {
  return one.start < end && start < one.end;
}

function isLabelled({ reference, start }: Placed, labels: Label[]): boolean {
  return labels.some(
    (label) => !label.notReference && label.start === start && label.surface === reference.surface,
  );
}

/** Where it leads is not labelled; what is not named may be `null` or absent. */
function fold(value: unknown): string {
  const clean = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(clean);
    if (part === null || typeof part !== "object") return part;
    const entries = Object.entries(part).filter(
      ([key, inner]) => inner != null && key !== "document" && key !== "anchor",
    );
    return Object.fromEntries(entries.map(([key, inner]) => [key, clean(inner)]).sort(byKey));
  };
  return JSON.stringify(clean(value));
}

function byKey([a]: [string, unknown] | unknown[], [b]: [string, unknown] | unknown[]): number {
  return (a as string) < (b as string) ? -1 : 1;
}
