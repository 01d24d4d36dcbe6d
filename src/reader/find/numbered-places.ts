import type { PlaceAddress } from "../../policy/address/match-places.ts";

const NUMBERED = ".section, .provision, .attachment";

/** The numbered parts of a document's text, in reading order, with what they stand in. */
export function numberedPlaces(policy: HTMLElement): PlaceAddress[] {
  const paths = new Map<Element, string[]>();
  return [...policy.querySelectorAll(NUMBERED)].map((element) => {
    const outer = element.parentElement!.closest(NUMBERED);
    const path = [...((outer && paths.get(outer)) ?? []), lastPart(element.id)];
    paths.set(element, path);
    return { id: element.id, path };
  });
}

/** sec_4__sub_2 → sub_2; a number that is printed twice has --2 behind it. */
function lastPart(id: string): string {
  return id
    .split("__")
    .pop()!
    .replace(/--\d+$/, "");
}
