/** Bytes in which the declaration is looked for, more than browsers do; some sites put much before it. */
const REACH = 4096;

/**
 * Finds the encoding that a page says it has: `<meta charset="gb2312">`, the older
 * `<meta http-equiv="Content-Type" content="text/html; charset=gb2312">`, or an XML declaration.
 *
 * @returns the label as written, or `null`.
 */
export function findDeclaredCharset(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, REACH));
  const match =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i.exec(start) ??
    /^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(start);
  return match?.[1] ?? null;
}
