import { deflateSync, inflateSync } from "node:zlib";
import { foldRadicals } from "../../src/policy/read/pdf/fold-radicals.ts";

/** Entries that one block of a CMap may hold (Adobe Technical Note 5014). */
const BLOCK = 100;

/**
 * Makes the text of a PDF that Chromium printed what it says. Where a font draws 工 and the radical
 * ⼯ with one glyph, Chromium names the glyph by the radical: nobody who searches or copies then gets
 * the character. The tables that name glyphs (`ToUnicode`) are rewritten; nothing that is drawn
 * changes.
 *
 * @param pdf with a plain table of objects at its end, as Chromium writes it; another is returned as
 *   it is.
 */
export function foldPdfText(pdf: Buffer): Buffer {
  const text = pdf.toString("latin1");
  const end = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text);
  const table = end && Number(end[1]);
  const head = table && /^xref\s+0 (\d+)\s+/.exec(text.slice(table, table + 40));
  if (!table || !head) return pdf;
  const offsets = Array.from({ length: Number(head[1]) }, (_, number) =>
    Number(text.slice(table + head[0].length + number * 20).slice(0, 10)),
  );
  const names = new Set([...text.matchAll(/\/ToUnicode (\d+) 0 R/g)].map(([, number]) => +number!));
  const order = [...offsets.keys()].slice(1).sort((a, b) => offsets[a]! - offsets[b]!);

  const parts: Buffer[] = [pdf.subarray(0, offsets[order[0]!])];
  let length = parts[0]!.length;
  const moved = new Map<number, number>();
  for (const [index, number] of order.entries()) {
    const next = order[index + 1];
    const object = pdf.subarray(offsets[number]!, next === undefined ? table : offsets[next]!);
    const part = names.has(number) ? foldNames(number, object) : object;
    moved.set(number, length);
    parts.push(part);
    length += part.length;
  }
  const entries = [...moved].sort(([a], [b]) => a - b);
  const lines = entries.map(([, offset]) => `${`${offset}`.padStart(10, "0")} 00000 n \n`);
  const trailer = text.slice(text.indexOf("trailer", table), end.index);
  const tail = `xref\n0 ${offsets.length}\n0000000000 65535 f \n${lines.join("")}${trailer}startxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(tail, "latin1")]);
}

/** One object with a CMap, with its radicals folded. */
function foldNames(number: number, object: Buffer): Buffer {
  const head = /^\d+ 0 obj\s+<<[^>]*\/Length (\d+)[^>]*>>\s*stream\r?\n/.exec(
    object.toString("latin1"),
  );
  if (!head?.[0].includes("/FlateDecode")) return object;
  const start = head[0].length;
  const cmap = inflateSync(object.subarray(start, start + Number(head[1]))).toString("latin1");
  const body = deflateSync(Buffer.from(foldCMap(cmap), "latin1"));
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n<</Filter /FlateDecode\n/Length ${body.length}>> stream\n`),
    body,
    Buffer.from("\nendstream\nendobj\n"),
  ]);
}

/** Ranges are written out: a folded character no longer follows the one before it. */
function foldCMap(cmap: string): string {
  const first = cmap.search(/\d+ beginbf(char|range)/);
  const last = Math.max(cmap.lastIndexOf("endbfchar"), cmap.lastIndexOf("endbfrange"));
  if (first === -1 || last === -1) return cmap;
  const names: string[] = [];
  for (const [, kind, block] of cmap.matchAll(/beginbf(char|range)([\s\S]*?)endbf\1/g)) {
    const values = [...block!.matchAll(/<([0-9A-Fa-f]+)>/g)].map(([, value]) => value!);
    const step = kind === "char" ? 2 : 3;
    for (let at = 0; at + step <= values.length; at += step) {
      const [from, to] = [values[at]!, values[at + step - 2]!];
      const target = Buffer.from(values[at + step - 1]!, "hex").swap16();
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code++) {
        const glyph = code.toString(16).toUpperCase().padStart(from.length, "0");
        const shown = Buffer.from(foldRadicals(target.toString("utf16le")), "utf16le").swap16();
        names.push(`<${glyph}> <${shown.toString("hex").toUpperCase()}>`);
        // The last unit counts up, as in a range.
        target.writeUInt16LE(
          (target.readUInt16LE(target.length - 2) + 1) & 0xffff,
          target.length - 2,
        );
      }
    }
  }
  const blocks = Array.from({ length: Math.ceil(names.length / BLOCK) }, (_, index) => {
    const block = names.slice(index * BLOCK, (index + 1) * BLOCK);
    return `${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`;
  });
  const after = cmap.slice(last).replace(/^endbf(char|range)/, "");
  return `${cmap.slice(0, first)}${blocks.join("\n")}${after}`;
}
