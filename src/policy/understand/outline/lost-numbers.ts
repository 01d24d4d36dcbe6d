import { KINDS } from "../../numbering/kinds.ts";
import type { Marker } from "../../numbering/markers.ts";
import type { MarkedLine } from "./select-markers.ts";

/** Most numbers lost in a row. */
const MOST_LOST = 6;

/**
 * Gives lines their place in a list whose number was lost: `…下列区域：` / `传统渔场；` / `重要天然卤水资源矿藏区；` /
 * `（三）未列入…`. Only where exactly as many lines stand there as numbers are missing, and each ends as
 * an item does.
 *
 * @param entries changed in place: such a line gets a marker with an empty `raw`.
 */
export function restoreLostNumbers(entries: MarkedLine[]): void {
  for (const [index, { marker }] of entries.entries()) {
    if (marker === null || marker.value === null || marker.raw === "") continue;
    if (!KINDS[marker.kind].mayBeLost) continue;
    let from = index;
    while (from > 0 && index - from < MOST_LOST && isBareItem(entries[from - 1]!)) from -= 1;
    const before = entries[from - 1];
    if (from === index || before === undefined) continue;
    const goesOn = before.marker?.kind === marker.kind && before.marker.value !== null;
    const first = goesOn ? before.marker!.value! + 1 : 1;
    if (marker.value - first !== index - from) continue;
    if (!goesOn && !/：$/.test(before.line.flat)) continue;
    for (let at = from; at < index; at += 1) {
      entries[at]!.marker = lost(marker, first + at - from);
    }
  }
}

function isBareItem({ line, marker, within }: MarkedLine): boolean {
  return (
    marker === null &&
    line.marker === null &&
    within === undefined &&
    line.block.kind === "text" &&
    /[；。，]$/.test(line.flat) &&
    !/。./.test(line.flat)
  );
}

function lost(like: Marker, value: number): Marker {
  return { ...like, raw: "", value, suffix: null, length: 0 };
}
