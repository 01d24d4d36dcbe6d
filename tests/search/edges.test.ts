import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scanFold, scanLibrary } from "../../bench/search/scan.ts";
import { TEXT_CHUNK } from "../../src/search/store/layout.ts";
import { openEngine, type TestEngine } from "./support/open-engine.ts";
import { type TestContent, writeDocuments } from "./support/write-documents.ts";

/** A text of so many folded characters up to `珲春`, in one clause or in several. */
function longText(before: number, joint = ""): string {
  const title = "关于推动对口合作的意见";
  const sentence = `推动东北地区与东部地区交流${joint}`;
  const filler = sentence.repeat(Math.ceil(before / sentence.length));
  const head = `一、加强协调。${joint}`;
  const length = (text: string) => scanFold(text).length;
  return `${title}\n${head}${filler.slice(0, before - length(title) - length(head))}珲春国际合作示范区前沿窗口。\n二、抓好落实。\n`;
}

/** Where 珲 stands, around the edges of the files of text. */
const EDGES = [-6, -2, -1, 0, 1].flatMap((shift) => [TEXT_CHUNK + shift, 2 * TEXT_CHUNK + shift]);

/** A law whose 第二条 begins so many folded characters from its beginning. */
function longLaw(before: number): string {
  const title = "临江市湿地保护条例";
  const filler = "推动东北地区与东部地区交流".repeat(200);
  const first = filler.slice(0, before - title.length - "第一条".length);
  return `${title}\n第一条　${first}\n第二条　为了保护湿地，制定本条例。\n`;
}

/** Where 第 of 第二条 stands, around the edge of a file of text. */
const NUMBER_EDGES = [-4, -3, -2, -1, 0].map((shift) => TEXT_CHUNK + shift);

const SOURCES: Record<string, string> = {
  "net-plus":
    "关于积极推进“互联网+”行动的意见\n一、发展互联网+政务服务。\n二、规范互联网信息服务。\n",
  net: "互联网信息服务管理办法\n第一条　互联网信息服务适用本办法。\n第二条　对市、区人民政府另有规定。\n",
  districts: "城市市区规划建设办法\n第一条　为规划市区，制定本办法。\n",
  many: `信用信息公开条例\n${Array.from(
    { length: 25 },
    (_, at) => `第${at + 1}条　公开信用记录${at}。`,
  ).join("\n")}\n`,
  seven: "临江市公开目录\n一、公开机构、职能、编制、预算、决算、收费、采购、监督。\n",
  apart: "关于规范信息服务的通知\n一、规范互联网上的信息服务。\n二、落实责任。\n",
  numbered: "关于养犬管理的通知\n临政发〔2016〕62号\n一、规范养犬行为。\n",
  citing: "关于清理文件的通知\n临政发〔2016〕62号文件自即日起废止。\n",
  parks:
    "城市绿化办法\n第一条　公园绿地由市政府管理。\n第二条　道路树木由区政府养护。\n第三条　湿地保护另行规定。\n",
  ...Object.fromEntries(NUMBER_EDGES.map((at) => [`number-${at}`, longLaw(at)])),
  ...Object.fromEntries(EDGES.map((at) => [`edge-${at}`, longText(at)])),
};

let sources: string;
let written: TestContent;
let engine: TestEngine;

beforeAll(async () => {
  sources = mkdtempSync(join(tmpdir(), "zhangju-edges-"));
  for (const [slug, text] of Object.entries(SOURCES)) {
    writeFileSync(join(sources, `${slug}.txt`), text);
  }
  written = writeDocuments([sources]);
  engine = await openEngine(written.folder);
});
afterAll(() => {
  engine?.close();
  written?.remove();
  rmSync(sources, { recursive: true, force: true });
});

async function search(query: string) {
  const { hits, ...result } = await engine.search(query, { limit: 1000 });
  return { ...result, hits };
}

describe("punctuation in a query", () => {
  it("互联网+ does not find 互联网", async () => {
    const { hits } = await search("互联网+");
    expect(hits.map(({ document, anchor }) => [document, anchor])).toEqual([
      ["net-plus", "title"],
      ["net-plus", "sec_1"],
    ]);
    expect(hits.every(({ exact }) => exact)).toBe(true);
  });

  it("市、区 finds 市区 too, after what is written like it", async () => {
    const { hits } = await search("市、区");
    expect(hits.map(({ document, exact }) => [document, exact])).toEqual([
      ["net", true],
      ["districts", false],
      ["districts", false],
    ]);
  });

  it("市区 finds 市、区 too, after what is written like it", async () => {
    const { hits } = await search("市区");
    expect(hits.map(({ document, exact }) => [document, exact])).toEqual([
      ["districts", true],
      ["districts", true],
      ["net", false],
    ]);
  });
});

