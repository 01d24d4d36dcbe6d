import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { loadSettings } from "../../scripts/cli/run.ts";
import { buildLibrary } from "../../src/build/build-library.ts";
import { filesBelow } from "../../src/build/kept/files-below.ts";
import type { Phase } from "../../src/build/phases/run-phases.ts";
import type { Share } from "../../src/build/shares/share.ts";
import type { DocumentExport } from "../../src/policy/emit/exports.ts";
import { TEXTS } from "./documents.ts";

// Another format, as an entry of the table: nothing else knows of it.
vi.mock(import("../../src/policy/emit/exports.ts"), async (original) => {
  const module = await original();
  const text: DocumentExport = {
    per: "file",
    folder: "text",
    extension: ".txt",
    publicFolder: "plain",
    label: "纯文本",
    make: ({ title, children }) => [title, ...children.map((node) => node.text)].join("\n"),
  };
  Object.assign(module.EXPORTS, { text });
  return module;
});

let folder: string;
const at = (...path: string[]) => join(folder, ...path);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "zhangju-exports-"));
  mkdirSync(at("seeds"));
  for (const [index, number] of [0, 2, 3, 4, 5].entries()) {
    writeFileSync(at("seeds", `doc-${index}.txt`), TEXTS[number]!);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @returns titles of the phases that were run. */
async function build(name: string, share: Share | null = null): Promise<string[]> {
  const titles: string[] = [];
  await buildLibrary({
    root: ".",
    seeds: at("seeds"),
    content: at(name, "content"),
    out: at(name, "dist"),
    input: { base: "/", settings: await loadSettings("site.yaml") },
    full: false,
    share,
    run: async (...phases: Phase[]) => {
      for (const { title, run } of phases) {
        titles.push(title);
        await run(() => {});
      }
    },
  });
  return titles;
}

/** Files of CONTENT and OUT whose path names a document. */
async function filesOf(name: string, slug: RegExp): Promise<string[]> {
  const paths = await filesBelow(at(name));
  return paths.filter((path) => slug.test(path) && !path.includes("/.build/"));
}

it("writes and publishes a format that is added to the table", async () => {
  await build("one");
  const files = await filesOf("one", /doc-1/);
  expect(files).toEqual(
    expect.arrayContaining([
      "content/documents/doc-1.json",
      "content/policies/doc-1.mdx",
      "content/previews/doc-1/top.json",
      "content/text/doc-1.txt",
      "dist/data/doc-1.json",
      "dist/plain/doc-1.txt",
      "dist/previews/doc-1/top.json",
    ]),
  );
  expect(files).not.toContain("dist/policies/doc-1.mdx");
  expect(readFileSync(at("one", "dist", "plain", "doc-1.txt"), "utf8")).toMatch(/^某省人民政府/);
}, 60_000);

it("makes nothing anew where nothing changed", async () => {
  expect(await build("one")).toEqual(["读取与理解 read"]);
}, 60_000);

it("removes all files of a document that is gone", async () => {
  rmSync(at("seeds", "doc-4.txt"));
  expect(await filesOf("one", /doc-4/)).toContain("dist/plain/doc-4.txt");
  await build("one");
  expect(await filesOf("one", /doc-4/)).toEqual([]);
  expect(await filesOf("one", /text\/doc-\d\.txt$/)).toHaveLength(4);
}, 60_000);

it("leaves all files of a document to the share that makes its page", async () => {
  const shares = [1, 2].map((number) => ({ number, of: 2 }));
  for (const share of shares) await build(`share-${share.number}`, share);
  const [first, second] = await Promise.all(
    shares.map(({ number }) => filesOf(`share-${number}`, /^dist\/.*doc-\d/)),
  );
  for (const slug of ["doc-0", "doc-1", "doc-2", "doc-3"]) {
    expect(first).toContain(`dist/policies/${slug}/index.html`);
    expect(first).toContain(`dist/plain/${slug}.txt`);
    expect(first).toContain(`dist/data/${slug}.json`);
  }
  expect(second).toEqual([]);
}, 60_000);
