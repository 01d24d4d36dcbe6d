import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as OpenCC from "opencc-js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ScanLibrary, scanFold, scanLibrary } from "../../bench/search/scan.ts";
import fc, { cases } from "../support/fast-check.ts";
import { openEngine, type TestEngine } from "./support/open-engine.ts";
import { type TestContent, writeDocuments } from "./support/write-documents.ts";

let content: TestContent;
let engine: TestEngine;
let truth: ScanLibrary;

beforeAll(async () => {
  content = writeDocuments(["seeds", "tests/fixtures/library"]);
  truth = scanLibrary(content.documents);
  engine = await openEngine(content.folder);
});
afterAll(() => {
  engine?.close();
  content?.remove();
});

const placeOf = ({ document, anchor }: { document: string; anchor: string }) =>
  `${document}#${anchor}`;

/** Provisions whose own text holds the query. */
function holders(query: string): string[] {
  const folded = scanFold(query);
  const found = truth.units.filter((unit) => unit.folded.includes(folded));
  return [...new Set(found.map(placeOf))].sort();
}

/** All hits that claim to be exact; each is looked up in the text. */
async function exactHits(query: string): Promise<string[]> {
  const { hits, exact } = await engine.search(query, { limit: 100_000 });
  const places = hits.filter((hit) => hit.exact).map(placeOf);
  expect(places).toHaveLength(exact);
  for (const place of places) expect(truth.whole.get(place)).toContain(scanFold(query));
  return places.sort();
}

describe("on the five seeds", () => {
  it.each([
    ["对口合作", "002_aa3edcb7b82b49a9"],
    ["珲春", "000_a36d250490164d45"],
    ["滨海2号", "000_a36d250490164d45"],
    ["中蒙俄经济走廊", "000_a36d250490164d45"],
    ["国发〔2016〕62号", "002_aa3edcb7b82b49a9"],
    ["跨境经济合作区", "003_90e3792712f2aa07"],
  ])("%s is found in every provision that holds it", async (query, document) => {
    expect(await exactHits(query)).toEqual(holders(query));
    const { hits } = await engine.search(query);
    expect(hits[0]).toMatchObject({ document, exact: true, match: "exact" });
    expect(hits[0]!.excerpt).toContain(query);
  });
});

