import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { filesBelow } from "./files-below.ts";
import { findFiles } from "./find-files.ts";
import { fingerprintOfWholeFile } from "./fingerprint.ts";
import { type FileRecords, isFileRecord, OutputFolder } from "./output-folder.ts";

let parent: string;
let out: string;
const at = (path: string) => join(out, path);
const read = (path: string) => readFileSync(at(path), "utf8");
/** A key: what the file was made from. */
const from = (text: string) => fingerprintOfWholeFile({ path: "", text });
const PAGE = "policies/通知/index.html";

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "zhangju-output-"));
  out = join(parent, "dist");
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

/** Writes files with their own text as key, and keeps those of before that it can. */
async function build(files: Record<string, string>, records: FileRecords = {}) {
  const folder = new OutputFolder(out, records);
  const written: string[] = [];
  for (const [path, text] of Object.entries(files)) {
    if (folder.keep(from(path + text)) !== null) continue;
    written.push(path);
    await folder.write(path, from(path + text), text);
  }
  return { records: await folder.commit(), written };
}

describe("a build into a folder", () => {
  it("keeps the files that still hold, and removes those that nobody wants any more", async () => {
    const { records } = await build({ [PAGE]: "一", "old/a.html": "旧", "index.html": "首页" });
    const again = await build({ [PAGE]: "一", "index.html": "新首页" }, records);
    expect(again.written).toEqual(["index.html"]);
    expect(await filesBelow(out)).toEqual(["index.html", PAGE]);
    expect(read("index.html")).toBe("新首页");
    expect(existsSync(at("old"))).toBe(false);
    expect(Object.keys(again.records).sort()).toEqual(["index.html", PAGE]);
    expect(Object.values(again.records).every(isFileRecord)).toBe(true);
  });

  it.each([
    ["changed", () => writeFileSync(at(PAGE), "改过")],
    ["changed without another length", () => writeFileSync(at(PAGE), "二")],
    ["touched", () => utimesSync(at(PAGE), 1_600_000_000, 1_600_000_000)],
    ["removed", () => rmSync(at(PAGE))],
    ["replaced by a link", () => replaceByLink()],
  ])("makes a file anew that somebody %s", async (_, harm) => {
    const { records } = await build({ [PAGE]: "一" });
    expect((await build({ [PAGE]: "一" }, records)).written).toEqual([]);
    harm();
    const again = await build({ [PAGE]: "一" }, records);
    expect(again.written).toEqual([PAGE]);
    expect(read(PAGE)).toBe("一");
  });

  it("makes a file anew that has another length, though its time was set back", async () => {
    const { records } = await build({ [PAGE]: "一" });
    const setBack = () => utimesSync(at(PAGE), 1_600_000_000, 1_600_000_000);
    setBack();
    const aged = { [PAGE]: { ...records[PAGE]!, time: 1_600_000_000_000 } };
    expect((await build({ [PAGE]: "一" }, aged)).written).toEqual([]);
    writeFileSync(at(PAGE), "改过");
    setBack();
    expect((await build({ [PAGE]: "一" }, aged)).written).toEqual([PAGE]);
  });

  function replaceByLink(): void {
    writeFileSync(join(parent, "secret.txt"), "一");
    rmSync(at(PAGE));
    symlinkSync(join(parent, "secret.txt"), at(PAGE));
  }

  it("keeps no file of a key of which another file does not hold", async () => {
    const key = from("两个");
    const first = new OutputFolder(out, {});
    await first.write("a.txt", key, "甲");
    await first.write("b.txt", key, "乙");
    const records = await first.commit();
    expect(new OutputFolder(out, records).find(key)).toEqual(["a.txt", "b.txt"]);
    rmSync(at("b.txt"));
    expect(new OutputFolder(out, records).find(key)).toBe(null);
    expect(new OutputFolder(out, records).keep(from("别的"))).toBe(null);
  });

  it("leaves a file alone that is made anew with the same bytes", async () => {
    const { records } = await build({ [PAGE]: "一" });
    const before = statSync(at(PAGE)).mtimeMs;
    await new Promise((resolve) => setTimeout(resolve, 20));
    const folder = new OutputFolder(out, records);
    await folder.write(PAGE, from("另一来源"), "一");
    const now = await folder.commit();
    expect(statSync(at(PAGE)).mtimeMs).toBe(before);
    expect(now[PAGE]).toEqual({ ...records[PAGE], key: from("另一来源") });
  });

  it("keeps everything at once only where all holds and nothing else is there", async () => {
    const { records } = await build({ [PAGE]: "一", "index.html": "首页" });
    expect(new OutputFolder(out, records).keepAll()).toBe(true);
    writeFileSync(at("more.txt"), "多出的");
    expect(new OutputFolder(out, records).keepAll()).toBe(false);
    rmSync(at("more.txt"));
    rmSync(at("index.html"));
    expect(new OutputFolder(out, records).keepAll()).toBe(false);
  });

  it("removes only what is below the names that it was given", async () => {
    mkdirSync(join(out, "policies"), { recursive: true });
    for (const path of ["policies/旧.mdx", "说明.md"]) writeFileSync(at(path), "别人的");
    const found = findFiles({ folder: out, roots: ["policies"] });
    const folder = new OutputFolder(out, {}, found);
    await folder.write("policies/新.mdx", from("新"), "新");
    await folder.commit();
    expect(await filesBelow(out)).toEqual(["policies/新.mdx", "说明.md"]);
  });
});

