/** Where the reader is. */
export interface ReadingPlace {
  /** The outline's entry for it; `null` where the text belongs to none. */
  link: HTMLAnchorElement | null;
  /** The entry of the part that it stands in, and how much of that is read, 0 to 1. */
  part: { link: HTMLAnchorElement; read: number } | null;
}

/** CSS pixels below the place where an anchor lands: what was reached by one counts as read there. */
const BELOW_LANDING = 4;

/**
 * Marks the outline's entry for what stands near the top of the window, and keeps it in view.
 * Entries are in reading order, so the place is found by halving: a law of a thousand articles
 * costs ten measurements a frame.
 *
 * @param onMove called with every step of the page, at most once a frame.
 */
export function followReading(outline: HTMLElement, onMove: (place: ReadingPlace) => void): void {
  const places: Array<{ link: HTMLAnchorElement; target: HTMLElement }> = [];
  for (const link of outline.querySelectorAll<HTMLAnchorElement>("li > a")) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target) places.push({ link, target });
  }
  let current: HTMLAnchorElement | null = null;
  let waiting = false;

  const update = () => {
    waiting = false;
    const edge = readingEdge();
    const aim = isAtEnd() ? aimBelow(edge) : null;
    const line = aim ? aim.getBoundingClientRect().top + BELOW_LANDING : edge;
    const link = places[placeAt(places, line)]?.link ?? null;
    if (link !== current) {
      current?.removeAttribute("aria-current");
      link?.setAttribute("aria-current", "location");
      current = link;
    }
    const outer = link && partOf(link, outline);
    const part = places.find((place) => place.link === outer);
    onMove({ link, part: part ? { link: part.link, read: shareRead(part.target, edge) } : null });
  };
  const schedule = () => {
    if (!waiting) window.requestAnimationFrame(update);
    waiting = true;
  };
  window.addEventListener("scroll", schedule, { passive: true });
  window.addEventListener("resize", schedule);
  window.addEventListener("hashchange", schedule);
  update();
}

/**
 * The height, CSS pixels from the window's top, at which one reads: where the browser puts what an
 * anchor leads to (`scroll-padding` in base.css grows with the text).
 */
function readingEdge(): number {
  const { scrollPaddingTop } = getComputedStyle(document.documentElement);
  return Number.parseFloat(scrollPaddingTop) + BELOW_LANDING;
}

function isAtEnd(): boolean {
  const { scrollHeight } = document.documentElement;
  return window.scrollY + window.innerHeight >= scrollHeight - 2;
}

/** What an anchor leads to, where the page ends too soon for it to come up to `edge`. */
function aimBelow(edge: number): Element | null {
  const target = document.querySelector(".policy :target");
  const top = target?.getBoundingClientRect().top ?? 0;
  return top > edge && top < window.innerHeight ? target : null;
}

/**
 * How much of an element lies above `edge` (CSS pixels from the window's top), 0 to 1. At the end
 * of the page everything is read.
 */
export function shareRead(element: Element, edge = readingEdge()): number {
  const { top, height } = element.getBoundingClientRect();
  return isAtEnd() || height === 0 ? 1 : Math.max(0, Math.min(1, (edge - top) / height));
}

/**
 * Index of the innermost place that `edge` (CSS pixels from the window's top) runs through; -1 where
 * the text there belongs to none, as before the first heading and in a closing part.
 */
function placeAt(places: Array<{ target: HTMLElement }>, edge: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.target.getBoundingClientRect().top <= edge) low = middle + 1;
    else high = middle;
  }
  let index = low - 1;
  while (index >= 0 && places[index]!.target.getBoundingClientRect().bottom < edge) index--;
  return index;
}

/**
 * The outermost entry above an entry, or itself, that has others beside it: one that holds all the
 * others, as the 方案 that a notice issues, says nothing of where one reads.
 */
function partOf(link: HTMLAnchorElement, outline: HTMLElement): HTMLAnchorElement {
  let part = link;
  let item = link.closest("li");
  while (item && outline.contains(item)) {
    const hasOthers = item.parentElement!.children.length > 1;
    if (hasOthers) part = item.firstElementChild as HTMLAnchorElement;
    item = item.parentElement!.closest("li");
  }
  return part;
}