describe("exact hits", () => {
  it("are what a scan of the text finds, for any part of it", async () => {
    const texts = truth.units.filter(({ text }) => text.length > 10);
    const substring = fc
      .tuple(fc.nat(texts.length - 1), fc.nat(100_000), fc.integer({ min: 2, max: 9 }))
      .map(([unit, from, length]) => {
        const { text } = texts[unit]!;
        const start = from % (text.length - 9);
        return text.slice(start, start + length);
      })
      .filter(
        (query) => query.trim() === query && scanFold(query).length > 1 && !/["＂]/.test(query),
      );
    await fc.assert(
      fc.asyncProperty(substring, async (query) => {
        const found = await exactHits(query);
        expect(found).toEqual(expect.arrayContaining(holders(query)));
      }),
      cases(60),
    );
  });

  it("come before loose ones, and only they say that they are exact", async () => {
    const { hits } = await engine.search("珲春", { limit: 100 });
    const kinds = hits.map(({ exact, match }) => [exact, match]);
    expect(kinds).toEqual([...kinds].sort(([a], [b]) => Number(b) - Number(a)));
    for (const [exact, match] of kinds) expect(exact).toBe(match === "exact");
  });

  it("may run from an article's number into its text", async () => {
    const { hits } = await engine.search("第一条为了维护国歌的尊严");
    expect(hits[0]).toMatchObject({ document: "law-0102", anchor: "art_1", exact: true });
  });

  it.each(["珲", "法", "的", "。", "；", "%", "）"])("are found for a single %s", async (query) => {
    expect(await exactHits(query)).toEqual(expect.arrayContaining(holders(query)));
  });

  it("are as many as is said before all were read", async () => {
    for (const query of ["应当", "规定", "人民代表大会", "追究刑事责任", "，应当"]) {
      const few = await engine.search(query, { limit: 3 });
      expect(few.exact, query).toBe((await exactHits(query)).length);
    }
  });

  it("mark in the excerpt what was searched for", async () => {
    const { hits } = await engine.search("跨境经济合作区");
    for (const { excerpt, marks } of hits) {
      expect(marks.map(([from, to]) => excerpt.slice(from, to))).toContain("跨境经济合作区");
    }
  });

  it("of nothing are none", async () => {
    for (const query of ["", "  ", "珲走廊", "火星移民局"]) {
      expect(await engine.search(query)).toMatchObject({ total: 0, exact: 0, hits: [] });
    }
  });
});

describe("the same, written otherwise", () => {
  it.each([
    ["国发[2016]62号", "国发〔2016〕62号"],
    ["国发（2016）６２号", "国发〔2016〕62号"],
    ["對口合作", "对口合作"],
    ["互联网＋", "互联网+"],
    ["对口 合作", "对口合作"],
    ["gti", "GTI"],
  ])("%s is an exact search for %s", async (query, printed) => {
    const found = await engine.search(query, { limit: 1000 });
    const wanted = await engine.search(printed, { limit: 1000 });
    expect(wanted.exact).toBeGreaterThan(0);
    expect(found.hits.filter(({ exact }) => exact).map(placeOf)).toEqual(
      wanted.hits.filter(({ exact }) => exact).map(placeOf),
    );
  });

  it.each([
    ["国发 2016 62", "国发〔2016〕62号"],
    ["国发201662号", "国发〔2016〕62号"],
    ["二〇一九年", "2019年"],
    ["政府引导市场运作", "政府引导、市场运作"],
    ["第5条", "第五条"],
    ["“跨境经济合作区”", "跨境经济合作区"],
  ])("%s finds %s, and does not call it exact", async (query, printed) => {
    const { hits } = await engine.search(query, { limit: 1000 });
    const near = hits.filter(({ match }) => match === "similar");
    expect(near.map(placeOf)).toEqual(expect.arrayContaining(holders(printed).slice(0, 5)));
    expect(near.every(({ exact }) => !exact)).toBe(true);
  });

  it.each(["t", "tw", "hk"] as const)("what is typed in %s", async (to) => {
    const typed = OpenCC.Converter({ from: "cn", to })("深化全方位对口合作");
    expect((await engine.search(typed)).hits[0]).toMatchObject({ anchor: "sub_3", exact: true });
  });
});

describe("several words", () => {
  it("are found in one provision, then in one document", async () => {
    const { hits } = await engine.search("对口合作 浙江", { limit: 100 });
    expect(hits.map(({ match }) => match)).toEqual(
      [...hits.map(({ match }) => match)].sort((a, b) => b.localeCompare(a)),
    );
    for (const hit of hits) {
      const within =
        hit.match === "provision"
          ? truth.whole.get(placeOf(hit))
          : truth.documents.get(hit.document);
      expect(within).toContain("对口合作");
      expect(within).toContain("浙江");
    }
  });

  it("are shown where they stand together", async () => {
    const { hits } = await engine.search("国歌 侮辱 公共场合");
    const [hit] = hits.filter(({ match }) => match === "provision");
    const shown = hit!.marks.map(([from, to]) => hit!.excerpt.slice(from, to));
    expect(new Set(shown)).toEqual(new Set(["国歌", "侮辱", "公共场合"]));
  });

  it("in quotation marks stand as they are written", async () => {
    const quoted = await engine.search('"政府引导市场运作"');
    expect(quoted).toMatchObject({ total: 0, hits: [] });
  });

  it("with a hyphen are left out", async () => {
    const unwanted = new Set(holders("浙江"));
    const { hits } = await engine.search("对口合作 -浙江", { limit: 1000 });
    expect(hits.map(placeOf).sort()).toEqual(
      holders("对口合作").filter((place) => !unwanted.has(place)),
    );
  });
});

describe("what a query names", () => {
  it.each([
    "国歌法 5",
    "国歌法5",
    "国歌法第5条",
    "国歌法第五条",
    "《中华人民共和国国歌法》第五条",
    "國歌法第五條",
  ])("comes first: %s", async (query) => {
    const { hits, direct } = await engine.search(query);
    expect(hits[0]).toMatchObject({ document: "law-0102", anchor: "art_5", match: "named" });
    expect(direct).toEqual(hits[0]);
  });

  it.each(["商办资函 2021 163", "商办资函2021163号", "商办资函〔2021〕163", "商办资函[2021]163号"])(
    "comes first: %s",
    async (query) => {
      const { hits, direct } = await engine.search(query);
      expect(hits[0]).toMatchObject({ documentNumber: "商办资函〔2021〕163号" });
      expect(direct).toEqual(hits[0]);
    },
  );

  it.each(["国发〔2016〕62号", "对口合作", "第五条", "条例 5"])(
    "is nothing that can be opened at once for %s",
    async (query) => {
      expect((await engine.search(query)).direct).toBeNull();
    },
  );
});

describe("titles and numbers", () => {
  it("come first when the query is one", async () => {
    for (const { slug, title, documentNumber } of content.documents) {
      const { hits } = await engine.search(title);
      expect(hits[0]).toMatchObject({ document: slug, exact: true });
      expect(scanFold(hits[0]!.excerpt)).toBe(scanFold(title));
      if (!documentNumber) continue;
      const [first] = (await engine.search(documentNumber)).hits;
      expect(first).toMatchObject({ document: slug, exact: true });
    }
  });

  it("come first when the query ends one", async () => {
    const { hits } = await engine.search("国歌法");
    expect(hits[0]).toMatchObject({ document: "law-0102", provision: "标题" });
  });
});

describe("facets", () => {
  it("count documents, after the phrase was checked", async () => {
    const { facets, documents } = await engine.search("对口合作", { limit: 1000 });
    const holding = new Set(holders("对口合作").map((place) => place.split("#")[0]));
    expect(documents).toBe(holding.size);
    const types = Object.fromEntries(facets.documentType.map(({ value, count }) => [value, count]));
    expect(types["通知"]).toBe(2);
    expect(facets.year.map(({ value }) => value)).toEqual(["2021", "2019", "2017"]);
  });

  it("narrow down: several values of one kind widen, kinds together narrow", async () => {
    const count = async (filters: object) => (await engine.search("合作", { filters })).documents;
    const all = await count({});
    const notices = await count({ documentType: "通知" });
    const both = await count({ documentType: ["通知", "方案"] });
    expect(notices).toBeLessThan(both);
    expect(both).toBeLessThan(all);
    expect(await count({ documentType: ["通知"], year: ["2021"] })).toBe(1);
    expect(await count({ documentType: ["通知"], year: ["1900"] })).toBe(0);
  });

  it("show what one more choice would give", async () => {
    const { facets } = await engine.search("合作", { filters: { documentType: "通知" } });
    expect(facets.documentType.length).toBeGreaterThan(1);
    expect(facets.year.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });
});

describe("order and number of hits", () => {
  it("by date is newest first, undated last", async () => {
    const { hits } = await engine.search("合作", { sort: "date", limit: 1000 });
    const dates = hits.filter(({ exact }) => exact).map(({ date }) => date ?? "");
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it("is limited in all and by document; the totals stay", async () => {
    const all = await engine.search("合作", { limit: 1000 });
    const few = await engine.search("合作", { limit: 4, perDocument: 2 });
    expect(few.hits.map(({ document }) => document)).toEqual([
      few.hits[0]!.document,
      few.hits[0]!.document,
      few.hits[2]!.document,
      few.hits[2]!.document,
    ]);
    expect(few.exact).toBe(all.exact);
    expect(few.groups.map(({ total }) => total)).toEqual(
      all.groups.slice(0, 2).map(({ total }) => total),
    );
  });
});

describe("nothing found", () => {
  it("proposes the words that occur", async () => {
    const { suggestions } = await engine.search("陆海联运 火星");
    expect(suggestions).toEqual(["陆海联运"]);
  });

  it("proposes the longest parts that occur", async () => {
    const { suggestions } = await engine.search("火星国际合作示范区");
    expect(suggestions).toContain("国际合作示范区");
  });

  it("proposes each of two characters that don't stand together", async () => {
    const { total, suggestions } = await engine.search("珲渔");
    expect(total).toBe(0);
    expect(suggestions).toEqual(["珲", "渔"]);
  });
});

describe("the files of the index", () => {
  it("are as many as a query needs", async () => {
    await engine.reopen();
    engine.takeLoaded();
    await engine.search("滨海2号");
    const loaded = engine.takeLoaded();
    const text = loaded.filter((path) => /\/t\d/.test(path));
    expect(text.length).toBeLessThanOrEqual(3);
    expect(loaded.filter((path) => path.includes("traditional"))).toEqual([]);
  });

  it("that cannot be had fail the search, and the next one tries again", async () => {
    await engine.reopen();
    await engine.search("珲春");
    const originalFetch = globalThis.fetch;
    globalThis.fetch = async () => new Response(null, { status: 503 });
    await expect(engine.search("边境经济合作区")).rejects.toThrow("503");
    globalThis.fetch = originalFetch;
    expect((await engine.search("边境经济合作区")).exact).toBeGreaterThan(0);
  });

  it("stay right when Pagefind was started afresh many times", async () => {
    const queries = truth.units
      .filter(({ folded }) => folded.length > 12)
      .filter((_, index) => index % 40 === 0)
      .map(({ text }) => text.slice(2, 7).trim())
      .filter((query) => scanFold(query).length > 1);
    for (const query of queries) {
      await new Promise((done) => setTimeout(done));
      expect(await exactHits(query)).toEqual(expect.arrayContaining(holders(query)));
    }
  });
});

describe("a library of several batches", () => {
  const DOCUMENTS = 90;
  const nameOf = (number: number) => `关于第${number + 1000}号试点的通知`;
  let sources: string;
  let many: TestContent;
  let other: TestEngine;

  beforeAll(async () => {
    sources = mkdtempSync(join(tmpdir(), "zhangju-many-"));
    for (let number = 0; number < DOCUMENTS; number++) {
      const lines = [
        nameOf(number),
        "各有关单位：",
        "一、加强协调。",
        `二、落实第${number}项任务。`,
      ];
      writeFileSync(join(sources, `pilot-${number}.txt`), `${lines.join("\n")}\n`);
    }
    many = writeDocuments([sources]);
    other = await openEngine(many.folder);
  });
  afterAll(() => {
    other?.close();
    many?.remove();
    rmSync(sources, { recursive: true, force: true });
  });

  it("finds each document under its own title", async () => {
    for (let number = 0; number < DOCUMENTS; number += 7) {
      const { hits, exact } = await other.search(nameOf(number));
      expect([exact, hits[0]?.document]).toEqual([1, `pilot-${number}`]);
    }
  });

  it("counts what stands in all of them", async () => {
    const { hits, exact } = await other.search("加强协调", { limit: 1000 });
    expect(exact).toBe(DOCUMENTS);
    expect(new Set(hits.map(({ document }) => document)).size).toBe(DOCUMENTS);
    // A frequent pair, whose places are in a file of their own.
    expect((await other.search("有关", { limit: 1000 })).exact).toBe(DOCUMENTS);
  });

  it("shows the text of the provision that was found", async () => {
    const { hits } = await other.search("落实第77项");
    expect(hits[0]).toMatchObject({ document: "pilot-77", exact: true });
    expect(hits[0]!.excerpt).toContain("落实第77项任务");
  });
});
