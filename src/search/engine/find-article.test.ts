import { describe, expect, it } from "vitest";
import { findExactly } from "../words/match/find-in-text.ts";
import { findArticle } from "./find-article.ts";
import type { Library } from "./open-library.ts";

/** Finds 第五条 of what is named, in documents of a title and provisions. */
async function find(name: string, documents: Array<[title: string, ...provisions: string[]]>) {
  const columns = { titleLengths: documents.map(([title]) => title.length) };
  const library = {
    finder: {
      exactly: async (phrase: string) =>
        new Map(
          documents.flatMap((lines, key): Array<[number, number[]]> => {
            const offsets = findExactly(lines.join(""), phrase).map(([start]) => start);
            return offsets.length > 0 ? [[key, offsets]] : [];
          }),
        ),
    },
    columns: (document: number) => ({ columns, document }),
    starts: async (key: number) =>
      documents[key]!.map((_, at) => documents[key]!.slice(0, at).join("").length),
  } as unknown as Library;
  const found = await findArticle(library, { name, ordinal: "第五条" });
  return [...found.keys()].map((key) => documents[key]![0]);
}

const law = (title: string): [string, string] => [title, "第五条国歌的歌词。"];

describe("findArticle", () => {
  it("takes the title that is the name before one that ends with it, and that before one around it", async () => {
    const whole = law("民法典");
    const ends = law("中华人民共和国民法典");
    const inside = law("适用民法典时间效力的规定");
    expect(await find("民法典", [inside, ends, whole])).toEqual([whole[0]]);
    expect(await find("民法典", [inside, ends])).toEqual([ends[0]]);
    expect(await find("民法典", [inside])).toEqual([inside[0]]);
  });

  it("takes a name in eight titles for a name, in nine for none", async () => {
    const laws = Array.from("甲乙丙丁戊己庚辛壬", (place) => law(`${place}市养犬管理条例`));
    expect(await find("养犬管理条例", laws.slice(0, 8))).toHaveLength(8);
    expect(await find("养犬管理条例", laws)).toEqual([]);
  });

  it("does not take an article that is only cited, nor a name that is no title's", async () => {
    expect(await find("国歌法", [["国歌法", "违反第五条的，予以处罚。"]])).toEqual([]);
    expect(await find("国歌法", [["升旗办法", "第五条依照国歌法执行。"]])).toEqual([]);
  });
});
