import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { convertLegacy, findLibreOffice } from "../../src/build/content/convert-legacy.ts";
import type { SourceDocument } from "../../src/policy/document/source.ts";
import { readSource } from "../../src/policy/read/read-source.ts";
import { printToPdf } from "../support/print-to-pdf.ts";
import { expectGuarantees, linesOf, read, textBlocksOf } from "./source-lines.ts";
import { toDocx } from "./to-docx.ts";

const FOLDER = "tests/fixtures/read/formats";
const CORPUS = "../shared/corpus/gov-cn";
const hasLibreOffice = findLibreOffice() !== null;

const squeezed = (source: SourceDocument) =>
  linesOf(source).map((line) => line.replace(/\s+/g, ""));
const expected = readFileSync(`${FOLDER}/notice.lines`, "utf8").trim().split("\n");

test.each(["txt", "md", "docx", "pdf"])(
  "the same notice as .%s gives the same lines",
  async (extension) => {
    const file = `${FOLDER}/notice.${extension}`;
    const { source, diagnostics } = await readSource(file, readFileSync(file));
    expect(diagnostics).toEqual([]);
    expect(linesOf(source!)).toEqual(expected);
    expectGuarantees(source!);
  },
);

test.each(["docx", "pdf"])(
  "the notice's .%s keeps what is centred and what is set right",
  async (extension) => {
    const file = `${FOLDER}/notice.${extension}`;
    const blocks = textBlocksOf(await read(file, readFileSync(file)));
    expect(blocks.map((block) => block.cues?.align ?? "")).toEqual([
      "center",
      "center",
      "center",
      "center",
      "",
      "",
      "",
      "right",
      "right",
    ]);
    expect(blocks[0]!.cues?.emphasis).toEqual([[0, blocks[0]!.text.length]]);
  },
);

test.skipIf(!hasLibreOffice)("a .doc and a .wps are read through LibreOffice", async () => {
  const bytes = readFileSync(`${FOLDER}/notice.doc`);
  for (const name of ["notice.doc", "notice.wps"]) {
    const { source, diagnostics } = await readSource(name, bytes, { convert: convertLegacy });
    expect(diagnostics).toEqual([]);
    expect(linesOf(source!)).toEqual(expected);
  }
});

test("without LibreOffice a .doc says what to install", async () => {
  const bytes = readFileSync(`${FOLDER}/notice.doc`);
  const { source, diagnostics } = await readSource("notice.doc", bytes, {
    convert: async () => null,
  });
  expect(source).toBeNull();
  expect(diagnostics).toMatchObject([
    { ruleId: "needs-libreoffice", message: expect.stringContaining("apt-get install") },
  ]);
});

test("a conversion that fails is reported with its reason", async () => {
  const convert = async () => {
    throw new Error("timeout");
  };
  const bytes = readFileSync(`${FOLDER}/notice.doc`);
  const { diagnostics } = await readSource("notice.doc", bytes, { convert });
  expect(diagnostics).toMatchObject([
    { ruleId: "conversion-failed", message: expect.stringContaining("timeout") },
  ]);
});

test.skipIf(!hasLibreOffice || !existsSync(CORPUS))(
  "a third of the corpus, set as docx and printed by LibreOffice, gives the lines of its pages",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "zhangju-formats-"));
    try {
      const all = readdirSync(CORPUS).filter((file) => file.endsWith(".html"));
      const pages = all.filter((_, index) => index % 3 === 0);
      const originals = new Map<string, SourceDocument>();
      for (const page of pages) {
        const original = await read(page, readFileSync(join(CORPUS, page)));
        const stem = page.slice(0, -".html".length);
        originals.set(stem, original);
        await writeFile(join(folder, `${stem}.docx`), toDocx(original));
      }
      await printToPdf(folder);
      let exact = 0;
      let lines = 0;
      let found = 0;
      for (const [stem, original] of originals) {
        const docx = await read(`${stem}.docx`, await readFile(join(folder, `${stem}.docx`)));
        expect(squeezed(docx), stem).toEqual(squeezed(original));
        const pdf = await read(`${stem}.pdf`, await readFile(join(folder, `${stem}.pdf`)));
        expectGuarantees(pdf);
        if (original.blocks.some((block) => block.kind === "table")) continue;
        const printed = new Set(squeezed(pdf));
        const wanted = squeezed(original);
        lines += wanted.length;
        found += wanted.filter((line) => printed.has(line)).length;
        if (squeezed(pdf).join("\n") === wanted.join("\n")) exact += 1;
      }
      // Where a line of a PDF is full to the margin, nothing shows that a paragraph ends there.
      expect(found / lines).toBeGreaterThan(0.99);
      expect(exact).toBeGreaterThanOrEqual(8);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
