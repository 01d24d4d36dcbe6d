/** An encoding that official documents are found in, by its WHATWG label. */
type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

export interface DecodedText {
  /** The decoded text, without the byte order mark. */
  text: string;
  encoding: TextEncoding;
  /** Decoded without an error and with a usual text, but less usual than official documents are. */
  doubtful: boolean;
}

/** Below this share of usual characters a guess is no guess: Big5 read as GB18030 has 0.2. */
const PLAUSIBLE = 0.6;
/** Below this share a guess is reported: traditional characters in GBK have 0.75, others 0.98. */
const CERTAIN = 0.85;
/** Characters that plausibility is judged by. */
const SAMPLE = 8192;

/**
 * Decodes a text file without being told its encoding: a byte order mark decides; otherwise every
 * encoding that decodes without one error is a candidate and the one whose text looks most like
 * Chinese wins. GB18030 includes GB2312 and GBK.
 *
 * @param bytes the whole file.
 * @param declared label in the file itself (`<meta charset="gb2312">`), tried before the others.
 * @returns `null` where no encoding gives a text.
 * @example decodeText(Uint8Array.of(0xb5, 0xda)) // {text: "第", encoding: "gb18030", doubtful: false}
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText | null {
  const marked = fromByteOrderMark(bytes);
  if (marked !== null) return decodeAs(bytes, marked, 1);
  const named = declared === undefined ? null : toTextEncoding(declared);
  if (named !== null) {
    const decoded = decodeAs(bytes, named, PLAUSIBLE);
    if (decoded !== null) return decoded;
  }
  let best: { text: string; encoding: TextEncoding; share: number } | null = null;
  for (const encoding of ["utf-8", "gb18030", "utf-16le", "utf-16be"] as const) {
    const text = decodeStrictly(bytes, encoding);
    if (text === null) continue;
    if (encoding === "utf-8" && isSurelyUtf8(text)) return { text, encoding, doubtful: false };
    const share = usualShare(text);
    if (encoding === "utf-8" && share >= CERTAIN) return { text, encoding, doubtful: false };
    // Bytes that happen to be well-formed UTF-8 nearly always are UTF-8: 藏文 and 维文 score nothing.
    const weight = encoding === "utf-8" ? Math.max(share, PLAUSIBLE) : share;
    if (weight >= PLAUSIBLE && (best === null || weight > best.share)) {
      best = { text, encoding, share: weight };
    }
  }
  if (best === null) return null;
  const { text, encoding, share } = best;
  return { text, encoding, doubtful: encoding !== "utf-8" && share < CERTAIN };
}

/**
 * Finds where a file that is nearly UTF-8 is damaged.
 *
 * @returns the 1-based line of the first broken character, or `null` where it is no UTF-8 at all.
 */
export function findDamagedLine(bytes: Uint8Array): number | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.split("\ufffd").length - 1;
  if (broken === 0 || broken > text.length / 100) return null;
  return text.slice(0, text.indexOf("\ufffd")).split(/\r\n|[\n\r]/).length;
}

function fromByteOrderMark(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // The same mark in GB18030.
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) {
    return "gb18030";
  }
  return null;
}

function toTextEncoding(label: string): TextEncoding | null {
  const normalised = label.trim().toLowerCase().replaceAll("_", "-");
  if (/^(utf-?8|unicode-1-1-utf-8)$/.test(normalised)) return "utf-8";
  if (/^(gb-?18030|gbk|x-gbk|gb-?2312(-80)?|cp936|ms936|windows-936)$/.test(normalised)) {
    return "gb18030";
  }
  return null;
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding, least: number): DecodedText | null {
  const text = decodeStrictly(bytes, encoding);
  if (text === null) return null;
  const isKnown = least === 1 || encoding === "utf-8" || usualShare(text) >= least;
  return isKnown ? { text, encoding, doubtful: false } : null;
}

function decodeStrictly(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\ufeff/, "");
  } catch {
    // A strict decoder throws at the first impossible byte: it is not this encoding.
    return null;
  }
}

/** Bytes of another encoding do not form three-byte characters of UTF-8 again and again. */
function isSurelyUtf8(text: string): boolean {
  return /(?:[\u0800-\uffff][^\u0800-\uffff]*){16}/.test(text);
}

/** The 3,755 characters of GB 2312 level 1: 98 % and more of an official document's 汉字. */
const COMMON_CHARACTERS = new Set(
  new TextDecoder("gb18030").decode(
    Uint8Array.from({ length: 40 * 94 * 2 }, (_, index) =>
      index % 2 === 0 ? 0xb0 + Math.floor(index / 188) : 0xa1 + ((index >> 1) % 94),
    ),
  ),
);

/** Share of characters that official documents are made of: common 汉字, ASCII, punctuation. */
function usualShare(text: string): number {
  let usual = 0;
  let counted = 0;
  for (const character of text.slice(0, SAMPLE)) {
    if (/\s/.test(character)) continue;
    counted += 1;
    if (/[!-~\u2010-\u2027\u2460-\u249b\u3001-\u3017\uff01-\uff5e]/.test(character)) usual += 1;
    else if (COMMON_CHARACTERS.has(character)) usual += 1;
  }
  return counted === 0 ? 1 : usual / counted;
}
