import type { PolicyNode, Unit } from "../../src/policy/document/tree.ts";
import { parseNumeral } from "../../src/policy/lexicon/numerals.ts";
import { squeeze } from "../../src/policy/lexicon/squeeze.ts";

/** One entry of `corpus/laws/*.json`; see the corpus' README. */
export interface LawEntry {
  kind: string;
  number: string | null;
  heading: string | null;
  line: number;
  n?: number;
  sub?: number | null;
  paragraphs?: Array<{ line: number; items: number[]; subitems?: number[]; continued?: number[] }>;
}

const KINDS: Partial<Record<Unit, string>> = {
  part: "编",
  subpart: "分编",
  chapter: "章",
  section: "节",
  article: "条",
};
const ORDER = ["编", "分编", "章", "节", "条"];

/** Keys of 编章节条 in our tree: kind, number, heading, line, parent's line. */
export function outlineOf(children: PolicyNode[]): string[] {
  const keys: string[] = [];
  const walk = (nodes: PolicyNode[], parent: number | null) => {
    for (const node of nodes) {
      const kind = node.unit === null ? undefined : KINDS[node.unit];
      const counts = kind !== undefined && node.ordinal !== null && !/部分/.test(node.ordinal.raw);
      if (counts) {
        keys.push(
          key(
            kind,
            node.ordinal!.value!,
            node.ordinal!.suffix,
            node.heading,
            node.lines[0],
            parent,
          ),
        );
      }
      const holds = (counts && kind !== "条") || node.unit === "supplement";
      walk(node.children, holds ? node.lines[0] : parent);
    }
  };
  walk(children, null);
  return keys;
}

/** The same keys from the gold. */
export function goldOutline(outline: LawEntry[]): string[] {
  const open: Array<{ rank: number; line: number }> = [];
  return outline.flatMap((entry) => {
    const isSupplement = entry.kind === "其他" && squeeze(entry.heading ?? "") === "附则";
    const rank = isSupplement ? topRank(outline) : ORDER.indexOf(entry.kind);
    if (rank === -1) return [];
    while (open.length > 0 && open.at(-1)!.rank >= rank) open.pop();
    const parent = open.at(-1)?.line ?? null;
    if (entry.kind !== "条") open.push({ rank, line: entry.line });
    if (isSupplement) return [];
    const { n, sub } = numberOf(entry);
    return [key(entry.kind, n, sub, entry.heading, entry.line, parent)];
  });
}

function topRank(outline: LawEntry[]): number {
  return Math.min(...outline.map(({ kind }) => ORDER.indexOf(kind)).filter((rank) => rank >= 0));
}

function numberOf(entry: LawEntry): { n: number; sub: number | null } {
  if (entry.n !== undefined) return { n: entry.n, sub: entry.sub ?? null };
  const number = /^第(.+?)(?:编|分编|章|节)/.exec(squeeze(entry.number ?? ""))?.[1] ?? "";
  return { n: parseNumeral(number) ?? -1, sub: null };
}

function key(
  kind: string,
  n: number,
  sub: number | null,
  heading: string | null,
  line: number,
  parent: number | null,
): string {
  return `${kind}${n}${sub === null ? "" : `z${sub}`}@${line} ${squeeze(heading ?? "")} <${parent ?? ""}`;
}

/** Keys of 款, 项, 目 and carried-on lines under each article of our tree. */
export function clausesOf(children: PolicyNode[]): string[] {
  const keys: string[] = [];
  const within = (node: PolicyNode, clause: string) => {
    for (const child of node.children) {
      if (child.lines[0] === node.lines[0] && child.unit !== "paragraph") {
        // Several numbers on one line: the gold counts lines.
      } else if (child.unit === "item") keys.push(`${clause} 项${child.lines[0]}`);
      else if (child.unit === "subitem") keys.push(`${clause} 目${child.lines[0]}`);
      else if (child.type === "paragraph") keys.push(`${clause} 续${child.lines[0]}`);
      within(child, clause);
    }
  };
  const walk = (nodes: PolicyNode[]) => {
    for (const node of nodes) {
      if (node.unit !== "article") {
        walk(node.children);
        continue;
      }
      for (const clause of node.children) {
        if (clause.unit !== "paragraph") continue;
        const name = `${node.ordinal!.value}/${clause.lines[0]}`;
        keys.push(name);
        within(clause, name);
      }
    }
  };
  walk(children);
  return keys;
}

export function goldClauses(outline: LawEntry[]): string[] {
  return outline.flatMap((entry) =>
    (entry.paragraphs ?? []).flatMap(({ line, items, subitems = [], continued = [] }) => {
      const name = `${entry.n}/${line}`;
      return [
        name,
        ...items.map((at) => `${name} 项${at}`),
        ...subitems.map((at) => `${name} 目${at}`),
        ...continued.map((at) => `${name} 续${at}`),
      ];
    }),
  );
}
