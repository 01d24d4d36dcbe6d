/** Where the reader is. */
export interface ReadingPlace {
  /** The outline's entry for it; `null` where the text belongs to none. */
  link: HTMLAnchorElement | null;
  /** The entry at the outermost level that it stands under, and how much of that is read, 0 to 1. */
  part: { link: HTMLAnchorElement; read: number } | null;
}

/** Share of the window's height, from its top, at which one reads. */
const EYE = 0.25;

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
    const edge = window.innerHeight * EYE;
    const link = places[placeAt(places, edge)]?.link ?? null;
    if (link !== current) {
      current?.removeAttribute("aria-current");
      link?.setAttribute("aria-current", "location");
      current = link;
    }
    const outermost = link && outermostOf(link, outline);
    const part = places.find((place) => place.link === outermost);
    onMove({ link, part: part ? { link: part.link, read: shareRead(part.target, edge) } : null });
  };
  const schedule = () => {
    if (!waiting) window.requestAnimationFrame(update);
    waiting = true;
  };
  window.addEventListener("scroll", schedule, { passive: true });
  window.addEventListener("resize", schedule);
  update();
}

/**
 * How much of an element lies above `edge` (CSS pixels from the window's top), 0 to 1. At the end
 * of the page everything is read.
 */
export function shareRead(element: Element, edge = window.innerHeight * EYE): number {
  const { top, height } = element.getBoundingClientRect();
  const { scrollHeight } = document.documentElement;
  const isAtEnd = window.scrollY + window.innerHeight >= scrollHeight - 2;
  return isAtEnd || height === 0 ? 1 : Math.max(0, Math.min(1, (edge - top) / height));
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

function outermostOf(link: HTMLAnchorElement, outline: HTMLElement): HTMLAnchorElement {
  let item = link.closest("li")!;
  for (let outer = item.parentElement!.closest("li"); outer && outline.contains(outer); ) {
    item = outer;
    outer = item.parentElement!.closest("li");
  }
  return item.firstElementChild as HTMLAnchorElement;
}
