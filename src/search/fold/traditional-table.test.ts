import * as OpenCC from "opencc-js";
import { describe, expect, it } from "vitest";
import { loadTraditional } from "../build/load-traditional-fs.ts";
import { foldText } from "./fold-text.ts";
import { printTable, readTable, traditionalTable } from "./traditional-table.ts";

describe("traditionalTable", () => {
  it("takes the first choice of each character", () => {
    expect(traditionalTable("乾 干 乾|國 国|后 后", []).get("乾")).toBe("干");
  });

  it("leads regional forms to the simplified one, but never a simplified character elsewhere", () => {
    const table = traditionalTable("裏 里|麼 么", ["裡 裏|么 幺"]);
    expect(table.get("裡")).toBe("里");
    expect(table.has("么")).toBe(false);
  });

  it("comes back from print", () => {
    const table = new Map([
      ["國", "国"],
      ["門", "门"],
    ]);
    expect(printTable(table)).toBe("國国門门");
    expect(readTable("國国門门")).toEqual(table);
  });
});

describe("OpenCC's table", () => {
  it.each(["t", "tw", "hk"] as const)(
    "folds what a reader of %s types to what is printed",
    async (to) => {
      const table = await loadTraditional();
      const printed =
        "深化与浙江省的对口合作，推动东北地区全面振兴；实施“长满欧”国际货运班列，扩大里程。国务院关于跨境经济合作区的发展规划，" +
        "由县级以上人民政府批准后公布执行，并处二千元以上罚款，构成犯罪的依法追究刑事责任。";
      const typed = OpenCC.Converter({ from: "cn", to })(printed);
      expect(typed).not.toBe(printed);
      expect(foldText(typed, table).text).toBe(foldText(printed, table).text);
    },
  );
});
