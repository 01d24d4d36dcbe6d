import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { OutputFolder } from "../../src/build/kept/output-folder.ts";
import { UsageError } from "../../src/build/phases/usage-error.ts";
import { askIndex } from "../../src/build/search/ask-index.ts";
import { proveSearch } from "../../src/build/search/prove-search.ts";
import { indexContent } from "../support/index-content.ts";
import { type TestContent, writeDocuments } from "./support/write-documents.ts";

const WORDS = "边境贸易";

let content: TestContent;
let parent: string;
let whole: string;
beforeAll(async () => {
  content = writeDocuments(["seeds"]);
  parent = mkdtempSync(join(tmpdir(), "zhangju-ask-test-"));
  whole = join(parent, "whole");
  await indexContent(content.folder, whole);
});
afterAll(() => {
  content?.remove();
  rmSync(parent, { recursive: true, force: true });
});

/** A copy of the index with one of its files changed. */
function damaged(find: RegExp, change: (bytes: Buffer) => Buffer): string {
  const folder = mkdtempSync(join(parent, "damaged-"));
  cpSync(whole, folder, { recursive: true });
  const files = readdirSync(join(folder, "search"), { recursive: true }) as string[];
  const found = files.filter((file) => find.test(file));
  expect(found.length).toBeGreaterThan(0);
  for (const file of found) {
    const path = join(folder, "search", file);
    writeFileSync(path, change(readFileSync(path)));
  }
  return folder;
}

it("a finished index answers", async () => {
  expect(await askIndex({ folders: [whole], words: WORDS })).toBeNull();
  // What is new stands before what was kept.
  expect(await askIndex({ folders: [join(parent, "nothing"), whole], words: WORDS })).toBeNull();
});

it("words that stand nowhere are not found: the question can be answered with no", async () => {
  expect(await askIndex({ folders: [whole], words: "鸚鵡螺号潜水艇" })).toContain("0");
});

it.each<[string, RegExp, (bytes: Buffer) => Buffer]>([
  ["a list of segments in another form", /manifest\.json$/, () => Buffer.from("{}")],
  ["words that are no longer where they were", /i\d+\.bin$/, () => Buffer.from("damaged")],
  ["a script that doesn't start", /worker\.js$/, () => Buffer.from("export {")],
  [
    "WebAssembly of another kind",
    /\.wasm|wasm\.bin$|pagefind.*\.bin$/,
    (bytes) => bytes.subarray(9),
  ],
])("an index with %s is noticed", async (_, find, change) => {
  expect(await askIndex({ folders: [damaged(find, change)], words: WORDS })).not.toBeNull();
});

it("a site whose search is dead is not put into its place, and it is said why", async () => {
  const folder = damaged(/i\d+\.bin$/, () => Buffer.from("damaged"));
  const site = new OutputFolder(folder, {});
  await site.write(
    "data/catalog.json",
    "list" as never,
    JSON.stringify([{ title: "关于边境贸易的通知" }]),
  );
  await expect(proveSearch(site)).rejects.toThrow(UsageError);
  await expect(proveSearch(site)).rejects.toThrow(/npm ci.*--full.*npm ci/s);
  const sound = new OutputFolder(whole, {});
  await sound.write("data/catalog.json", "list" as never, JSON.stringify([{ title: "边境贸易" }]));
  await proveSearch(sound);
  await Promise.all([site.discard(), sound.discard()]);
});
