import { expect, test } from "vitest";
import { findDuplicates } from "./find-duplicates.ts";

const OPINION = {
  file: "seeds/人才.txt",
  sha256: "a",
  title: "国务院关于深化人才发展体制改革的意见",
  documentNumber: "国发〔2016〕62号",
};

test("the same bytes under two names are one document", () => {
  const [found, ...more] = findDuplicates([
    { ...OPINION, documentNumber: null },
    { ...OPINION, file: "seeds/新建文本文档.txt", documentNumber: null },
  ]);
  expect(more).toEqual([]);
  expect(found).toMatchObject({
    file: "seeds/新建文本文档.txt",
    severity: "warning",
    ruleId: "duplicate-document",
  });
  expect(found!.message).toContain("seeds/人才.txt");
});

test("so are two with one title and number, however these are printed", () => {
  const again = {
    file: "seeds/人才2.html",
    sha256: "b",
    title: "国务院关于深化人才发展体制改革的 意见",
    documentNumber: "国发[2016]62号",
  };
  const third = { ...again, file: "seeds/人才3.html" };
  expect(findDuplicates([OPINION, again, third]).map(({ file }) => file)).toEqual([
    "seeds/人才2.html",
    "seeds/人才3.html",
  ]);
});

test("a title alone, or a number alone, may be shared", () => {
  const other = { ...OPINION, sha256: "b", file: "seeds/其他.txt" };
  expect(findDuplicates([OPINION, { ...other, documentNumber: "国发〔2017〕1号" }])).toEqual([]);
  expect(findDuplicates([OPINION, { ...other, title: "国务院关于印发规划的通知" }])).toEqual([]);
  const unnumbered = { ...OPINION, documentNumber: null };
  expect(findDuplicates([unnumbered, { ...other, documentNumber: null }])).toEqual([]);
});
