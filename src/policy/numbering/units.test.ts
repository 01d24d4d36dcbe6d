import { expect, test } from "vitest";
import type { Unit } from "../document/tree.ts";
import { KINDS, MARKER_KINDS } from "./kinds.ts";
import { UNIT_TRAITS } from "./units.ts";

const UNITS = Object.keys(UNIT_TRAITS) as Unit[];
const unitsWith = (fits: (traits: (typeof UNIT_TRAITS)[Unit]) => boolean) =>
  UNITS.filter((unit) => fits(UNIT_TRAITS[unit]));

test("every unit that a number may have has an anchor of its own", () => {
  for (const kind of MARKER_KINDS) {
    const { unit, inline } = KINDS[kind];
    for (const numbered of inline === null ? [unit] : [unit, inline.inClause]) {
      expect(UNIT_TRAITS[numbered].prefix).toMatch(/^[a-z]+$/);
    }
  }
});

test("条 and 1.2.1 run on always; 编, 款 项 目, ① and points never", () => {
  expect(unitsWith(({ runsOn }) => runsOn === "always")).toEqual(["article", "decimal"]);
  expect(unitsWith(({ runsOn }) => runsOn === "maybe")).toEqual([
    ...["chapter", "section"],
    ...["level1", "level2", "level3", "level4"],
  ]);
});

test("编 章 节 and the clauses of a law never have a heading in their text; levels of a 公文 may", () => {
  expect(unitsWith(({ mayBeHeaded }) => mayBeHeaded)).toEqual([
    ...["level1", "level2", "level3", "level4", "level5"],
    ...["decimal", "point"],
  ]);
});

test("一、 holds clauses of its own; what is below it stands in lists", () => {
  expect(unitsWith(({ inList }) => inList)).toEqual([
    ...["item", "subitem"],
    ...["level2", "level3", "level4", "level5", "point"],
  ]);
});

test("units of laws are cited as what they are, levels of a 公文 as 部分, 项, 目", () => {
  const cited = UNITS.flatMap((unit) => {
    const { citedAs } = UNIT_TRAITS[unit];
    return citedAs === null || citedAs === unit ? [] : [[unit, citedAs]];
  });
  expect(cited).toEqual([
    ["level1", "division"],
    ["level2", "item"],
    ["level3", "subitem"],
  ]);
  expect(unitsWith(({ citedAs }) => citedAs === null)).toEqual([
    ...["level4", "level5", "decimal", "point"],
    ...["supplement", "signatory", "date", "document"],
  ]);
});
