import { readAloud } from "./read-aloud.ts";

/** 朗读本页 closes the panel it stands in and reads the document, or a page without one as a whole. */
export function bindReadPage(panel: HTMLDetailsElement): void {
  panel.querySelector(".read-page")!.addEventListener("click", () => {
    panel.open = false;
    panel.querySelector("summary")!.focus();
    const text =
      document.querySelector<HTMLElement>(".policy") ?? document.getElementById("content")!;
    readAloud(text, {});
  });
}
