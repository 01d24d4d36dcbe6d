import { describe, expect, it } from "vitest";
import { parseQuery } from "./parse-query.ts";

const words = (input: string) => parseQuery(input).phrases.map(({ text }) => text);

describe("parseQuery", () => {
  it("separates words at blanks and joins them for the literal search", () => {
    expect(parseQuery("对口合作　 珲春")).toEqual({
      whole: "对口合作珲春",
      phrases: [
        { text: "对口合作", quoted: false },
        { text: "珲春", quoted: false },
      ],
      excluded: [],
    });
  });

  it("holds what stands in straight quotation marks together", () => {
    expect(parseQuery('"市场 运作" 政府').phrases).toEqual([
      { text: "市场运作", quoted: true },
      { text: "政府", quoted: false },
    ]);
  });

  it("takes a hyphen before a word as without it", () => {
    expect(parseQuery("对口合作 -浙江 －北京").excluded).toEqual(["浙江", "北京"]);
    expect(parseQuery('边境 -"合作区"').excluded).toEqual(["合作区"]);
  });

  it.each([
    ["“互联网+”", ['"互联网+"']],
    ["中俄珲春-哈桑", ["中俄珲春-哈桑"]],
    ["——政府引导", ["--政府引导"]],
    ['"一带', ['"一带']],
    ['"一带一路"建设', ['"一带一路"建设']],
    ["-浙江", ["-浙江"]],
    ["- 浙江", ["-", "浙江"]],
    ["国发[2016]62号", ["国发(2016)62号"]],
  ])("takes %s as text", (input, expected) => {
    expect(words(input)).toEqual(expected);
    expect(parseQuery(input).excluded).toEqual([]);
  });

  it("finds nothing to look for in blanks", () => {
    expect(parseQuery("  　")).toEqual({ whole: "", phrases: [], excluded: [] });
  });
});
