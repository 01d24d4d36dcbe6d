import type { Marker } from "../../numbering/markers.ts";
import type { Line } from "../page/line.ts";

/** Most characters of a heading of the first level. */
const LONGEST_HEADING = 40;

/**
 * Finds the first level of decimal numbering: `1　总则` or `1. 总则` above `1.1 编制目的`. Alone, such a
 * number may be a quantity or an item; what counts is that 1, 2, 3 … run on and that the decimals
 * between them begin with the number they stand under.
 *
 * @returns index of a line → its number, as a decimal with one place.
 */
export function decimalTops(lines: Line[]): Map<number, Marker> {
  const tops = new Map<number, Marker>();
  const firsts = lines.flatMap(({ marker }, index) =>
    marker?.kind === "decimal" && marker.path!.length > 1
      ? [{ index, first: marker.path![0]! }]
      : [],
  );
  if (firsts.length < 2) return tops;
  let expected = 1;
  for (const [index, line] of lines.entries()) {
    const { marker } = line;
    if (marker === null || marker.value !== expected) continue;
    const bare = marker.kind === "decimal" && marker.path!.length === 1;
    if (!bare && marker.kind !== "arabic") continue;
    const rest = line.flat.slice(marker.length);
    if (rest.length > LONGEST_HEADING || /[。；，：]$/.test(rest)) continue;
    const next = firsts.find((decimal) => decimal.index > index);
    const holds = next === undefined ? bare : next.first === expected;
    // 2 规范性引用文件 has no decimals of its own; 3 follows before any.
    const passes = next !== undefined && next.first > expected && bare;
    if (!holds && !passes) continue;
    tops.set(index, { ...marker, kind: "decimal", path: [expected] });
    expected += 1;
  }
  return tops;
}
