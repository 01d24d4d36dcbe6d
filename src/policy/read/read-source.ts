import type { SourceDocument } from "../document/source.ts";
import type { Diagnostic } from "../report/diagnostic.ts";
import { report } from "../report/report.ts";
import { countCharacters, countMissingGlyphs } from "./characters.ts";
import { type DecodedText, decodeText, findDamagedLine } from "./decode.ts";
import { readDocx } from "./docx/read-docx.ts";
import { findDeclaredCharset } from "./html/declared-charset.ts";
import { readHtml } from "./html/read-html.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import type { ReadOutcome } from "./read-outcome.ts";
import { readText } from "./read-text.ts";
import { sniffKind } from "./sniff-kind.ts";
import { UnreadableError } from "./unreadable-error.ts";

/** Extensions of the files that can be read, lower case, without the dot. */
const SOURCE_EXTENSIONS = [
  "txt",
  "html",
  "htm",
  "shtml",
  "xhtml",
  "md",
  "markdown",
  "docx",
  "pdf",
  "doc",
  "wps",
  "rtf",
  "odt",
] as const;

export interface ReadOptions {
  /**
   * Converts a document of an old word processor to docx.
   *
   * @param extension what the bytes are: `doc`, `wps`, `rtf`, `odt`, `xml` (Word 2003).
   * @returns the docx, or `null` where there is no converter. Throws where conversion fails.
   */
  convert?: (bytes: Uint8Array, extension: string) => Promise<Uint8Array | null>;
  /** Folder of PDF's predefined CMaps, with a slash at its end: `node_modules/pdfjs-dist/cmaps/`. */
  cMapFolder?: string;
}

/** The document with what is doubtful in it, or the one reason why there is none. */
export type ReadResult =
  | { source: SourceDocument; diagnostics: Diagnostic[] }
  | { source: null; diagnostics: Diagnostic[] };

/**
 * Reads a document of any supported kind. The bytes decide what it is; the extension decides
 * between kinds of text. Never throws for what is in the file.
 *
 * @param file path for messages and for the result: `seeds/001.txt`.
 * @example (await readSource("a.txt", bytes)).source?.blocks[0] // 第一条　为了…，制定本法。
 */
export async function readSource(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const path = file.replaceAll("\\", "/");
  try {
    const { source, warnings } = await readAs(path, bytes, options);
    if (source.blocks.length === 0) throw new UnreadableError("no-text");
    const missing = countMissingInBlocks(source);
    if (missing > 0) warnings.push(report("missing-glyph", { file: path }, { count: missing }));
    return { source, diagnostics: warnings };
  } catch (error) {
    const reason = toReason(error);
    const line = reason.wording === "encoding-unknown" ? (findDamagedLine(bytes) ?? 1) : 1;
    return { source: null, diagnostics: [reason.reportAt({ file: path, line })] };
  }
}

function toReason(error: unknown): UnreadableError {
  if (error instanceof UnreadableError) return error;
  // Elements nested by the thousand, as unclosed tags make them, exhaust the stack.
  if (error instanceof RangeError)
    return new UnreadableError("damaged-file", { detail: "嵌套过深 nesting" });
  throw error;
}

async function readAs(path: string, bytes: Uint8Array, options: ReadOptions): Promise<ReadOutcome> {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  if (!SOURCE_EXTENSIONS.some((known) => known === extension)) {
    throw new UnreadableError("unsupported-kind", {
      kind: extension === "" ? path : `.${extension}`,
    });
  }
  if (bytes.length === 0) throw new UnreadableError("empty-file");
  const sniffed = sniffKind(bytes, extension);
  switch (sniffed.kind) {
    case "encrypted":
      throw new UnreadableError("encrypted-file");
    case "unsupported":
      throw new UnreadableError("unsupported-kind", { kind: sniffed.name });
    case "damaged":
      throw new UnreadableError("damaged-file", { detail: sniffed.name });
    case "pdf":
      return noteMismatch(
        await readPdf(path, bytes, options.cMapFolder),
        extension === "pdf",
        "PDF",
      );
    case "docx":
      return noteMismatch(readDocx(path, bytes), extension === "docx", "DOCX");
    case "legacy": {
      const docx = await convert(bytes, sniffed.extension, options);
      const isNamedSo = extension === sniffed.extension || extension === "doc";
      return noteMismatch(readDocx(path, docx), isNamedSo, sniffed.extension.toUpperCase());
    }
    case "text":
      return readTextKind(path, bytes, extension);
  }
}

