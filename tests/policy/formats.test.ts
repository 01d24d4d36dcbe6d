import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findLibreOffice } from "../../src/build/content/convert-legacy.ts";
import { findReadOptions } from "../../src/build/content/read-options.ts";
import type { SourceDocument } from "../../src/policy/document/source.ts";
import type { PolicyNode } from "../../src/policy/document/tree.ts";
import { readSource } from "../../src/policy/read/read-source.ts";
import { understandDocument } from "../../src/policy/understand/understand-document.ts";
import { toDocx } from "../read/to-docx.ts";
import { OUTLINES } from "../seeds/outlines.ts";
import { printToPdf } from "../support/print-to-pdf.ts";

/** The five seeds, and laws and notices of the corpus where it is present. */
const FILES = [
  ...Object.keys(OUTLINES).map((stem) => `seeds/${stem}.txt`),
  ...[
    "laws/law-0003",
    "laws/law-0041",
    "laws/law-0072",
    "laws/law-0124",
    "laws-toc/toc-0001",
    "gov-cn/content_5345397",
    "gov-cn/content_5347765",
    "gov-cn/content_5350734",
  ]
    .map((name) => `../shared/corpus/${name}.txt`)
    .filter((file) => existsSync(file)),
];

async function read(file: string, bytes: Uint8Array): Promise<SourceDocument> {
  const { source, diagnostics } = await readSource(file, bytes, findReadOptions());
  if (source === null) throw new Error(diagnostics.map(({ message }) => message).join());
  return source;
}

/** Anchors, numbers and headings, which don't depend on the lines of a format. */
function outlineOf(source: SourceDocument): string[] {
  const { document } = understandDocument(source, { slug: "same", sha256: "0" });
  const squeeze = (text: string) => text.replace(/\s+/g, "");
  const walk = (nodes: PolicyNode[]): string[] =>
    nodes.flatMap((node) => [
      ...(node.type === "section" || node.type === "attachment" || node.ordinal !== null
        ? [`${node.id} ${squeeze(node.ordinal?.raw ?? "")}${squeeze(node.heading ?? "")}`]
        : []),
      ...walk(node.children),
    ]);
  return [squeeze(document.title), ...walk(document.children)];
}

describe.each(FILES)("%s has the same outline", (file) => {
  let source: SourceDocument;
  let expected: string[];

  beforeAll(async () => {
    source = await read(file, readFileSync(file));
    expected = outlineOf(source);
    expect(expected.length).toBeGreaterThan(5);
  });

  test("in GB18030", async () => {
    const bytes = execFileSync("iconv", ["-f", "UTF-8", "-t", "GB18030"], {
      input: readFileSync(file),
      maxBuffer: 1e8,
    });
    expect(outlineOf(await read(file, bytes))).toEqual(expected);
  });

  test("as Markdown, one paragraph a line", async () => {
    const lines = source.blocks.map((block) => (block.kind === "text" ? block.text : ""));
    // A number with a dot would become a list in Markdown, as when someone types one.
    const bytes = Buffer.from(lines.filter((line) => line !== "").join("\n\n"));
    expect(outlineOf(await read(file.replace(/txt$/, "md"), bytes))).toEqual(expected);
  });

  test("as a Word document", async () => {
    const bytes = toDocx(source);
    expect(outlineOf(await read(file.replace(/txt$/, "docx"), bytes))).toEqual(expected);
  });
});

describe.skipIf(findLibreOffice() === null)("printed to PDF by LibreOffice", () => {
  // Paper can't say whether a line that is full to the margin ends its paragraph, so two 款 of some
  // laws print as one (docs/formats.md); these documents have no such place.
  const printed = FILES.filter((file) =>
    /003_90e3|law-0003|toc-0001|5345397|5347765|5350734/.test(file),
  );
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "zhangju-print-"));
    for (const [index, file] of printed.entries()) {
      writeFileSync(join(folder, `${index}.docx`), toDocx(await read(file, readFileSync(file))));
    }
    await printToPdf(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(printed.map((file, index) => [file, index] as const))("%s", async (file, index) => {
    const name = `${index}.pdf`;
    const pdf = await read(name, readFileSync(join(folder, name)));
    expect(outlineOf(pdf)).toEqual(outlineOf(await read(file, readFileSync(file))));
  });
});
