import { parseNumeral } from "../lexicon/numerals.ts";
import { squeeze } from "../lexicon/squeeze.ts";
import { type PlaceStep, parsePlace } from "./parse-place.ts";
import { type PlaceTree, placeName, placeSteps } from "./place-name.ts";

/** A numbered part of a document, as it is found by what a reader types. */
export interface PlaceAddress {
  id: string;
  /** What it is called: 第四部分第（二）项. */
  name: string;
  /** The numbers of all that it stands in, from outside, and its own: `sec_4`, `sub_2`. */
  path: string[];
}

/** Lists the numbered parts of a document, in reading order. */
export function listPlaces<N>(tree: PlaceTree<N>, idOf: (node: N) => string): PlaceAddress[] {
  const list = (parent: N | null, around: string[]): PlaceAddress[] =>
    tree.childrenOf(parent).flatMap((node) => {
      if (!/^(?:section|provision|attachment)$/.test(tree.typeOf(node))) return list(node, around);
      const path = [...around, segmentOf(tree, node, idOf(node))];
      return [{ id: idOf(node), name: placeName(tree, node), path }, ...list(node, path)];
    });
  return list(null, []);
}

/**
 * The number of a part as its anchor says; of attachments and points, which anchors count, as their
 * names do: 附件1 may be the second attachment of a page.
 */
function segmentOf<N>(tree: PlaceTree<N>, node: N, id: string): string {
  const ownStep = () => placeSteps(tree, node).pop() ?? "";
  if (tree.typeOf(node) === "attachment") {
    const number = /^附件?(.*)$/u.exec(ownStep())?.[1];
    return number === "" ? "att_1" : `att_${parseNumeral(number ?? "") ?? ""}`;
  }
  if (tree.unitOf(node) === "point")
    return `point_${parseNumeral(/^第(.+)点$/u.exec(ownStep())?.[1] ?? "") ?? ""}`;
  // A number that is printed twice has --2 behind it.
  return id
    .split("__")
    .pop()!
    .replace(/--\d+$/, "");
}

/**
 * The places that a reader may mean, the likeliest first: what is called so, then what the numbers may
 * stand for. Steps may be left out (第四条第二项 has a 款 between), never changed in order, and the last
 * one must be the place's own number.
 *
 * @param query `第四部分第（二）项`, `四(二)`, `附件1`, `附则`.
 */
export function findPlaces(query: string, places: PlaceAddress[]): string[] {
  const wanted = narrow(query);
  const named = places.filter(({ name }) => narrow(name) === wanted).map(({ id }) => id);
  const steps = parsePlace(query);
  return [...new Set([...named, ...(steps === null ? [] : matchSteps(steps, places))])];
}

/** One way of writing brackets and digits. */
function narrow(text: string): string {
  return squeeze(text).replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

function matchSteps(steps: PlaceStep[], places: PlaceAddress[]): string[] {
  const matches = places.flatMap(({ id, path }, order) => {
    const rank = rankMatch(steps, path.flatMap(expand));
    return rank === null ? [] : [{ id, rank, order }];
  });
  return matches.sort((a, b) => a.rank - b.rank || a.order - b.order).map(({ id }) => id);
}

interface Number {
  kind: string;
  value: number;
  suffix: number | null;
}

/** art_15z1 → 第十五条之一; cl_1_2 is 1 and 2. */
function expand(segment: string): Number[] {
  const [, kind = "", numbers = ""] = /^([a-z]+)_([0-9_z]+)/.exec(segment) ?? [];
  if (kind === "") return [];
  return numbers.split("_").map((number) => {
    const [value, suffix] = number.split("z");
    return { kind, value: Number(value), suffix: suffix === undefined ? null : Number(suffix) };
  });
}

/** Smaller is likelier: how much was left out, then how early its kinds are named, then how deep. */
function rankMatch(steps: PlaceStep[], path: Number[]): number | null {
  let rank = 0;
  let at = path.length - 1;
  for (let index = steps.length - 1; index >= 0; index--) {
    const step = steps[index]!;
    const isLast = index === steps.length - 1;
    while (at >= 0 && kindOf(step, path[at]!) < 0) {
      if (isLast) return null;
      at--;
      rank += 1000;
    }
    if (at < 0) return null;
    rank += kindOf(step, path[at]!) * 10;
    at--;
  }
  return rank + (at + 1);
}

function kindOf({ kinds, value, suffix }: PlaceStep, number: Number): number {
  return number.value === value && number.suffix === suffix ? kinds.indexOf(number.kind) : -1;
}
