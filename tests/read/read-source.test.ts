import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readSource } from "../../src/policy/read/read-source.ts";
import { buildDocx, paragraph } from "./build-docx.ts";
import { linesOf } from "./source-lines.ts";

const PAGE = "<!doctype html><html><body><p>第一条　本办法自发布之日起施行。</p></body></html>";
const ole = (stream: string) =>
  Uint8Array.of(
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Uint8Array(504),
    ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
  );

async function rulesOf(file: string, content: Uint8Array | string): Promise<string[]> {
  const bytes = typeof content === "string" ? strToU8(content) : content;
  const { source, diagnostics } = await readSource(file, bytes);
  for (const { message, file: named } of diagnostics) {
    // Chinese first, then English, with what to do.
    expect(message).toMatch(/^[^a-z]*\p{Script=Han}.*。 ?[A-Z\d].*\.$/u);
    expect(named).toBe(file);
  }
  if (source === null) expect(diagnostics.map(({ severity }) => severity)).toEqual(["error"]);
  else expect(diagnostics.every(({ severity }) => severity === "warning")).toBe(true);
  return diagnostics.map(({ ruleId }) => ruleId);
}

test.each([
  ["an empty file", "a.txt", "", "empty-file"],
  ["blanks alone", "a.txt", "\ufeff \r\n　\n", "empty-file"],
  [
    "a program named text",
    "a.txt",
    Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, ...new Uint8Array(80)),
    "binary-file",
  ],
  [
    "noise",
    "a.txt",
    Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i % 13) * 31) % 256),
    "binary-file",
  ],
  [
    "Big5",
    "a.txt",
    Uint8Array.of(0xa4, 0xbd, 0xb0, 0xc8, 0xa4, 0x48, 0xad, 0xfb, 0xab, 0x4f, 0xbb, 0xd9),
    "encoding-unknown",
  ],
  [
    "a picture named txt",
    "a.txt",
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    "unsupported-kind",
  ],
  ["a kind that is not known", "a.xlsx", "甲", "unsupported-kind"],
  [
    "a spreadsheet named docx",
    "a.docx",
    zipSync({ "xl/workbook.xml": strToU8("<a/>") }),
    "unsupported-kind",
  ],
  ["OFD", "a.pdf", zipSync({ "OFD.xml": strToU8("<a/>") }), "unsupported-kind"],
  ["an old spreadsheet named doc", "a.doc", ole("Workbook"), "unsupported-kind"],
  ["an encrypted docx", "a.docx", ole("EncryptedPackage"), "encrypted-file"],
  ["a doc without LibreOffice", "a.doc", ole("WordDocument"), "needs-libreoffice"],
  ["a wps without LibreOffice", "a.wps", ole("WordDocument"), "needs-libreoffice"],
  ["text named docx", "a.docx", "第一条", "damaged-file"],
  ["text named pdf", "a.pdf", "第一条", "damaged-file"],
  [
    "a cut zip",
    "a.docx",
    zipSync({ "word/document.xml": strToU8("<a/>") }).slice(0, 40),
    "damaged-file",
  ],
  [
    "a page with a frame and nothing in it",
    "a.html",
    '<html><body><a href="/">首页</a></body></html>',
    "no-text",
  ],
])("%s gives its one error", async (_, file, content, ruleId) => {
  expect(await rulesOf(file, content)).toEqual([ruleId]);
});

test.each([
  ["a page named txt", "a.txt", PAGE],
  ["a page named doc", "a.doc", PAGE],
  ["a docx named doc", "a.doc", buildDocx({ body: paragraph("第一条　本办法自发布之日起施行。") })],
  ["a docx named txt", "a.txt", buildDocx({ body: paragraph("第一条　本办法自发布之日起施行。") })],
  ["text named html", "a.html", "第一条　本办法自发布之日起施行。"],
])("%s is read as what it is, with a warning", async (_, file, content) => {
  const bytes = typeof content === "string" ? strToU8(content) : content;
  expect(await rulesOf(file, bytes)).toEqual(["kind-mismatch"]);
  const { source } = await readSource(file, bytes);
  expect(linesOf(source!)).toEqual(["第一条　本办法自发布之日起施行。"]);
});

test("a broken character in UTF-8 is reported with its line", async () => {
  const bytes = strToU8(`${"第一条　本办法自发布之日起施行。\n".repeat(9)}末`).slice(0, -1);
  const { diagnostics } = await readSource("a.txt", bytes);
  expect(diagnostics).toMatchObject([{ ruleId: "encoding-unknown", line: 10 }]);
});

test("a guessed encoding is named", async () => {
  // 國務院關於發佈行政法規的通知，自公佈之日起施行, in GBK.
  const bytes = Buffer.from(
    "87f884d5d4baea50ecb6b06c81d1d0d0d5feb7a8d28eb5c4cda8d6aaa3acd7d4b9ab81d1d6aec8d5c6f0caa9d0d0",
    "hex",
  );
  expect(await rulesOf("a.txt", bytes)).toEqual(["encoding-guessed"]);
  const { diagnostics } = await readSource("a.txt", bytes);
  expect(diagnostics[0]!.message).toContain("文字编码是推测的：GB18030。");
});

test("characters without a glyph are counted in a warning", async () => {
  expect(await rulesOf("a.txt", "姓名：王\ue3a1\n备注：无")).toEqual(["missing-glyph"]);
});

test("backslashes in a path become slashes", async () => {
  const { source } = await readSource("seeds\\2020\\a.txt", strToU8("第一条"));
  expect(source?.file).toBe("seeds/2020/a.txt");
});

test("reading leaves the caller's bytes as they were", async () => {
  const bytes = buildDocx({ body: paragraph("甲") });
  const copy = bytes.slice();
  await readSource("a.docx", bytes);
  expect(bytes).toEqual(copy);
});
