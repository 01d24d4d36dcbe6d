import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesBelow } from "../../src/build/kept/files-below.ts";
import { mergeShares } from "../../src/build/shares/merge-shares.ts";
import { buildLibrary } from "../support/build-library.ts";
import { hashFiles } from "../support/hash-files.ts";
import { TEXTS } from "./documents.ts";

let folder: string;
const at = (...path: string[]) => join(folder, ...path);
const parts = ["one", "two", "three"].map((name) => () => at(name, "dist"));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "zhangju-merge-"));
  mkdirSync(at("seeds"));
  for (const [index, text] of TEXTS.entries()) {
    if (text !== "") writeFileSync(at("seeds", `${index}.txt`), text);
  }
  const seeds = at("seeds");
  await buildLibrary({ seeds, content: at("whole", "content"), out: at("whole", "dist") });
  for (const [index, part] of parts.entries()) {
    const out = part();
    const content = join(out, "..", "content");
    await buildLibrary({ seeds, content, out, share: { number: index + 1, of: 3 } });
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the shares of a library", () => {
  it("make the site that one machine makes, byte for byte, in any order", async () => {
    const folders = [parts[2]!(), parts[0]!(), parts[1]!()];
    expect(await mergeShares(folders, at("merged"))).toMatchObject({ shares: 3 });
    expect(await hashFiles(at("merged"))).toEqual(await hashFiles(at("whole", "dist")));
  });

  it("each hold a part of the pages only", async () => {
    const pagesOf = async (dist: string) =>
      (await filesBelow(dist)).filter((path) => /html$/.test(path));
    const whole = await pagesOf(at("whole", "dist"));
    const pages = await Promise.all(parts.map((part) => pagesOf(part())));
    expect(pages.flat().sort()).toEqual(whole.sort());
    expect(pages.every(({ length }) => length > 0)).toBe(true);
  });

  it.each([
    ["one is missing", () => [parts[0]!(), parts[1]!()], /缺少第 3\/3 份.*Missing/],
    ["one is there twice", () => [parts[0]!(), parts[1]!(), parts[1]!()], /第 2\/3 份给了两次/],
    ["one is no share", () => [parts[0]!(), at("whole", "dist")], /share\.json/],
  ])("are not merged when %s", async (_, folders, message) => {
    await expect(mergeShares(folders(), at("refused"))).rejects.toThrow(message);
  });

  const describeOtherwise = (change: (description: Record<string, unknown>) => unknown) => () => {
    rmSync(at("changed"), { recursive: true, force: true });
    cpSync(parts[0]!(), at("changed"), { recursive: true });
    const file = at("changed", "share.json");
    writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, "utf8")))));
    return [at("changed"), parts[1]!(), parts[2]!()];
  };

  it.each([
    ["is empty", describeOtherwise(() => ({}))],
    ["is null", describeOtherwise(() => null)],
    ["has lost its share", describeOtherwise(({ share, ...rest }) => rest)],
    [
      "counts beyond its end",
      describeOtherwise((all) => ({ ...all, share: { number: 4, of: 3 } })),
    ],
    ["has lost its index", describeOtherwise((all) => ({ ...all, search: {} }))],
    ["names a file outside", describeOtherwise((all) => ({ ...all, files: { "../../x": "" } }))],
    ["names a file by its place", describeOtherwise((all) => ({ ...all, files: { "/x": "" } }))],
  ])("are not merged when the description of one %s", async (_, folders) => {
    await expect(mergeShares(folders(), at("refused"))).rejects.toThrow(/share\.json，不是/);
  });

  it("are not merged when a file was damaged on the way", async () => {
    cpSync(parts[0]!(), at("damaged"), { recursive: true });
    const page = (await filesBelow(at("damaged"))).find((path) => /index\.html$/.test(path))!;
    appendFileSync(at("damaged", page), " ");
    const folders = [at("damaged"), parts[1]!(), parts[2]!()];
    await expect(mergeShares(folders, at("refused"))).rejects.toThrow(/缺失或损坏/);
  });

  it("are not merged when they are of different libraries", async () => {
    writeFileSync(at("seeds", "more.txt"), TEXTS[0]!);
    const out = at("other", "dist");
    const share = { number: 3, of: 3 };
    await buildLibrary({ seeds: at("seeds"), content: at("other", "content"), out, share });
    const folders = [parts[0]!(), parts[1]!(), out];
    await expect(mergeShares(folders, at("refused"))).rejects.toThrow(/不是同一个网站/);
  }, 60_000);
});
