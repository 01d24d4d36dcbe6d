import type { NodeType, PolicyNode, Unit } from "../document/tree.ts";
import { UNIT_TRAITS } from "../numbering/units.ts";

/** Prefixes of anchors of nodes without a number, by type; counted where there may be several. */
const TYPE_PREFIX: Record<NodeType, { name: string; counted: boolean }> = {
  paragraph: { name: "para", counted: true },
  table: { name: "tbl", counted: true },
  image: { name: "fig", counted: true },
  note: { name: "note", counted: true },
  caption: { name: "cap", counted: true },
  adoptionNote: { name: "adoption", counted: true },
  promulgation: { name: "promulgation", counted: true },
  documentNumber: { name: "number", counted: true },
  addressees: { name: "addressees", counted: true },
  attachmentList: { name: "attachments", counted: true },
  signatureBlock: { name: "signature", counted: true },
  imprint: { name: "imprint", counted: true },
  title: { name: "title", counted: false },
  contents: { name: "contents", counted: false },
  // Told by their unit; attachments by their place.
  section: { name: "part", counted: true },
  provision: { name: "part", counted: true },
  attachment: { name: "part", counted: true },
};

/** An anchor that had to be made unique: two nodes print the same number in the same place. */
export interface DuplicateId {
  node: PolicyNode;
  id: string;
}

/**
 * Gives every node its anchor: ASCII, from the printed number, `art_15__para_2__item_3__pt_1`,
 * `sec_3__sub_2`, `att_1__sec_2`. A number that runs on through the whole part takes no parent's
 * prefix, so that regrouping headings breaks no link: 条 always, and （五） where （一）… runs across
 * 一、二、. A number printed twice gets `--2`.
 *
 * A notice that only issues one document leaves that document's numbers without prefix: 第四部分
 * of the 方案 is what people cite.
 *
 * @param root the document's children; changed in place.
 * @returns the numbered nodes whose number was taken.
 */
export function assignIds(root: PolicyNode[]): DuplicateId[] {
  const taken = new Set<string>();
  const duplicates: DuplicateId[] = [];
  const attachments = root.filter(({ type }) => type === "attachment");
  const own = root.filter(({ type }) => type !== "attachment");
  const issued =
    attachments.length === 1 && attachments[0]!.unit === "document" && !hasNumbers(own);

  const claim = (id: string, node: PolicyNode) => {
    let free = id;
    for (let copy = 2; taken.has(free); copy += 1) free = `${id}--${copy}`;
    if (free !== id && node.ordinal?.value != null) duplicates.push({ node, id: free });
    taken.add(free);
    node.id = free;
  };
  const walk = (nodes: PolicyNode[], parent: string, numbers: string, running: Set<Unit>) => {
    const counts = new Map<string, number>();
    for (const node of nodes) {
      const local = localId(node, counts);
      const prefix = node.unit !== null && running.has(node.unit) ? numbers : parent;
      // In an issued document only numbers go without the attachment's prefix.
      const base = prefix === "" && parent !== "" && node.ordinal === null ? parent : prefix;
      claim(base === "" ? local : `${base}__${local}`, node);
      walk(node.children, node.id, numbers, running);
    }
  };
  walk(own, "", "", runningUnits(own));
  for (const [index, attachment] of attachments.entries()) {
    claim(`att_${index + 1}`, attachment);
    const running = runningUnits(attachment.children);
    if (issued) {
      const topUnits = attachment.children.flatMap(({ ordinal, unit }) =>
        ordinal === null || unit === null ? [] : [unit],
      );
      walk(attachment.children, attachment.id, "", new Set([...running, ...topUnits]));
    } else {
      walk(attachment.children, attachment.id, attachment.id, running);
    }
  }
  return duplicates;
}

function hasNumbers(nodes: PolicyNode[]): boolean {
  return nodes.some(
    (node) => node.type === "section" || node.ordinal !== null || hasNumbers(node.children),
  );
}

function localId(node: PolicyNode, counts: Map<string, number>): string {
  const count = (name: string) => {
    const next = (counts.get(name) ?? 0) + 1;
    counts.set(name, next);
    return next;
  };
  const prefix = node.unit === null ? null : UNIT_TRAITS[node.unit].prefix;
  if (prefix !== null && node.ordinal !== null) {
    if (node.unit === "decimal") return `${prefix}_${node.ordinal.raw.match(/[0-9]+/g)!.join("_")}`;
    const value = node.ordinal.value ?? count(prefix);
    // A number that was lost takes the place behind the one before it.
    counts.set(prefix, Math.max(value, counts.get(prefix) ?? 0));
    return `${prefix}_${value}${node.ordinal.suffix === null ? "" : `z${node.ordinal.suffix}`}`;
  }
  if (prefix !== null) {
    const at = count(prefix);
    return node.unit === "supplement" && at === 1 ? prefix : `${prefix}_${at}`;
  }
  const named = TYPE_PREFIX[node.type];
  const at = count(named.name);
  return named.counted && (at > 1 || named.name.length <= 4) ? `${named.name}_${at}` : named.name;
}

/** The units whose numbers go on from parent to parent and never start again. */
function runningUnits(nodes: PolicyNode[]): Set<Unit> {
  const runs = new Map<Unit, Map<PolicyNode | null, number[]>>();
  const collect = (children: PolicyNode[], parent: PolicyNode | null) => {
    for (const node of children) {
      if (
        node.unit !== null &&
        UNIT_TRAITS[node.unit].runsOn !== "never" &&
        node.ordinal?.value != null
      ) {
        const ofUnit = runs.get(node.unit) ?? new Map<PolicyNode | null, number[]>();
        runs.set(node.unit, ofUnit);
        const numbers = ofUnit.get(parent);
        if (numbers === undefined) ofUnit.set(parent, [node.ordinal.value]);
        else numbers.push(node.ordinal.value);
      }
      collect(node.children, node);
    }
  };
  collect(nodes, null);
  const running = new Set(
    (Object.keys(UNIT_TRAITS) as Unit[]).filter((unit) => UNIT_TRAITS[unit].runsOn === "always"),
  );
  for (const [unit, parents] of runs) {
    if (parents.size < 2) continue;
    const series = [...parents.values()];
    const goesOn = series.every((numbers, at) => at === 0 || numbers[0]! > series[at - 1]!.at(-1)!);
    if (goesOn) running.add(unit);
  }
  return running;
}
