import { describe, expect, it } from "vitest";
import { foldText } from "../words/fold/fold-text.ts";
import { findExactly } from "../words/match/find-in-text.ts";
import type { Library } from "./open-library.ts";
import { rankDocuments } from "./rank-documents.ts";
import type { Finding } from "./tier.ts";

interface TestDocument {
  title: string;
  number?: string;
  text?: string;
  date?: number;
}

/** The order of documents where a query stands in them, by title. */
function order(
  query: string,
  documents: TestDocument[],
  sort: "relevance" | "date" = "relevance",
): string[] {
  const phrase = foldText(query).text;
  const folded = documents.map(({ title, number = "", text = "" }) =>
    [title, number, text].map((part) => foldText(part).text),
  );
  const columns = {
    lengths: folded.map((parts) => parts.join("").length),
    titleLengths: folded.map(([title]) => title!.length),
    numberLengths: folded.map(([, number]) => number!.length),
    dates: documents.map(({ date = 0 }) => date),
  } as ReturnType<Library["columns"]>["columns"];
  const found = new Map(
    folded.map((parts, key): [number, Finding[]] => {
      const offsets = findExactly(parts.join(""), phrase).map(([start]) => start);
      return [key, [{ proof: { kind: "exactly", phrase }, offsets }]];
    }),
  );
  const library = { columns: (document: number) => ({ columns, document }) };
  return rankDocuments(library, found, sort).map((key) => documents[key]!.title);
}

const CODE = { title: "民法典" };
const ENDS = { title: "中华人民共和国民法典" };
const INSIDE = { title: "最高人民法院关于适用民法典时间效力的若干规定" };
const BEGINS = { title: "民法典宣传工作方案" };
const MENTIONS = { title: "立法工作计划", text: "编纂民法典，宣传民法典，实施民法典。" };

describe("rankDocuments", () => {
  it("puts the whole title first, then one that ends with the query, then one that has it inside", () => {
    const expected = [CODE, ENDS, INSIDE, MENTIONS].map(({ title }) => title);
    expect(order("民法典", [MENTIONS, INSIDE, ENDS, CODE])).toEqual(expected);
    expect(order("民法典", [CODE, ENDS, INSIDE, MENTIONS])).toEqual(expected);
  });

  it("does not take a title that begins with the query for one that is it, or ends with it", () => {
    expect(order("民法典", [BEGINS, CODE])).toEqual([CODE.title, BEGINS.title]);
    expect(order("民法典", [BEGINS, ENDS])).toEqual([ENDS.title, BEGINS.title]);
    // 民法 lacks the last character of 民法典, as a number may lack its 号.
    const older = { title: "关于编纂民法" };
    expect(order("民法", [CODE, older])).toEqual([older.title, CODE.title]);
  });

  it("counts in the title before how often it stands in the text", () => {
    const often = { ...MENTIONS, text: "民法典。".repeat(50) };
    expect(order("民法典", [often, INSIDE])).toEqual([INSIDE.title, often.title]);
  });

  it("takes a number without its 号 for the whole, but none of its beginnings", () => {
    const cites = {
      title: "转发国发〔2016〕62号文件的通知",
      number: "吉政发〔2017〕3号",
      date: 20170301,
    };
    const own = { title: "对口合作工作方案", number: "国发〔2016〕62号" };
    const longer = { title: "实施意见", number: "国发〔2016〕621号", date: 20160901 };
    for (const query of ["国发〔2016〕62号", "国发〔2016〕62"]) {
      expect(order(query, [cites, own])[0]).toBe(own.title);
    }
    // 62号 of 621号 is not its end; the older one is.
    expect(order("国发〔2016〕62", [longer, own])).toEqual([own.title, longer.title]);
    expect(order("国发〔2016〕6", [longer, own])).toEqual([longer.title, own.title]);
  });

  it("then goes by how often it is found, then by date, the newest first, the undated last", () => {
    const text = "深化对口合作。";
    const once = { title: "甲", text, date: 20210101 };
    const twice = { title: "乙", text: text + text, date: 20190101 };
    const older = { title: "丙", text, date: 20180101 };
    const undated = { title: "丁", text };
    expect(order("对口合作", [undated, older, once, twice])).toEqual(["乙", "甲", "丙", "丁"]);
    expect(order("对口合作", [undated, older, once, twice], "date")).toEqual([
      "甲",
      "乙",
      "丙",
      "丁",
    ]);
  });

  it("by date goes by nothing else", () => {
    const newer = { ...MENTIONS, date: 20210101 };
    const older = { ...CODE, date: 20200528 };
    expect(order("民法典", [older, newer], "date")).toEqual([newer.title, older.title]);
    expect(order("民法典", [newer, older])).toEqual([older.title, newer.title]);
  });
});
