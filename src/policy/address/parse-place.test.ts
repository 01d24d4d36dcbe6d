import { describe, expect, it } from "vitest";
import { findPlaces, type PlaceAddress } from "./find-places.ts";
import { parsePlace } from "./parse-place.ts";

/** Anchors of a document, in reading order; what they stand in is told by their own parts. */
function places(...ids: string[]): PlaceAddress[] {
  return ids.map((id) => ({ id, name: "", path: id.split("__") }));
}
const find = (query: string, document: PlaceAddress[]) =>
  parsePlace(query) === null ? null : findPlaces(query, document);

const law = places(
  "chp_1",
  "art_1",
  "art_1__para_1",
  "chp_2",
  "art_2",
  "art_15",
  "art_15__para_1",
  "art_15__para_2",
  "art_15__para_2__item_3",
  "art_15__para_2__item_3__pt_1",
  "art_15z1",
  "art_577",
);
const notice = [
  ...places("sec_1", "sec_1__sub_1", "sec_1__sub_2", "sec_4", "sec_4__sub_1", "sec_4__sub_2"),
  ...places("sec_4__sub_2__item_3", "att_1", "att_1__sec_1", "att_2"),
];

describe("in a law", () => {
  it.each([
    ["15", "art_15"],
    ["１５", "art_15"],
    ["十五", "art_15"],
    ["15条", "art_15"],
    ["第十五条", "art_15"],
    ["第 15 条", "art_15"],
    ["577", "art_577"],
    ["第五百七十七条", "art_577"],
    ["第十五条之一", "art_15z1"],
    ["15之1", "art_15z1"],
    ["第十五条第二款", "art_15__para_2"],
    ["15条2款", "art_15__para_2"],
    ["15.2", "art_15__para_2"],
    ["15 2", "art_15__para_2"],
    ["第十五条第二款第（三）项", "art_15__para_2__item_3"],
    ["第十五条第二款第三项第1目", "art_15__para_2__item_3__pt_1"],
    ["第十五条第三项", "art_15__para_2__item_3"],
    ["第二章", "chp_2"],
  ])("%s goes to %s", (query, id) => {
    expect(find(query, law)?.[0]).toBe(id);
  });

  it("offers the chapter too where a number alone may mean it", () => {
    expect(find("2", law)).toEqual(["art_2", "chp_2"]);
  });

  it("finds nothing where there is no such clause", () => {
    expect(find("第九十九条", law)).toEqual([]);
    expect(find("第十五条第三款", law)).toEqual([]);
  });
});

describe("in an official document", () => {
  it.each([
    ["四(二)", "sec_4__sub_2"],
    ["四（二）", "sec_4__sub_2"],
    ["四、（二）", "sec_4__sub_2"],
    ["第四部分第（二）项", "sec_4__sub_2"],
    ["四（二）3", "sec_4__sub_2__item_3"],
    ["四㈡", "sec_4__sub_2"],
    ["第四部分", "sec_4"],
    ["四", "sec_4"],
    ["附件1", "att_1"],
    ["附件一第一部分", "att_1__sec_1"],
    ["附件1 一", "att_1__sec_1"],
  ])("%s goes to %s", (query, id) => {
    expect(find(query, notice)?.[0]).toBe(id);
  });

  it("lists all that （二） may mean, in reading order", () => {
    expect(find("（二）", notice)).toEqual(["sec_1__sub_2", "sec_4__sub_2"]);
  });

  it("finds a run-on number by what it stands in, though its anchor doesn't say so", () => {
    const runOn = [{ id: "sub_5", name: "", path: ["sec_2", "sub_5"] }];
    expect(find("二（五）", runOn)).toEqual(["sub_5"]);
  });
});

it("reads decimal numbers", () => {
  const plan = places("cl_1", "cl_1_2", "cl_1_2_1").map(({ id }) => ({ id, name: "", path: [id] }));
  expect(find("1.2.1", plan)).toEqual(["cl_1_2_1"]);
});

it.each(["保障措施", "第三产业", "十四五规划", "15公里", "", "第", "条"])(
  "takes %j for words",
  (query) => {
    expect(parsePlace(query)).toBeNull();
  },
);

it("goes to where nothing is left out before where something is, whatever its kind", () => {
  const law = [
    { id: "art_4__para_1__item_2", name: "", path: ["art_4", "para_1", "item_2"] },
    { id: "chp_4__sec_2", name: "", path: ["chp_4", "sec_2"] },
  ];
  expect(find("4 2", law)).toEqual(["chp_4__sec_2", "art_4__para_1__item_2"]);
});
