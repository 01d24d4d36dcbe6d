import type { PlaceStep } from "./parse-place.ts";

/** A numbered part of a document, as its anchors say. */
export interface PlaceAddress {
  id: string;
  /** Last parts of the anchors of all that it stands in, from outside, and its own: sec_4, sub_2. */
  path: string[];
}

/**
 * The places that a reader may mean, the likeliest first. Steps may be left out (第四条第二项 has a 款
 * between), never changed in order, and the last one must be the place's own number.
 */
export function matchPlaces(steps: PlaceStep[], places: PlaceAddress[]): string[] {
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
