import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Fingerprint, fingerprintOfWholeFile } from "./fingerprint.ts";
import { hasFields } from "./has-fields.ts";
import { sha256Of } from "./hash.ts";
import { type Records, readRecordsFile, writeRecordsFile } from "./records-file.ts";

interface Tables {
  files: Record<string, { title: string }>;
  more: Record<string, { title: string }>;
}

const named = (text: string) => fingerprintOfWholeFile({ path: "", text });
const VERSION = named("版本一");
const isRecord = (value: unknown) => hasFields(value, { title: "string" });
const CHECKS = { files: isRecord, more: isRecord };

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zhangju-records-"));
  file = join(folder, ".build", "content.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const recordsOf = (count: number): Records<Tables> => ({
  from: named("来源"),
  tables: {
    files: Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`收文/${at}.txt`, { title: `第${at}号\n通知` }]),
    ),
    more: {},
  },
});
const read = (version: Fingerprint = VERSION) => readRecordsFile<Tables>(file, version, CHECKS);
const write = (records = recordsOf(2)) => writeRecordsFile<Tables>(file, VERSION, records);

/** The file with another body, and the checksum of that. */
function forge(lines: string[]): void {
  const body = lines.map((line) => `${line}\n`).join("");
  writeFileSync(file, `${VERSION}\n${body}${sha256Of(Buffer.from(body))}`);
}

describe("the records of a build", () => {
  it.each([0, 1, 249, 250, 251, 600])(
    "are read as they were written: %i of them",
    async (count) => {
      expect(await write(recordsOf(count))).toBe(null);
      expect(await read()).toEqual({ value: recordsOf(count), note: null });
      expect(readdirSync(join(folder, ".build"))).toEqual(["content.json"]);
    },
  );

  it("are none, and no matter, before the first build", async () => {
    expect(await read()).toEqual({ value: null, note: null });
    mkdirSync(join(folder, ".build"));
    symlinkSync("nowhere", file);
    expect(await read()).toEqual({ value: null, note: null });
    expect(await write()).toBe(null);
    expect((await read()).value).toEqual(recordsOf(2));
  });

  it("are not used by another version of the program", async () => {
    await write();
    const { value, note } = await read(named("版本二"));
    expect(value).toBe(null);
    expect(note).toMatch(/^程序或设置已更新，全部重新生成。The program/);
  });

  it.each<[string, (text: string) => string]>([
    ["is empty", () => ""],
    ["is cut off in its first line", (text) => text.slice(0, 20)],
    ["is cut off in the middle", (text) => text.slice(0, text.length / 2)],
    ["has lost its last letter", (text) => text.slice(0, -1)],
    ["has another letter", (text) => text.replace("通知", "通告")],
    ["has a line more", (text) => text.replace("\n", "\n\n")],
    ["goes on after its end", (text) => `${text}0`],
    ["is full of zeros", (text) => "\0".repeat(text.length)],
  ])("are not used where the file %s, with a note that names it", async (_, damage) => {
    await write();
    writeFileSync(file, damage(readFileSync(file, "utf8")));
    const { value, note } = await read();
    expect(value).toBe(null);
    expect(note).toMatch(
      /^上次生成的记录已损坏.*全部重新生成（.*content\.json）。The record.*anew/,
    );
  });

  const FILES = '["files",{"a":{"title":"甲"}}]';
  const MORE = '["more",{}]';
  it.each([
    ["there are no lines", []],
    ["there are no tables", ["null"]],
    ["a table is missing", ["null", FILES]],
    ["a line is no JSON", ["null", FILES, MORE, "第一条"]],
    ["a line is no table", ["null", FILES, MORE, "7"]],
    ["the first line is no name", ["7", FILES, MORE]],
    ["a record is null", ["null", '["files",{"a":null}]', MORE]],
    ["a record lacks a field", ["null", '["files",{"a":{}}]', MORE]],
    ["a record is a list", ["null", '["files",{"a":[]}]', MORE]],
  ])("are not used where the checksum is right but %s", async (_, lines) => {
    await write();
    forge(lines);
    expect(await read()).toMatchObject({ value: null, note: expect.stringContaining("已损坏") });
    forge(["null", FILES, MORE]);
    expect((await read()).value).toEqual({
      from: null,
      tables: { files: { a: { title: "甲" } }, more: {} },
    });
  });

  it.each([
    ["a folder", "EISDIR", () => mkdirSync(file, { recursive: true })],
    ["a link to itself", "ELOOP", () => linkToItself()],
    ["below a file", "ENOTDIR", () => writeFileSync(join(folder, ".build"), "别的")],
  ])("are not used where their file is %s, with a note that names it", async (_, code, put) => {
    put();
    const { value, note } = await read();
    expect(value).toBe(null);
    expect(note).toMatch(
      /^上次生成的记录读不出来，全部重新生成（.*content\.json：.*）。The record/,
    );
    expect(note).toContain(code);
  });

  function linkToItself(): void {
    mkdirSync(join(folder, ".build"));
    symlinkSync("content.json", file);
  }
});

describe("records that can't be written", () => {
  it.each([
    ["a folder is in their place", () => mkdirSync(file, { recursive: true })],
    ["a file is in the place of their folder", () => writeFileSync(join(folder, ".build"), "别的")],
  ])("are told of where %s, and leave nothing behind", async (_, put) => {
    put();
    const before = readdirSync(folder, { recursive: true });
    expect(await write()).toMatch(
      /^这次生成的记录写不进去（.*content\.json：E.*）；已生成的内容完整可用.*The record of this build.*anew/,
    );
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  it("leave those of the last build as they are", async () => {
    await write();
    const cyclic: Record<string, unknown> = { title: "甲" };
    cyclic["self"] = cyclic;
    const records = { from: null, tables: { files: { a: cyclic }, more: {} } };
    expect(await writeRecordsFile(file, VERSION, records)).toMatch(/写不进去/);
    expect((await read()).value).toEqual(recordsOf(2));
    expect(existsSync(file)).toBe(true);
    expect(readdirSync(join(folder, ".build"))).toEqual(["content.json"]);
  });
});
