import { describe, expect, it } from "vitest";
import { byLetter, isLong, letteredHref, nameOfCited } from "./lettered-list.ts";

describe("isLong", () => {
  it("gives a list of two hundred one page, a longer one a page for each letter", () => {
    expect(isLong(Array(200).fill("药品"))).toBe(false);
    expect(isLong(Array(201).fill("药品"))).toBe(true);
  });
});

describe("byLetter", () => {
  it("goes from A to Z, then what begins with no letter, in the order that it came", () => {
    const names = [
      "重点工作方案",
      "2019年任务分工",
      "安全生产法",
      "重庆市条例",
      "药品管理法",
      "医师法",
    ];
    expect(byLetter(names, String)).toEqual([
      { letter: "a", entries: ["安全生产法"] },
      { letter: "c", entries: ["重庆市条例"] },
      { letter: "y", entries: ["药品管理法", "医师法"] },
      { letter: "z", entries: ["重点工作方案"] },
      { letter: "0", entries: ["2019年任务分工"] },
    ]);
  });
});

describe("letteredHref", () => {
  it("leads to the entry on the list's page, or on its letter's", () => {
    expect(letteredHref("/terms/", false, "药品", "term-1")).toBe("/terms/#term-1");
    expect(letteredHref("/terms/", true, "药品", "term-1")).toBe("/terms/y/#term-1");
  });
});

describe("nameOfCited", () => {
  it("is the title, else the number", () => {
    expect(nameOfCited({ title: "水法", documentNumber: "国发〔2016〕62号" })).toBe("水法");
    expect(nameOfCited({ title: null, documentNumber: "国发〔2016〕62号" })).toBe(
      "国发〔2016〕62号",
    );
  });
});