async function convert(
  bytes: Uint8Array,
  extension: string,
  options: ReadOptions,
): Promise<Uint8Array> {
  let docx: Uint8Array | null;
  try {
    docx = (await options.convert?.(bytes, extension)) ?? null;
  } catch (error) {
    throw new UnreadableError("conversion-failed", { error: (error as Error).message });
  }
  if (docx === null) throw new UnreadableError("needs-libreoffice", { extension: `.${extension}` });
  return docx;
}

function readTextKind(path: string, bytes: Uint8Array, extension: string): ReadOutcome {
  const isBinaryKind = /^(docx|pdf|odt|rtf|wps)$/.test(extension);
  const decoded = decodeText(bytes, findDeclaredCharset(bytes) ?? undefined);
  if (decoded === null || isBinary(decoded.text)) {
    if (isBinaryKind) throw new UnreadableError("damaged-file", { detail: `.${extension}` });
    const isText = decoded === null && !bytes.includes(0) && !looksBinary(bytes);
    throw new UnreadableError(isText ? "encoding-unknown" : "binary-file");
  }
  if (countCharacters(decoded.text) === 0) throw new UnreadableError("empty-file");
  const isPage = /<(!doctype\s+html|html|head|body)[\s>]/i.test(decoded.text.slice(0, 4096));
  if (isBinaryKind && !isPage)
    throw new UnreadableError("damaged-file", { detail: `.${extension}` });
  return noteDoubt(readDecoded(path, decoded, extension, isPage), decoded);
}

function readDecoded(
  path: string,
  { text, encoding }: DecodedText,
  extension: string,
  isPage: boolean,
): ReadOutcome {
  const isNamedPage = /html?$/.test(extension);
  if (/^(md|markdown)$/.test(extension) && !isPage) {
    return { source: readMarkdown(path, text, encoding), warnings: [] };
  }
  const hasTags = /<(p|div|br|table|span|td|li|h[1-6]|article|section|font|b)[\s>/]/i.test(text);
  if (isPage || (isNamedPage && hasTags)) {
    const source = readHtml(path, text, encoding);
    return noteMismatch({ source, warnings: [] }, isNamedPage, "HTML");
  }
  const source = readText(path, text, encoding);
  return noteMismatch({ source, warnings: [] }, extension === "txt", "纯文本 plain text");
}

function noteMismatch(outcome: ReadOutcome, isNamedSo: boolean, kind: string): ReadOutcome {
  const { file } = outcome.source;
  if (!isNamedSo) outcome.warnings.push(report("kind-mismatch", { file }, { kind }));
  return outcome;
}

function noteDoubt(outcome: ReadOutcome, { doubtful, encoding }: DecodedText): ReadOutcome {
  if (doubtful) {
    const { file } = outcome.source;
    const particulars = { encoding: encoding.toUpperCase() };
    outcome.warnings.push(report("encoding-guessed", { file }, particulars));
  }
  return outcome;
}

/** Does a decoded text hold too many control characters to be one? */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 4096);
  const controls = sample.match(/[\0-\x08\x0e-\x1f\x7f]/g)?.length ?? 0;
  return controls > 1 && controls * 50 > sample.length;
}

/** Are bytes in no known encoding no text either? Text has no control characters but line breaks and tabs. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return controls * 50 > sample.length;
}

function countMissingInBlocks(source: SourceDocument): number {
  let missing = 0;
  for (const block of source.blocks) {
    if (block.kind === "text") missing += countMissingGlyphs(block.text);
    if (block.kind !== "table") continue;
    for (const cell of block.rows.flat()) {
      for (const line of cell.blocks) missing += countMissingGlyphs(line.text);
    }
  }
  return missing;
}
