import { unzipSync } from "fflate";

/**
 * What a file is by its bytes: a kind that can be read, one that must be converted first, one
 * that cannot be read, or text, which only decoding can tell more of.
 */
export type SniffedKind =
  | { kind: "pdf" | "docx" | "text" | "encrypted" }
  | { kind: "legacy"; extension: string }
  | { kind: "unsupported"; name: string }
  | { kind: "damaged"; name: string };

/** Starts of files that are never documents: what staff call them. */
const MAGIC: Array<[bytes: string, name: string]> = [
  ["89504e47", "PNG 图片 image"],
  ["ffd8ff", "JPEG 图片 image"],
  ["47494638", "GIF 图片 image"],
  ["49492a00", "TIFF 图片 image"],
  ["4d4d002a", "TIFF 图片 image"],
  ["424d", "BMP 图片 image"],
  ["52617221", "RAR 压缩包 archive"],
  ["377abcaf271c", "7z 压缩包 archive"],
  ["1f8b", "gzip 压缩包 archive"],
  ["4d5a", "程序 program"],
];

/** Directory entries of an OLE2 file, in UTF-16, and what they show it to be. */
const OLE_STREAMS: Array<[stream: string, kind: SniffedKind]> = [
  ["EncryptedPackage", { kind: "encrypted" }],
  ["Workbook", { kind: "unsupported", name: "Excel 表格 spreadsheet" }],
  ["PowerPoint Document", { kind: "unsupported", name: "PowerPoint 演示文稿 presentation" }],
];

/**
 * Tells a file's kind by its content, not by its name.
 *
 * @param extension lower case, without the dot; tells `.wps` from `.doc`, which have one format.
 */
export function sniffKind(bytes: Uint8Array, extension: string): SniffedKind {
  const start = [...bytes.subarray(0, 8)].map((b) => b.toString(16).padStart(2, "0")).join("");
  if (start.startsWith("504b0304")) return sniffZip(bytes);
  if (start === "d0cf11e0a1b11ae1") return sniffOle(bytes, extension);
  const opening = latin1(bytes.subarray(0, 2048));
  if (opening.slice(0, 1024).includes("%PDF-")) return { kind: "pdf" };
  if (opening.startsWith("{\\rtf")) return { kind: "legacy", extension: "rtf" };
  if (/<\?mso-application\s+progid="Word\.Document"/.test(opening)) {
    return { kind: "legacy", extension: "xml" };
  }
  for (const [magic, name] of MAGIC) {
    // Short marks such as BM could start a text: nothing but a picture has a zero soon after.
    const isShort = magic.length < 6;
    if (start.startsWith(magic) && (!isShort || opening.slice(0, 64).includes("\0"))) {
      return { kind: "unsupported", name };
    }
  }
  return { kind: "text" };
}

function sniffZip(bytes: Uint8Array): SniffedKind {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
  } catch {
    return { kind: "damaged", name: "ZIP" };
  }
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^word\/document\d*\.xml$/) || (has(/^\[Content_Types\]\.xml$/) && has(/^word\//))) {
    return { kind: "docx" };
  }
  if (has(/^OFD\.xml$/i)) return { kind: "unsupported", name: "OFD 版式文件 OFD" };
  if (has(/^xl\//)) return { kind: "unsupported", name: "Excel 表格 spreadsheet" };
  if (has(/^ppt\//)) return { kind: "unsupported", name: "PowerPoint 演示文稿 presentation" };
  if (has(/^META-INF\/container\.xml$/)) return { kind: "unsupported", name: "EPUB" };
  if (has(/^content\.xml$/) && has(/^META-INF\/manifest\.xml$/)) {
    return { kind: "legacy", extension: "odt" };
  }
  return { kind: "unsupported", name: "ZIP 压缩包 archive" };
}

function sniffOle(bytes: Uint8Array, extension: string): SniffedKind {
  const text = latin1(bytes);
  for (const [stream, kind] of OLE_STREAMS) {
    if (text.includes([...stream].join("\0"))) return kind;
  }
  return { kind: "legacy", extension: extension === "wps" ? "wps" : "doc" };
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
