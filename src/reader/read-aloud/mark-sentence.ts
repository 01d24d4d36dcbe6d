import type { Sentence } from "./reading-sentences.ts";

const NAME = "reading";
/** Share of the window's height that stays free above and below what is read. */
const MARGIN = 0.2;

/**
 * Marks the sentence that is read and brings it into view: by the CSS Custom Highlight API, or the
 * line it stands in where there is none. The reading ruler goes with it. `null` takes the mark away.
 */
export function markSentence(sentence: Sentence | null): void {
  for (const line of document.querySelectorAll(".reading-line"))
    line.classList.remove("reading-line");
  const exact = "highlights" in CSS && typeof Highlight === "function";
  if (exact) CSS.highlights.delete(NAME);
  if (!sentence) return;
  if (exact) CSS.highlights.set(NAME, new Highlight(sentence.range));
  else sentence.block.classList.add("reading-line");
  bringIntoView(sentence.range.getBoundingClientRect());
  const { top, height } = sentence.range.getBoundingClientRect();
  document
    .querySelector<HTMLElement>(".reading-ruler")
    ?.style.setProperty("--y", `${Math.round(top + height / 2)}px`);
}

function bringIntoView({ top, bottom }: DOMRect): void {
  const height = window.innerHeight;
  if (top >= height * MARGIN && bottom <= height * (1 - MARGIN)) return;
  window.scrollBy({ top: top - height * MARGIN * 1.5 });
}
