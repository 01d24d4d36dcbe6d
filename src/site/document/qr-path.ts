import { encode } from "uqr";

/**
 * A QR code as the path of an SVG: one rectangle for each run of dark modules in a row, so that
 * the page stays small.
 *
 * @returns the path in modules, and how many modules a side has, with the quiet zone of four that
 *   ISO/IEC 18004 asks for on every side.
 * @example qrPath("https://example.gov.cn/wenku/policies/001/") // { size: 41, path: "M4 4h7v1h-7z…" }
 */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? "1" : "0"))
        .join("")
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  return { size, path: runs.join("") };
}
