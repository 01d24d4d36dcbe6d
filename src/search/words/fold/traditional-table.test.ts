import * as OpenCC from "opencc-js";
import { describe, expect, it } from "vitest";
import { loadTraditional } from "../../build/load-traditional-fs.ts";
import { foldText } from "./fold-text.ts";
import {
  printTraditionalTable,
  readSimplified,
  readTraditionalTable,
  traditionalTables,
} from "./traditional-table.ts";

const tables = (toSimplified: string, regional: string[] = [], phrases = "") =>
  traditionalTables({ toSimplified, regional, phrases });

describe("traditionalTables", () => {
  it("takes the first choice of each character", () => {
    expect(tables("乾 干 乾|國 国|后 后").characters.get("乾")).toBe("干");
  });

  it("keeps characters that simplified texts use too, and knows what else they may mean", () => {
    const { characters, readings } = tables(
      "復 复",
      ["著 着"],
      "著作 著作|答复 答覆|复兴 復興|覆盖 覆蓋",
    );
    expect(characters).toEqual(new Map([["復", "复"]]));
    expect(readings).toEqual(
      new Map([
        ["著", "着"],
        ["覆", "复"],
        ["興", "兴"],
        ["蓋", "盖"],
      ]),
    );
  });

  it("leads regional forms to the simplified one, but never a simplified character elsewhere", () => {
    const { characters } = tables("裏 里|麼 么", ["裡 裏|么 幺"]);
    expect(characters.get("裡")).toBe("里");
    expect(characters.has("么")).toBe(false);
  });

  it("comes back from print", () => {
    const table = new Map([
      ["國", "国"],
      ["門", "门"],
    ]);
    expect(printTraditionalTable(table)).toBe("國国門门");
    expect(readTraditionalTable("國国門门")).toEqual(table);
  });
});

describe("OpenCC's table", () => {
  it.each(["t", "tw", "hk"] as const)(
    "folds what a reader of %s types to what is printed",
    async (to) => {
      const { characters } = await loadTraditional();
      const printed =
        "深化与浙江省的对口合作，推动东北地区全面振兴；实施“长满欧”国际货运班列，扩大里程。国务院关于跨境经济合作区的发展规划，" +
        "由县级以上人民政府批准后公布执行，并处二千元以上罚款，构成犯罪的依法追究刑事责任。";
      const typed = OpenCC.Converter({ from: "cn", to })(printed);
      expect(typed).not.toBe(printed);
      expect(foldText(typed, characters).text).toBe(foldText(printed, characters).text);
    },
  );
});

describe("readSimplified", () => {
  it.each([
    ["答覆意見", "答复意见"],
    ["隨著", "随着"],
    ["瞭解", "了解"],
    ["藉口", "借口"],
  ])("reads %s as %s too", async (typed, meant) => {
    expect(readSimplified(typed, await loadTraditional())).toContain(meant);
  });

  it("reads everything else in one way", async () => {
    const tables = await loadTraditional();
    expect(readSimplified("對口合作", tables)).toEqual(["对口合作"]);
    expect(readSimplified("著".repeat(9), tables)).toHaveLength(8);
  });
});
