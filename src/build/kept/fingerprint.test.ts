import { expect, it } from "vitest";
import { parseText } from "../../../tests/support/parse-text.ts";
import {
  type Fingerprint,
  fingerprintOfAssets,
  fingerprintOfBatch,
  fingerprintOfBundle,
  fingerprintOfContent,
  fingerprintOfCopy,
  fingerprintOfLibrary,
  fingerprintOfOutput,
  fingerprintOfPage,
  fingerprintOfPictures,
  fingerprintOfProgram,
  fingerprintOfPublication,
  fingerprintOfResolution,
  fingerprintOfSearchRuntime,
  fingerprintOfSegment,
  fingerprintOfSite,
  fingerprintOfSource,
  fingerprintOfSources,
  fingerprintOfText,
  fingerprintOfWholeFile,
} from "./fingerprint.ts";

const [one, two] = ["一", "二"].map((text) => fingerprintOfWholeFile({ path: "", text })) as [
  Fingerprint,
  Fingerprint,
];
const { document } = parseText("某市文库办法\n第一条　为了公开文件，制定本办法。");
const settings = {
  title: "政策文库",
  description: "收录本省文件",
  publisher: "某省人民政府办公厅",
  language: "zh-CN" as const,
  typography: { fullWidthPunctuation: true },
};
const withLogo = { ...settings, logo: "/home/li/logo.svg" };
const link = { document: "b", title: "某通知", anchor: null, label: "", surface: "《办法》" };
const cited = { slug: "b", title: "某通知", documentNumber: null, places: [] };

/** A step with its ingredients, and for each of these the values that must make a difference. */
interface Step {
  name: string;
  make: (change: object) => Fingerprint;
  changes: Array<[ingredient: string, values: unknown[]]>;
}

function step<T extends object>(
  make: (ingredients: T) => Fingerprint,
  sample: NoInfer<T>,
  changes: { [N in keyof NoInfer<T>]-?: Array<NoInfer<T>[N]> },
): Step {
  return {
    name: make.name,
    make: (change) => make({ ...sample, ...change }),
    changes: Object.entries<unknown[]>(changes),
  };
}

const STEPS = [
  step(
    fingerprintOfProgram,
    { node: "v24", files: new Map([["a.ts", "1"]]) },
    {
      node: ["v26"],
      files: [new Map(), new Map([["a.ts", "2"]]), new Map([["b.ts", "1"]])],
    },
  ),
  step(
    fingerprintOfContent,
    { program: one, seeds: "seeds", emit: { fullWidthPunctuation: true }, libreOffice: null },
    {
      program: [two],
      seeds: ["收文"],
      emit: [{ fullWidthPunctuation: false }],
      libreOffice: ["/usr/bin/soffice"],
    },
  ),
  step(
    fingerprintOfSource,
    { file: "seeds/a.txt", hash: "1", sidecar: null },
    {
      file: ["seeds/b.txt"],
      hash: ["2", null, "null"],
      sidecar: [
        { file: "seeds/a.yaml", hash: "1" },
        { file: "seeds/a.yaml", hash: "2" },
        { file: "seeds/a.yaml", hash: null },
        { file: "seeds/a.yml", hash: "1" },
      ],
    },
  ),
  step(
    fingerprintOfPictures,
    { slug: "a", pictures: [{ path: "a/1-tu.png", hash: "1" }] },
    {
      slug: ["b"],
      pictures: [[], [{ path: "a/1-tu.png", hash: "2" }], [{ path: "a/2-tu.png", hash: "1" }]],
    },
  ),
  step(
    fingerprintOfResolution,
    { source: one, answers: [[{ slug: "b", anchor: null, cited: one }]] },
    {
      source: [two],
      answers: [
        [],
        [[]],
        [[], [{ slug: "b", anchor: null, cited: one }]],
        [[{ slug: "c", anchor: null, cited: one }]],
        [[{ slug: "b", anchor: "att_1", cited: one }]],
        [[{ slug: "b", anchor: null, cited: null }]],
        [[{ slug: "b", anchor: null, cited: two }]],
      ],
    },
  ),
  step(
    fingerprintOfPublication,
    { resolution: one, cites: [], citedBy: {} },
    {
      resolution: [two],
      cites: [[cited as never]],
      citedBy: [{ art_1: [link] }, { art_2: [link] }, { art_1: [link, link] }],
    },
  ),
  step(
    fingerprintOfWholeFile,
    { path: "catalog.json", text: "[]" },
    { path: ["cited.json"], text: ["[{}]", ""] },
  ),
  step(
    fingerprintOfSite,
    {
      program: one,
      input: { base: "/", settings: withLogo },
      pictures: new Map([[withLogo.logo, "1"]]),
    },
    {
      program: [two],
      input: [
        { base: "/wenku/", settings: withLogo },
        { base: "/", settings },
        { base: "/", settings: { ...withLogo, title: "文库" } },
      ],
      pictures: [new Map([[withLogo.logo, "2"]])],
    },
  ),
  step(
    fingerprintOfOutput,
    { contents: new Map([["a", "1"]]), texts: new Map([["a", one]]), share: null },
    {
      contents: [new Map([["a", "2"]]), new Map([["b", "1"]])],
      texts: [new Map([["a", two]]), new Map([["b", one]])],
      share: [
        { number: 1, of: 2 },
        { number: 2, of: 2 },
        { number: 1, of: 3 },
      ],
    },
  ),
  step(
    fingerprintOfLibrary,
    { site: one, contents: new Map([["a", "1"]]) },
    { site: [two], contents: [new Map([["a", "2"]]), new Map()] },
  ),
  step(
    fingerprintOfBundle,
    { site: one, input: { base: "/", settings: withLogo } },
    {
      site: [two],
      input: [{ base: "/", settings: { ...withLogo, logo: "/home/wang/logo.svg" } }],
    },
  ),
  step(fingerprintOfAssets, { site: one }, { site: [two] }),
  step(
    fingerprintOfPage,
    { site: one, path: "/a/", props: null, lists: new Map([["l", "1"]]), files: new Map() },
    {
      site: [two],
      path: ["/b/"],
      props: ["1", "2"],
      lists: [new Map([["l", "2"]]), new Map([["l", undefined]])],
      files: [new Map([["documents/a.json", "1"]]), new Map([["documents/a.json", "2"]])],
    },
  ),
  step(
    fingerprintOfCopy,
    { path: "data/a.json", hash: "1" },
    { path: ["data/b.json"], hash: ["2"] },
  ),
  step(
    fingerprintOfBatch,
    { site: one, texts: new Map([["a", one]]) },
    { site: [two], texts: [new Map([["a", two]]), new Map([["b", one]]), new Map()] },
  ),
  step(
    fingerprintOfSegment,
    { site: one, batches: [one, two] },
    { site: [two], batches: [[two, one], [one], [one, two, two]] },
  ),
  step(fingerprintOfSearchRuntime, { site: one }, { site: [two] }),
];

