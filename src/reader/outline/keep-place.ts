/** What the history remembers of a page that is left. */
interface WindowPlace {
  id: string;
  /** CSS pixels from the window's top. */
  top: number;
}

/**
 * Brings a reader who comes back, or reloads, to where he was. Browsers remember a height in pixels,
 * and in a long text the heights above aren't known before they are laid out.
 */
export function keepPlace(policy: HTMLElement): void {
  window.addEventListener("pagehide", () => {
    const place = placeOfWindow(policy);
    window.history.replaceState({ ...window.history.state, place }, "");
  });
  const place = (window.history.state as { place?: WindowPlace } | null)?.place;
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const comesBack = entry?.type === "back_forward" || entry?.type === "reload";
  const element = comesBack && place ? document.getElementById(place.id) : null;
  if (!element) return;
  const restore = () => {
    // After the browser has done so by its own measure.
    window.requestAnimationFrame(() => {
      const off = element.getBoundingClientRect().top - place!.top;
      window.scrollBy({ top: off, behavior: "instant" });
    });
  };
  if (document.readyState === "complete") restore();
  else window.addEventListener("load", restore);
}

function placeOfWindow(policy: HTMLElement): WindowPlace | null {
  const articles = [...policy.querySelectorAll(".u-article")];
  let low = 0;
  let high = articles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (articles[middle]!.getBoundingClientRect().bottom < 0) low = middle + 1;
    else high = middle;
  }
  const article = articles[low];
  return article ? { id: article.id, top: article.getBoundingClientRect().top } : null;
}
