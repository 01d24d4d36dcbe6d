import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { filesBelow } from "../../src/build/kept/files-below.ts";
import { buildLibrary } from "../support/build-library.ts";
import fc, { cases } from "../support/fast-check.ts";
import { hashFiles } from "../support/hash-files.ts";
import { TEXTS } from "./documents.ts";

let folder: string;
const at = (...path: string[]) => join(folder, ...path);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zhangju-incremental-"));
  mkdirSync(at("seeds"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, text: string): void {
  writeFileSync(at("seeds", name), text);
}

const build = (name = "one", siteFile = "site.yaml") =>
  buildLibrary({
    seeds: at("seeds"),
    content: at(name, "content"),
    out: at(name, "dist"),
    siteFile,
  });

/** Everything that a build made, and what a build from nothing makes of the same documents. */
async function compare(siteFile?: string): Promise<void> {
  rmSync(at("fresh"), { recursive: true, force: true });
  await build("fresh", siteFile);
  for (const part of ["content", "dist"]) {
    expect(await hashFiles(at("one", part))).toEqual(await hashFiles(at("fresh", part)));
  }
}

/** Times of the files of the site: whoever uploads it goes by them. */
function timesOf(paths: string[]): number[] {
  return paths.map((path) => statSync(at("one", "dist", path)).mtimeMs);
}

const NAMES = ["a.txt", "b.txt", "c.txt", "d.txt", "e/a.txt"];
const text = fc.constantFrom(...TEXTS);
const name = fc.constantFrom(...NAMES);
const change = fc.oneof(
  fc.record({ kind: fc.constant("write" as const), name, text }),
  fc.record({ kind: fc.constant("remove" as const), name }),
  fc.record({ kind: fc.constant("rename" as const), name, to: name }),
  fc.record({
    kind: fc.constant("title" as const),
    name,
    title: fc.constantFrom("甲办法", "乙办法"),
  }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply(step: Change): void {
  const file = at("seeds", step.name);
  mkdirSync(at("seeds", "e"), { recursive: true });
  if (step.kind === "write") writeFileSync(file, step.text);
  if (step.kind === "remove") rmSync(file, { force: true });
  if (step.kind === "rename" && existsSync(file)) renameSync(file, at("seeds", step.to));
  if (step.kind === "title") {
    writeFileSync(file.replace(/txt$/, "yaml"), `title: ${step.title}\n`);
  }
}

/** Each is eight builds. */
const SEQUENCES = cases(2);

describe("a build after changes", () => {
  it(
    "gives what a build from nothing gives, whatever came, went, changed or moved",
    async () => {
      put("always.txt", TEXTS[0]!);
      const changes = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), {
        minLength: 4,
        maxLength: 4,
      });
      await fc.assert(
        fc.asyncProperty(changes, async (steps) => {
          for (const step of steps) {
            for (const one of step) apply(one);
            await build();
            await compare();
          }
        }),
        SEQUENCES,
      );
    },
    SEQUENCES.numRuns * 150_000,
  );

  it("lights up references to a document that was missing, and puts them out again", async () => {
    put("a.txt", TEXTS[2]!);
    put("b.txt", TEXTS[3]!);
    await build();
    const page = () => readFileSync(at("one", "dist", "policies", "a", "index.html"), "utf8");
    expect(page()).not.toContain("policies/law/#art_4");
    put("law.txt", TEXTS[1]!);
    await build();
    expect(page()).toContain("policies/law/#art_4");
    await compare();
    rmSync(at("seeds", "law.txt"));
    await build();
    expect(page()).not.toContain("policies/law/#art_4");
    await compare();
  }, 120_000);

  it("brings feed, sitemap and pictures up to date", async () => {
    const site = readFileSync("site.yaml", "utf8");
    writeFileSync(at("site.yaml"), `${site}\nurl: https://www.example.gov.cn/wenku/\n`);
    put(
      "a.html",
      `<h1>某省办法</h1><p>第一条　为了公开，制定本办法。</p><p><img src="tu.png"></p>`,
    );
    put("tu.png", "\x89PNG one");
    await build("one", at("site.yaml"));
    put("tu.png", "\x89PNG two");
    put("b.txt", TEXTS[2]!);
    await build("one", at("site.yaml"));
    expect(readFileSync(at("one", "dist", "feed.xml"), "utf8")).toContain("/policies/b/");
    await compare(at("site.yaml"));
  }, 120_000);

  it("leaves the files alone that stay the same", async () => {
    for (const [index, number] of [0, 2, 3, 4].entries()) put(`${index}.txt`, TEXTS[number]!);
    await build();
    const paths = await filesBelow(at("one", "dist"));
    const before = timesOf(paths);
    await build();
    expect(timesOf(paths)).toEqual(before);
    const [unrelated, changed] = [
      ["about/index.html", "search/client.js"],
      ["policies/3/index.html"],
    ];
    const times = { unrelated: timesOf(unrelated), changed: timesOf(changed) };
    put("3.txt", TEXTS[6]!);
    await build();
    expect(timesOf(unrelated)).toEqual(times.unrelated);
    expect(timesOf(changed)).not.toEqual(times.changed);
  }, 120_000);

  it("repairs what somebody removed, changed or added in the site", async () => {
    put("a.txt", TEXTS[0]!);
    await build();
    rmSync(at("one", "dist", "policies", "a", "index.html"));
    writeFileSync(at("one", "dist", "index.html"), "改过");
    writeFileSync(at("one", "dist", "old.html"), "以前的");
    writeFileSync(at("one", "content", "policies", "a.mdx"), "改过");
    writeFileSync(at("one", "dist", "search", "manifest.json"), "{}");
    rmSync(at("one", "dist", "data"), { recursive: true });
    symlinkSync(at("seeds"), at("one", "dist", "data"));
    await build();
    await compare();
    expect(readdirSync(at("seeds"))).toEqual(["a.txt"]);
  }, 120_000);
});

describe("what a build remembers", () => {
  it.each([
    ["is damaged", "已损坏", (text: string) => text.replace("条例", "办法")],
    ["is cut off", "已损坏", (text: string) => text.slice(0, text.length / 2)],
    ["is of another version", "已更新", (text: string) => text.replace(/^\S+/, "0")],
  ])(
    "is ignored with a note when it %s",
    async (_, note, damage) => {
      put("a.txt", TEXTS[0]!);
      await build();
      const file = at("one", "content", ".build", "content.json");
      writeFileSync(file, damage(readFileSync(file, "utf8")));
      const { notes } = await build();
      expect(notes[0]).toContain(note);
      await compare();
    },
    120_000,
  );
});