it.each(STEPS)("$name: each value of each ingredient makes another", ({ make, changes }) => {
  const values = changes.flatMap(([name, all]) => all.map((value) => make({ [name]: value })));
  const all = [make({}), ...values];
  expect(new Set(all).size).toBe(all.length);
  expect(make({})).toBe(all[0]);
  expect(all[0]).toMatch(/^[0-9a-f]{32}$/);
});

it("is another for each step, even of the same ingredients", () => {
  const all = [fingerprintOfAssets({ site: one }), fingerprintOfSearchRuntime({ site: one })];
  expect(new Set(all).size).toBe(2);
});

it("does not depend on the order of a map's entries, nor on that of the ingredients", () => {
  const sorted = new Map([
    ["a.txt", one],
    ["b.txt", two],
  ]);
  expect(fingerprintOfSources(new Map([...sorted].reverse()))).toBe(fingerprintOfSources(sorted));
  expect(fingerprintOfSources(sorted)).not.toBe(fingerprintOfSources(new Map([["a.txt", one]])));
  expect(fingerprintOfCopy({ hash: "1", path: "a" })).toBe(
    fingerprintOfCopy({ path: "a", hash: "1" }),
  );
});

it("keeps what follows another apart from it", () => {
  const made = (path: string, text: string) => fingerprintOfWholeFile({ path, text });
  expect(made("ab", "c")).not.toBe(made("a", "bc"));
  expect(made("", "abc")).not.toBe(made("abc", ""));
});

it("counts a picture by what it holds, wherever on a machine it lies", () => {
  const of = (logo: string, hash: string) =>
    fingerprintOfSite({
      program: one,
      input: { base: "/", settings: { ...settings, logo } },
      pictures: new Map([[logo, `logo.svg ${hash}`]]),
    });
  expect(of("/home/li/logo.svg", "1")).toBe(of("/home/wang/标志.svg", "1"));
  expect(of("/home/li/logo.svg", "1")).not.toBe(of("/home/li/logo.svg", "2"));
});

it("counts the lists of the library only where a page looks for itself", () => {
  const of = (props: string | null, list: string) =>
    fingerprintOfPage({
      site: one,
      path: "/",
      props,
      lists: new Map([["catalog.json", list]]),
      files: new Map(),
    });
  expect(of("1", "一")).toBe(of("1", "二"));
  expect(of(null, "一")).not.toBe(of(null, "二"));
});

it("counts of a document for search what stands in it", () => {
  const { references, cites, citedBy, terms, termUses, removed, fidelity, source, ...own } =
    document;
  expect(fingerprintOfText(own)).not.toBe(fingerprintOfText({ ...own, title: "某市文库条例" }));
  expect(fingerprintOfText(own)).not.toBe(fingerprintOfText({ ...own, children: [] }));
  expect(fingerprintOfText(own)).toBe(fingerprintOfText({ ...own }));
});
