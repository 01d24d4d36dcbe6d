/**
 * Marks the outline's entry for what stands at the top of the window, and keeps it in view. Entries
 * are in reading order, so the place is found by halving: a law of a thousand articles costs ten
 * measurements a frame.
 */
export function followReading(outline: HTMLElement): void {
  const places: Array<{ link: HTMLAnchorElement; target: HTMLElement }> = [];
  for (const link of outline.querySelectorAll<HTMLAnchorElement>("li > a")) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target) places.push({ link, target });
  }
  let current: HTMLAnchorElement | null = null;
  let waiting = false;

  const update = () => {
    waiting = false;
    const link = places[placeAt(places, window.innerHeight * 0.25)]?.link ?? null;
    if (link === current) return;
    if (current) mark(current, outline, false);
    current = link;
    if (!link) return;
    mark(link, outline, true);
    keepInView(outline, link);
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

/** Marks an entry and the entries it stands under. */
function mark(link: HTMLAnchorElement, outline: HTMLElement, on: boolean): void {
  if (on) link.setAttribute("aria-current", "location");
  else link.removeAttribute("aria-current");
  let item = link.closest("li");
  while (item && outline.contains(item)) {
    item.classList.toggle("within", on);
    item = item.parentElement!.closest("li");
  }
}

/** Scrolls the outline only, never the page. */
function keepInView(outline: HTMLElement, link: HTMLElement): void {
  const frame = outline.getBoundingClientRect();
  const box = link.getBoundingClientRect();
  if (box.top < frame.top || box.bottom > frame.bottom) {
    outline.scrollTop += box.top - frame.top - frame.height / 3;
  }
}
