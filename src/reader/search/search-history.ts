import { printState, readState, type SearchState } from "./search-state.ts";

/** One entry of the browser's history: what the address says, and what it need not say. */
export interface SearchEntry {
  state: SearchState;
  /** Hits shown. */
  limit: number;
  /** CSS pixels. */
  scroll: number;
}

/** What is kept beside the address. */
type Kept = Partial<Pick<SearchEntry, "limit" | "scroll">> | null;

/** @param limit hits that a new search shows. */
export function readEntry(limit: number): SearchEntry {
  const kept = window.history.state as Kept;
  return {
    state: readState(new URLSearchParams(window.location.search)),
    limit: kept?.limit ?? limit,
    scroll: kept?.scroll ?? 0,
  };
}

/** @param isNew makes an entry of its own, which the back button leaves. */
export function writeEntry({ state, limit, scroll }: SearchEntry, isNew: boolean): void {
  const address = printState(state) || window.location.pathname;
  const kept: Kept = { limit, scroll };
  if (isNew) window.history.pushState(kept, "", address);
  else window.history.replaceState(kept, "", address);
}

/** Remembers the place of reading, for when the reader comes back from a document. */
export function keepScroll(current: () => SearchEntry): void {
  window.history.scrollRestoration = "manual";
  let timer = 0;
  const keep = () => writeEntry({ ...current(), scroll: window.scrollY }, false);
  window.addEventListener("scroll", () => {
    window.clearTimeout(timer);
    // Browsers allow only so many changes of the history in a time.
    timer = window.setTimeout(keep, 300);
  });
  document.addEventListener("click", keep, { capture: true });
}
