/** CSS pixels between what floats and what it belongs to, and the window's edge. */
const GAP = 8;

/**
 * Puts an absolutely positioned element below a box, above it where the window ends, by the custom
 * properties `--x` and `--y`. Whatever the element is positioned against, its place is measured.
 *
 * @param box in the window.
 */
export function floatBeside(element: HTMLElement, box: DOMRect): void {
  element.style.setProperty("--x", "0px");
  element.style.setProperty("--y", "0px");
  const own = element.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const left = Math.max(GAP, Math.min(box.left, width - own.width - GAP));
  const fitsBelow = box.bottom + GAP + own.height <= height;
  const top = fitsBelow ? box.bottom + GAP : Math.max(GAP, box.top - GAP - own.height);
  element.style.setProperty("--x", `${left - own.left}px`);
  element.style.setProperty("--y", `${top - own.top}px`);
}

/**
 * Puts an element into the text after a block's first line, so that it is the next thing a keyboard
 * reaches. An article's first line is its number with its first 款.
 */
export function insertAfterFirstLine(element: HTMLElement, block: Element): void {
  const first = block.firstElementChild ?? block;
  const lone = first.classList.contains("lone");
  ((lone && first.nextElementSibling?.firstElementChild) || first).after(element);
  showInFull(element);
}

const HOLDS = "holds-tools";

/** What is rendered only near the window would cut off what floats out of it. */
function showInFull(element: HTMLElement): void {
  for (const holder of document.querySelectorAll(`.${HOLDS}`)) holder.classList.remove(HOLDS);
  element.parentElement?.closest(".u-article")?.classList.add(HOLDS);
}
