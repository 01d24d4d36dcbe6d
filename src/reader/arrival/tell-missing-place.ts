import type { Announce } from "../widgets/announce.ts";

/**
 * Says so where the address names a place that the document doesn't have: a mistyped anchor, or one
 * of an earlier version of the text. Browsers show the beginning without a word.
 */
export function tellMissingPlace(announce: Announce): void {
  const tell = () => {
    const id = placeOfAddress();
    if (id === "" || document.getElementById(id)) return;
    announce.lasting(`本文件中没有链接所指的“${id}”这一处，可能已经改动。`);
  };
  // Screen readers hear of changes to a page that is there.
  if (document.readyState === "complete") tell();
  else window.addEventListener("load", tell, { once: true });
  window.addEventListener("hashchange", tell);
}

/** `sec_99`; empty where the address names no place. */
function placeOfAddress(): string {
  const name = window.location.hash.slice(1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
