import type { PolicyNode, Unit } from "../../src/policy/document/tree.ts";
import { squeeze } from "../../src/policy/lexicon/squeeze.ts";

/** One entry of `corpus/gov-cn/*.outline.json`; see the corpus' README. */
export interface GovEntry {
  line: number;
  marker: string;
  kind: string;
  level: number;
  part: number;
  text: string;
  inTable?: boolean;
}

const COUNTED = new Set([
  "编",
  "分编",
  "章",
  "节",
  "条",
  "section",
  "subsection",
  "item",
  "subitem",
  "circled",
  "decimal",
]);
const UNITS = new Set<Unit>([
  "part",
  "subpart",
  "chapter",
  "section",
  "article",
  "item",
  "subitem",
  "level1",
  "level2",
  "level3",
  "level4",
  "level5",
  "decimal",
]);

/** Keys of numbered lines in our tree: number, the text's beginning, and the parent's key. */
export function govOutlineOf(children: PolicyNode[], isPage: boolean): string[] {
  const keys: string[] = [];
  const walk = (nodes: PolicyNode[], parent: string, line: number) => {
    for (const node of nodes) {
      // Several numbers printed on one line are one line in the gold.
      const counts =
        node.unit !== null &&
        UNITS.has(node.unit) &&
        node.ordinal !== null &&
        // A page's source may be a single line.
        (isPage || !(node.lines[0] === line && node.type === "provision"));
      const own = counts ? shorten(node.ordinal!.raw, textOf(node)) : parent;
      if (counts) keys.push(`${own} < ${parent}`);
      walk(node.children, node.type === "attachment" ? "" : own, counts ? node.lines[0] : line);
    }
  };
  walk(children, "", -1);
  return keys;
}

/** An article's text is its first 款's. */
function textOf(node: PolicyNode): string {
  const [clause] = node.unit === "article" ? node.children : [];
  return clause?.text ?? `${node.heading ?? ""}${node.text}`;
}

/** The same keys from the gold; entries inside tables only where asked for. */
export function govGold(outline: GovEntry[], tables: boolean): string[] {
  const open: Array<{ level: number; part: number; key: string }> = [];
  return outline.flatMap((entry) => {
    if (entry.inTable === true && !tables) return [];
    while (
      open.length > 0 &&
      (open.at(-1)!.part !== entry.part || open.at(-1)!.level >= entry.level)
    )
      open.pop();
    // 注： and 附件 hold what follows them, but are no numbers themselves.
    if (!COUNTED.has(entry.kind)) {
      open.push({ level: entry.level, part: entry.part, key: "" });
      return [];
    }
    const parent = open.at(-1)?.key ?? "";
    const key = shorten(entry.marker, entry.text);
    open.push({ level: entry.level, part: entry.part, key });
    return [`${key} < ${parent}`];
  });
}

function shorten(marker: string, text: string): string {
  return `${squeeze(marker)}${squeeze(text).slice(0, 14)}`;
}
