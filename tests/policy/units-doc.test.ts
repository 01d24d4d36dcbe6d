import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { KINDS, MARKER_KINDS } from "../../src/policy/numbering/kinds.ts";
import { matchMarker } from "../../src/policy/numbering/markers.ts";
import { UNIT_TRAITS } from "../../src/policy/numbering/units.ts";

const coded = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);

test("docs/content-format.md lists every unit with its numbers and anchor, as the tables have them", () => {
  const documented = readFileSync("docs/content-format.md", "utf8")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter((cells) => cells.length === 6 && cells[1] !== "unit" && cells[1]?.startsWith("`"))
    .map(([, unit, , numbers, prefix]) => ({
      unit: coded(unit!)[0],
      numbers: coded(numbers!).toSorted(),
      prefix: coded(prefix!)[0] ?? null,
    }));
  const known = Object.entries(UNIT_TRAITS).map(([unit, { prefix }]) => ({
    unit,
    numbers: MARKER_KINDS.filter((kind) => KINDS[kind].unit === unit)
      .map((kind) => matchMarker(KINDS[kind].example)!.raw)
      .toSorted(),
    prefix,
  }));
  expect(documented).toEqual(known);
});

test("the page of open data names every unit", () => {
  const page = readFileSync("src/pages/about/formats.mdx", "utf8");
  const [sentence] = /`unit` 说明它的层级：[^\n]*/.exec(page)!;
  const [, ...named] = coded(sentence.replace(/`level1` 到 `level5`/, levels(5)));
  expect(named.toSorted()).toEqual(Object.keys(UNIT_TRAITS).toSorted());
});

/** `level1`、`level2`… */
function levels(count: number): string {
  return Array.from({ length: count }, (_, at) => `\`level${at + 1}\``).join("、");
}