describe("until it is committed", () => {
  it("changes nothing in the folder, and writes beside it", async () => {
    const { records } = await build({ [PAGE]: "一" });
    const folder = new OutputFolder(out, records);
    await folder.write(PAGE, from("新"), "新");
    await folder.write("new.html", from("另"), "另");
    expect(await filesBelow(out)).toEqual([PAGE]);
    expect(read(PAGE)).toBe("一");
    // On the same disk, and out of the way of whoever serves the site.
    expect(join(folder.staging, "..")).toBe(parent);
    expect(readFileSync(folder.locate(PAGE)!, "utf8")).toBe("新");
    expect(folder.locate("nowhere.html")).toBe(null);
    await folder.discard();
    expect(readdirSync(parent)).toEqual(["dist"]);
    expect(read(PAGE)).toBe("一");
    expect(new OutputFolder(out, records).keepAll()).toBe(true);
  });

  it("knows the hashes of what was kept and written", async () => {
    const { records } = await build({ "a.txt": "甲", "b.txt": "乙" });
    const folder = new OutputFolder(out, records);
    folder.keep(from("a.txt甲"));
    await folder.write("c.txt", from("丙"), "甲");
    expect([...folder.hashes().keys()]).toEqual(["a.txt", "c.txt"]);
    expect(folder.hashOf("c.txt")).toBe(folder.hashOf("a.txt"));
    expect(folder.hashOf("b.txt")).toBe(undefined);
    await folder.discard();
  });
});

describe("what somebody put into the folder", () => {
  it("is removed where it is a link, and what the link leads to is left alone", async () => {
    mkdirSync(join(parent, "theirs"));
    writeFileSync(join(parent, "theirs", "a.txt"), "他们的");
    const { records } = await build({ [PAGE]: "一" });
    symlinkSync(join(parent, "theirs"), at("link"));
    await build({ [PAGE]: "一" }, records);
    expect(await filesBelow(out)).toEqual([PAGE]);
    expect(readdirSync(join(parent, "theirs"))).toEqual(["a.txt"]);
  });

  it.each([
    ["a link to a folder", () => symlinkSync(join(parent, "theirs"), at("policies"))],
    ["a file", () => writeFileSync(at("policies"), "别的")],
  ])("makes way for files where it is %s in the place of their folder", async (_, put) => {
    mkdirSync(join(parent, "theirs"));
    const { records } = await build({ [PAGE]: "一" });
    rmSync(at("policies"), { recursive: true });
    put();
    await build({ [PAGE]: "一" }, records);
    expect(read(PAGE)).toBe("一");
    expect(statSync(at("policies")).isDirectory()).toBe(true);
    expect(readdirSync(join(parent, "theirs"))).toEqual([]);
  });
});

it("takes for a file's record what has all its fields only", () => {
  const record = { key: "k", hash: "h", size: 1, time: 2 };
  expect(isFileRecord(record)).toBe(true);
  for (const wrong of [null, [], "k", { ...record, size: "1" }, { key: "k", hash: "h", size: 1 }]) {
    expect(isFileRecord(wrong)).toBe(false);
  }
});
