import { getDocumentProxy } from "unpdf";
import { report } from "../../report/report.ts";
import { countCharacters } from "../characters.ts";
import type { ReadOutcome } from "../read-outcome.ts";
import { SourceBuilder } from "../source-builder.ts";
import { UnreadableError } from "../unreadable-error.ts";
import { joinLines } from "./join-lines.ts";
import { type Page, readPage } from "./page-items.ts";
import { findRunningLines } from "./running-lines.ts";
import { type PdfLine, toPdfLines } from "./to-pdf-lines.ts";

/**
 * Reads a PDF that has text. Printed lines are joined to paragraphs; page numbers and running
 * heads are removed. A printed line is a line.
 *
 * @param cMapFolder folder of the predefined CMaps, ending with a slash; without it Chinese fonts that
 *   are not embedded cannot be read.
 */
export async function readPdf(
  file: string,
  bytes: Uint8Array,
  cMapFolder: string | undefined,
): Promise<ReadOutcome> {
  const pages = await readPages(bytes, cMapFolder);
  const broken = new Set(pages.flatMap((page) => page.brokenFonts));
  if (broken.size > 0) throw new UnreadableError("pdf-font-missing", { count: broken.size });
  if (pages.every((page) => page.items.length === 0)) throw new UnreadableError("scanned-pdf");

  const builder = new SourceBuilder();
  const read = pages.map((page) => ({ page, lines: toPdfLines(page) }));
  const running = findRunningLines(read);
  /** Number of each line: its place among all lines of the document. */
  const numbers = new Map<PdfLine, number>();
  for (const line of read.flatMap(({ lines }) => lines)) {
    numbers.set(line, numbers.size + 1);
    const reason = running.get(line);
    if (reason !== undefined) builder.remove(line.text, numbers.size, numbers.size, reason);
  }
  const body = [...numbers.keys()].filter((line) => !running.has(line));
  for (const { lines, align } of joinLines(body)) {
    for (const [index, line] of lines.entries())
      writeLine(line, lines[index - 1], numbers.get(line)!, builder);
    builder.endLine(align === undefined ? {} : { align });
  }
  let characters = 0;
  for (const { items } of pages) {
    for (const item of items) {
      characters += countCharacters(item.text);
      if (item.rotated) builder.remove(item.text, 1, 1, "rotated-text");
    }
  }
  const source = builder.finish(file, "pdf", null, characters);
  return { source, warnings: findEmptyPages(file, pages) };
}

async function readPages(bytes: Uint8Array, cMapFolder: string | undefined): Promise<Page[]> {
  try {
    // PDF.js takes the buffer over; a copy keeps the caller's bytes.
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      ...(cMapFolder === undefined ? {} : { cMapUrl: cMapFolder, cMapPacked: true }),
    });
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await readPage(document, number));
    }
    await document.loadingTask.destroy();
    return pages;
  } catch (error) {
    const { name, message } = error as Error;
    if (name === "PasswordException") throw new UnreadableError("encrypted-file");
    throw new UnreadableError("damaged-file", { detail: `PDF: ${message}` });
  }
}

/** Lines of a paragraph join without a blank in Chinese, with one between Latin words. */
function writeLine(
  line: PdfLine,
  previous: PdfLine | undefined,
  number: number,
  builder: SourceBuilder,
): void {
  const place = { line: number, column: 1 };
  const isLatin = /[\w,;]$/.test(previous?.text ?? "") && /^\w/.test(line.text);
  if (isLatin) builder.write(" ", place, line.runs[0]!.look);
  for (const { text, look } of line.runs) builder.write(text, place, look);
}

function findEmptyPages(file: string, pages: Page[]): ReadOutcome["warnings"] {
  const empty = pages.filter((page) => page.items.length === 0).map((page) => page.number);
  if (empty.length === 0) return [];
  return [report("scanned-page", { file }, { pages: empty.join("、") })];
}
