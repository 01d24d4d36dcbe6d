import { expect, it } from "vitest";
import { nearestDocuments } from "./nearest-documents.ts";

const nearest = (wanted: string, ...slugs: string[]) =>
  nearestDocuments(
    wanted,
    slugs.map((slug) => ({ slug, title: "某某市绿化条例" })),
  ).map(({ slug }) => slug);

it("the likest comes first: the same beginning, one digit that differs, then what holds it", () => {
  const slugs = ["guofa-2016-82", "tongzhi-guofa-2016-62", "guofa-2016-62-fujian"];
  expect(nearest("guofa-2016-62", ...slugs)).toEqual([
    "guofa-2016-62-fujian",
    "guofa-2016-82",
    "tongzhi-guofa-2016-62",
  ]);
});

it("a beginning of two letters is enough, a part of it needs four", () => {
  expect(nearest("gu", "guofa-2016-62")).toEqual(["guofa-2016-62"]);
  expect(nearest("g", "guofa-2016-62")).toEqual([]);
  expect(nearest("2016", "guofa-2016-62")).toEqual(["guofa-2016-62"]);
  expect(nearest("016", "guofa-2016-62")).toEqual([]);
});

it("capitals don't tell slugs apart", () => {
  expect(nearest("guofa-2016", "GuoFa-2016-62")).toEqual(["GuoFa-2016-62"]);
});

it("slugs are alike while at least three in five of their pairs of letters are the same", () => {
  // Ten pairs each, the last letter counted as one: six in common, then five.
  expect(nearest("guofa-2016", "guofa-2895")).toEqual(["guofa-2895"]);
  expect(nearest("guofa-2016", "guofa-7895")).toEqual([]);
  expect(nearest("guofa", "tongzhi")).toEqual([]);
});

it("five are named at most", () => {
  const slugs = Array.from({ length: 8 }, (_, at) => `guofa-2016-${at}`);
  expect(nearest("guofa-2016", ...slugs)).toEqual(slugs.slice(0, 5));
});
