import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { filesBelow } from "./files-below.ts";
import { type FindTask, findFiles } from "./find-files.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zhangju-find-"));
  mkdirSync(join(folder, "policies", "通知"), { recursive: true });
  mkdirSync(join(folder, "policies", "空"));
  writeFileSync(join(folder, "policies", "通知", "index.html"), "正文");
  writeFileSync(join(folder, "index.html"), "首页");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Paths of the files found, sorted. */
function pathsOf(task: FindTask): string[] {
  const { paths } = findFiles(task);
  return paths === "" ? [] : paths.split("\0").sort();
}

it("finds all files below a folder, with their sizes and times", () => {
  const { paths, sizes, times } = findFiles({ folder });
  const names = paths.split("\0");
  expect([...names].sort()).toEqual(["index.html", "policies/通知/index.html"]);
  for (const [at, name] of names.entries()) {
    const { size, mtimeMs } = statSync(join(folder, name));
    expect([sizes[at], times[at]]).toEqual([size, mtimeMs]);
  }
  expect(sizes).toHaveLength(2);
});

it("looks only at the names that are asked for", () => {
  expect(pathsOf({ folder, roots: ["policies", "nowhere"] })).toEqual(["policies/通知/index.html"]);
  expect(pathsOf({ folder, roots: ["index.html"] })).toEqual(["index.html"]);
});

it("takes a link inside for a file, and follows one to the folder itself", () => {
  symlinkSync(join(folder, "policies"), join(folder, "link"));
  expect(pathsOf({ folder })).toEqual(["index.html", "link", "policies/通知/index.html"]);
  expect(pathsOf({ folder: join(folder, "link") })).toEqual(["通知/index.html"]);
});

it("finds nothing where there is no folder", () => {
  expect(findFiles({ folder: join(folder, "nowhere") })).toMatchObject({ paths: "" });
});

it("lists the same files as filesBelow, which gives them in order", async () => {
  expect(await filesBelow(folder)).toEqual(pathsOf({ folder }));
});
