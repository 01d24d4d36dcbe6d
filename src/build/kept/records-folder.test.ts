import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { makeRoom, openRecordsFolder } from "./records-folder.ts";

let content: string;
const at = (path: string) => join(content, path);
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), "zhangju-folder-"));
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

it.each([
  ["is there", () => mkdirSync(at(".build"))],
  ["is not there yet", () => {}],
  ["is a link to a folder", () => symlinkSync(content, at(".build"))],
])("keeps records below CONTENT where the folder %s", async (_, put) => {
  put();
  const before = existsSync(at(".build"));
  const records = await openRecordsFolder(content);
  expect(records).toMatchObject({ folder: at(".build"), note: null });
  await records.close();
  expect(existsSync(at(".build"))).toBe(before);
});

it.each([
  ["a file", "不是文件夹 not a folder", () => writeFileSync(at(".build"), "别的")],
  ["a link that leads nowhere", "ENOENT", () => symlinkSync("nowhere", at(".build"))],
  ["a link to itself", "ELOOP", () => symlinkSync(".build", at(".build"))],
])("keeps none where it is %s, and says so", async (_, problem, put) => {
  put();
  const records = await openRecordsFolder(content);
  expect(records.note).toMatch(/\.build 不能用来存放生成的记录（.*）.*Records can't be kept there/);
  expect(records.note).toContain(problem);
  writeFileSync(join(records.folder, "content.json"), "");
  await records.close();
  expect(existsSync(records.folder)).toBe(false);
  expect(records.folder.startsWith(content)).toBe(false);
});

it("makes room for a folder where something else is, and leaves a folder as it is", async () => {
  writeFileSync(at("file"), "");
  symlinkSync("nowhere", at("link"));
  mkdirSync(at("folder"));
  writeFileSync(at("folder/a.txt"), "甲");
  for (const name of ["file", "link", "folder", "nothing"]) await makeRoom(at(name));
  expect([existsSync(at("file")), existsSync(at("link"))]).toEqual([false, false]);
  mkdirSync(at("link"));
  expect(readFileSync(at("folder/a.txt"), "utf8")).toBe("甲");
});