describe("a phrase over the edge of a file of text", () => {
  it.each(EDGES)("is found and shown where it begins at %i", async (at) => {
    const { hits } = await search("珲春国际合作示范区");
    const hit = hits.find(({ document }) => document === `edge-${at}`);
    expect(hit).toMatchObject({ exact: true });
    expect(hit!.excerpt).toContain("交流");
    expect(hit!.marks.map(([from, to]) => hit!.excerpt.slice(from, to))).toEqual([
      "珲春国际合作示范区",
    ]);
    expect(hits).toHaveLength(EDGES.length);
  });
});

describe("a phrase from a number into its text", () => {
  it.each(NUMBER_EDGES)("is found where the number begins at %i", async (at) => {
    const { hits } = await search("第二条为了保护湿地");
    expect(hits.find(({ document }) => document === `number-${at}`)).toMatchObject({
      exact: true,
      provision: "第二条",
    });
    expect(hits).toHaveLength(NUMBER_EDGES.length);
  });
});

describe("several words", () => {
  it("of one character each are one word with a blank in it", async () => {
    expect((await search("市 区")).hits.map(({ document }) => document)).toContain("districts");
    expect((await search("网 区")).total).toBe(0);
  });

  it("in a document that holds an excluded one are not shown", async () => {
    const documents = async (query: string) =>
      (await search(query)).hits.map(({ document, match }) => [document, match]);
    expect(await documents("公园绿地 道路树木")).toEqual([["parks", "document"]]);
    expect(await documents("公园绿地 道路树木 -湿地")).toEqual([]);
  });
});

describe("a number that is named", () => {
  it("is not one that a text begins with", async () => {
    const { hits } = await search("临政发201662号");
    const named = hits.filter(({ match }) => match === "named");
    expect(named.map(({ document }) => document)).toEqual(["numbered"]);
  });

  it.each([
    ["临政发 2016 62", "named"],
    ["临政发2016 62", "named"],
    ["临政发(2016)62", "exact"],
  ])("is the document's, and no article of 临政发2016: %s", async (query, match) => {
    expect((await search(query)).hits[0]).toMatchObject({ document: "numbered", match });
  });
});

describe("a result", () => {
  it("shows twenty hits where nobody says how many", async () => {
    const { hits, exact } = await engine.search("公开信用记录");
    expect([hits.length, exact]).toEqual([20, 25]);
  });

  it("has as many hits as were asked for, though the last document has more", async () => {
    const { hits } = await search("互联网");
    for (const limit of [1, 2, 3, 4, 5]) {
      const few = await engine.search("互联网", { limit });
      expect(few.hits).toEqual(hits.slice(0, limit));
    }
  });

  it("gives an address six words to highlight", async () => {
    const { hits } = await search("机构 职能 编制 预算 决算 收费 采购");
    expect(hits[0]).toMatchObject({ document: "seven", match: "provision" });
    expect(hits[0]!.marks).toHaveLength(7);
    expect(hits[0]!.highlight).toEqual(["机构", "职能", "编制", "预算", "决算", "收费"]);
  });

  it("counts a provision once that answers in two ways", async () => {
    const { total, exact, hits } = await search("互联网 信息服务");
    const places = hits.map(({ document, anchor }) => `${document}#${anchor}`);
    expect(new Set(places).size).toBe(hits.length);
    expect(total).toBe(hits.length);
    expect(exact).toBe(3);
    // Counted before all were read.
    const few = await engine.search("互联网 信息服务", { limit: 3 });
    expect(few).toMatchObject({ total, exact });
    expect(few.hits).toHaveLength(3);
  });
});

describe("a single character", () => {
  let library: TestContent;
  let other: TestEngine;

  beforeAll(async () => {
    library = writeDocuments(["seeds", "tests/fixtures/library"]);
    other = await openEngine(library.folder);
  });
  afterAll(() => {
    other?.close();
    library?.remove();
  });

  it.each(["人", "国", "工", "一"])(
    "%s is found in every provision that holds it",
    async (query) => {
      const { units } = scanLibrary(library.documents);
      const held = units.filter(({ folded }) => folded.includes(query));
      const { hits } = await other.search(query, { limit: 100_000 });
      const places = hits.map(({ document, anchor }) => `${document}#${anchor}`);
      expect(places).toEqual(
        expect.arrayContaining(held.map(({ document, anchor }) => `${document}#${anchor}`)),
      );
    },
  );
});
