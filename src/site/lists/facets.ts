import { pinyin } from "pinyin-pro";
import { byNewest, type CatalogEntry, filingDate } from "./catalog.ts";

/** A way to divide the library. */
export interface BrowseFacet {
  /** Part of the address: `browse/years/2019/`. */
  key: string;
  label: string;
  values: BrowseFacetValue[];
}

interface BrowseFacetValue {
  /** ASCII part of the address, from the label's pinyin: `jilinshengrenminzhengfu`. */
  key: string;
  label: string;
  /** Documents with the value, newest first. */
  entries: CatalogEntry[];
}

const UNDATED = "日期不详";

const DIVISIONS: Array<{ key: string; label: string; of: (entry: CatalogEntry) => string[] }> = [
  { key: "years", label: "年份", of: (entry) => [yearOf(entry)] },
  { key: "issuers", label: "发文机关", of: (entry) => entry.issuers },
  { key: "types", label: "文种", of: (entry) => listOf(entry.documentType) },
  { key: "topics", label: "主题", of: (entry) => listOf(entry.topic) },
];

/** All divisions of the library that divide anything. */
export function facetsOf(entries: CatalogEntry[]): BrowseFacet[] {
  const sorted = [...entries].sort(byNewest);
  return DIVISIONS.map(({ key, label, of }) => ({
    key,
    label,
    values: divide(sorted, of, key === "years" ? latestFirst : mostFirst),
  })).filter((facet) => facet.values.length > 0);
}

function divide(
  entries: CatalogEntry[],
  of: (entry: CatalogEntry) => string[],
  order: (a: BrowseFacetValue, b: BrowseFacetValue) => number,
): BrowseFacetValue[] {
  const byLabel = new Map<string, CatalogEntry[]>();
  for (const entry of entries) {
    for (const label of of(entry)) {
      const group = byLabel.get(label);
      if (group) group.push(entry);
      else byLabel.set(label, [entry]);
    }
  }
  const taken = new Set<string>();
  return [...byLabel.keys()]
    .sort()
    .map((label) => ({ key: addressOf(label, taken), label, entries: byLabel.get(label)! }))
    .sort(order);
}

/** Labels that sound alike get `-2`, `-3`, in the order of their characters. */
function addressOf(label: string, taken: Set<string>): string {
  const sound = pinyin(label.replace(/^(\d{4})年$/, "$1"), {
    toneType: "none",
    type: "array",
    nonZh: "consecutive",
  }).join("");
  const base = sound.toLowerCase().replace(/[^a-z0-9]+/g, "") || "other";
  let key = base;
  for (let count = 2; taken.has(key); count++) key = `${base}-${count}`;
  taken.add(key);
  return key;
}

function yearOf(entry: CatalogEntry): string {
  const year = filingDate(entry)?.slice(0, 4);
  return year ? `${year}年` : UNDATED;
}

function listOf(value: string | null): string[] {
  return value === null ? [] : [value];
}

function latestFirst(a: BrowseFacetValue, b: BrowseFacetValue): number {
  if (a.label === UNDATED || b.label === UNDATED) return a.label === UNDATED ? 1 : -1;
  return a.label < b.label ? 1 : -1;
}

function mostFirst(a: BrowseFacetValue, b: BrowseFacetValue): number {
  return b.entries.length - a.entries.length || (a.label < b.label ? -1 : 1);
}
