import { printNumber } from "../number-format.ts";
import type { ListPlace, StyleSheet } from "./style-sheet.ts";
import { childOf, elementsOf, settingOf, switchOf, type Xml } from "./xml-tree.ts";

/** One of the nine levels of a list. */
interface Level {
  start: number;
  format: string;
  /** The level's pattern: `第%1条`, `（%2）`, `%1.%2`. */
  text: string;
  /** All numbers of the level in Arabic digits. */
  isLegal: boolean;
  /** The level starts again after one of at most this number, from 1; 0 never; `null` after any higher. */
  restart: number | null;
  /** What stands between number and text. */
  suffix: string;
  styleId: string | undefined;
}

interface List {
  /** Lists of one abstract list count together. */
  abstractId: string;
  levels: Map<number, Level>;
  starts: Map<number, number>;
}

/** Gives each paragraph of a list its printed number, in document order. */
export interface ListNumbers {
  /**
   * @returns the number as printed, with the blank after it: `第三条 `, `（二）`; `""` for none.
   * @param styleId the paragraph's style, which may stand for a level.
   */
  next(place: ListPlace, styleId: string | null): string;
  /** Formats that could not be printed. */
  readonly unknownFormats: Set<string>;
}

const DASHES = /^[—–―-]+$/;

/** Reads `numbering.xml` (ECMA-376 part 1, 17.9). */
export function readListNumbers(root: Xml | undefined, styles: StyleSheet): ListNumbers {
  const lists = readLists(root, styles);
  /** Last number of each level, by abstract list. */
  const counters = new Map<string, Array<number | undefined>>();
  const started = new Set<string>();
  const unknownFormats = new Set<string>();

  const print = (value: number, level: Level, isLegal: boolean): string => {
    const number = isLegal ? String(value) : printNumber(value, level.format);
    if (number === null) unknownFormats.add(level.format);
    return number ?? String(value);
  };

  return {
    unknownFormats,
    next(place, styleId) {
      const list = lists.get(place.numId);
      const index = place.level ?? findLevel(list, styleId);
      const level = list?.levels.get(index);
      if (list === undefined || level === undefined) return "";
      const counts = counters.get(list.abstractId) ?? [];
      counters.set(list.abstractId, counts);
      // A list's own start counts when the list is first used, not when it is taken up again.
      const use = `${place.numId}:${index}`;
      const start = started.has(use) ? undefined : list.starts.get(index);
      started.add(use);
      counts[index] = start ?? (counts[index] === undefined ? level.start : counts[index] + 1);
      for (const [other, { restart, start: first }] of list.levels) {
        if (other > index && (restart === null || index < restart)) counts[other] = undefined;
        // A level that was skipped counts as begun, as in LibreOffice: after 1.1 comes 2.
        if (other < index) counts[other] ??= first;
      }
      if (level.format === "bullet") return DASHES.test(level.text) ? level.text : "";
      const number = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const other = Number(digit) - 1;
        const source = list.levels.get(other);
        if (source === undefined) return "";
        return print(counts[other] ?? source.start, source, level.isLegal);
      });
      if (number === "") return "";
      return /[\p{L}\p{N}]$/u.test(number) ? number + level.suffix : number;
    },
  };
}

function findLevel(list: List | undefined, styleId: string | null): number {
  for (const [index, level] of list?.levels ?? []) {
    if (styleId !== null && level.styleId === styleId) return index;
  }
  return 0;
}

function readLists(root: Xml | undefined, styles: StyleSheet): Map<string, List> {
  const abstracts = new Map<string, Xml>();
  const nums = new Map<string, Xml>();
  for (const element of root === undefined ? [] : elementsOf(root)) {
    const { abstractNumId, numId } = element.attributes;
    if (element.name === "abstractNum" && abstractNumId !== undefined) {
      abstracts.set(abstractNumId, element);
    }
    if (element.name === "num" && numId !== undefined) nums.set(numId, element);
  }

  /** The abstract list with the levels, through a numbering style where it only points to one. */
  const follow = (id: string, depth = 0): [id: string, abstract: Xml | undefined] => {
    const abstract = abstracts.get(id);
    const link = settingOf(abstract, "numStyleLink");
    const linked = link === undefined ? undefined : styles.listOf(link);
    const target = settingOf(nums.get(linked ?? ""), "abstractNumId");
    return target === undefined || depth > 4 ? [id, abstract] : follow(target, depth + 1);
  };

  const lists = new Map<string, List>();
  for (const [numId, num] of nums) {
    const [abstractId, abstract] = follow(settingOf(num, "abstractNumId") ?? "");
    const list: List = { abstractId, levels: readLevels(abstract), starts: new Map() };
    for (const override of elementsOf(num).filter(({ name }) => name === "lvlOverride")) {
      const index = Number(override.attributes["ilvl"]);
      const level = childOf(override, "lvl");
      if (level !== undefined) list.levels.set(index, readLevel(level));
      const start = settingOf(override, "startOverride");
      if (start !== undefined) list.starts.set(index, Number(start));
    }
    lists.set(numId, list);
  }
  return lists;
}

function readLevels(abstract: Xml | undefined): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of abstract === undefined ? [] : elementsOf(abstract)) {
    if (element.name === "lvl") levels.set(Number(element.attributes["ilvl"]), readLevel(element));
  }
  return levels;
}

function readLevel(element: Xml): Level {
  const restart = settingOf(element, "lvlRestart");
  return {
    start: Number(settingOf(element, "start") ?? 1),
    format: findFormat(element),
    text: settingOf(element, "lvlText") ?? "",
    isLegal: switchOf(element, "isLgl") ?? false,
    restart: restart === undefined ? null : Number(restart),
    suffix: settingOf(element, "suff") === "nothing" ? "" : " ",
    styleId: settingOf(element, "pStyle"),
  };
}

/** The format may stand in an alternative: newer ones are wrapped for older programs. */
function findFormat(level: Xml): string {
  const direct = settingOf(level, "numFmt");
  const chosen = childOf(level, "AlternateContent", "Choice", "numFmt")?.attributes;
  const fallback = settingOf(level, "AlternateContent", "Fallback", "numFmt");
  return direct ?? (chosen?.["val"] === "custom" ? fallback : chosen?.["val"]) ?? "decimal";
}
