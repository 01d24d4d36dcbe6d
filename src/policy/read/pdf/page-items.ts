import { getResolvedPDFJS } from "unpdf";
import type { PDFDocumentProxy, PDFPageProxy } from "unpdf/pdfjs";
import { type Look, toFace } from "../look-record.ts";
import { foldRadicals } from "./fold-radicals.ts";

/** A stretch of text on a page. Lengths in points, from the page's top left corner as shown. */
export interface PageItem {
  text: string;
  left: number;
  right: number;
  /** The line that the letters stand on. */
  baseline: number;
  size: number;
  look: Look;
  /** Is the text not level: a watermark or a stamp? */
  rotated: boolean;
}

export interface Page {
  number: number;
  width: number;
  height: number;
  items: PageItem[];
  /** Fonts that could not be loaded: their text is lost. */
  brokenFonts: string[];
}

/** Reads one page's text with its place and look. */
export async function readPage(document: PDFDocumentProxy, number: number): Promise<Page> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: false });
  const { looks, broken } = await readFonts(page);
  const { Util } = await getResolvedPDFJS();
  const items: PageItem[] = [];
  for (const item of content.items) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const [a, b, , , left, baseline] = Util.transform(
      viewport.transform,
      item.transform,
    ) as number[];
    const size = Math.hypot(a!, b!);
    items.push({
      text: foldRadicals(item.str),
      left: left!,
      right: left! + item.width,
      baseline: baseline!,
      size,
      look: looks.get(item.fontName) ?? { bold: false, face: null },
      rotated: Math.abs(b!) > size * 0.1 || a! < 0,
    });
  }
  const { width, height } = viewport;
  page.cleanup();
  return { number, width, height, items, brokenFonts: broken };
}

/** Fonts are known by name only after the page's drawing instructions have been read. */
async function readFonts(page: PDFPageProxy) {
  const { OPS } = await getResolvedPDFJS();
  const operators = await page.getOperatorList();
  const looks = new Map<string, Look>();
  const broken: string[] = [];
  operators.fnArray.forEach((operator, index) => {
    if (operator !== OPS.setFont) return;
    const id = operators.argsArray[index][0] as string;
    if (looks.has(id) || !page.commonObjs.has(id)) return;
    // In place of a font that could not be loaded stands what went wrong.
    const font = page.commonObjs.get(id) as string | { name?: string; bold?: boolean };
    if (typeof font === "string") {
      broken.push(id);
      return;
    }
    const name = decodeName(font.name ?? "");
    looks.set(id, {
      bold: font.bold === true || /bold|black|heavy|粗/i.test(name),
      face: toFace(name) ?? null,
    });
  });
  return { looks, broken };
}

/** A font's Chinese name is often written in GBK bytes: `ºÚÌå` is 黑体. */
function decodeName(name: string): string {
  if (!/[\x80-\xff]/.test(name) || /[^\0-\xff]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
  return new TextDecoder("gb18030").decode(bytes);
}
