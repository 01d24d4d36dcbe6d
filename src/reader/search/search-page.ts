import type { SearchResult } from "../../search/engine/search-types.ts";
import { bindHitKeys } from "./bind-hit-keys.ts";
import { searchOpener } from "./open-search.ts";
import { keepScroll, readEntry, writeEntry } from "./search-history.ts";
import type { SearchState } from "./search-state.ts";
import { createSearchView } from "./search-view.ts";

/** Hits shown at first, and added by 更多结果. */
const PAGE = 20;
/** Hits shown of one document. */
const PER_DOCUMENT = 5;
/** Milliseconds without a keystroke before a search begins. */
const PAUSE = 150;

/**
 * The search page: answers as one types, and keeps query, filters and order in the address.
 *
 * What is typed without a rest shares one entry of the history; Enter, leaving the box and choosing
 * a filter or an order end it.
 */
export function bindSearchPage(page: HTMLElement): void {
  const form = page.querySelector<HTMLFormElement>(".search-box")!;
  const input = form.querySelector("input")!;
  const openSearch = searchOpener(new URL("client.js", form.action).href);
  const title = document.title;
  let entry = readEntry(PAGE);
  let control = new AbortController();
  let timer = 0;
  let isTyping = false;
  let shown: SearchResult | null = null;
  /** The reader pressed Enter: what the query names opens as soon as it is found. */
  let isLeaving = false;

  const view = createSearchView(page, {
    filter: (filters) => choose({ ...entry.state, filters }),
    sort: (sort) => choose({ ...entry.state, sort }),
    suggest: (query) => {
      input.value = query;
      input.focus();
      choose({ ...entry.state, query });
    },
    showMore: () => {
      entry = { ...entry, limit: entry.limit + PAGE };
      writeEntry(entry, false);
      run();
    },
    retry: () => run(),
  });

  async function run(scroll?: number) {
    window.clearTimeout(timer);
    control.abort();
    control = new AbortController();
    const { signal } = control;
    shown = null;
    const { state, limit } = entry;
    const query = state.query.trim();
    document.title = query ? `${query} - ${title}` : title;
    if (query === "") {
      view.showIdle();
      return;
    }
    view.showLoading();
    try {
      const search = await openSearch();
      const { filters, sort } = state;
      // One more than is shown tells whether there are more.
      const options = { filters, sort, limit: limit + 1, perDocument: PER_DOCUMENT, signal };
      const result = await search.search(query, options);
      if (signal.aborted) return;
      view.showResult(state, result, limit);
      shown = result;
      leaveIfNamed();
      if (scroll !== undefined) window.scrollTo({ top: scroll, behavior: "instant" });
    } catch {
      if (!signal.aborted) view.showFailure();
    }
  }

  function leaveIfNamed() {
    if (!isLeaving || !shown) return;
    isLeaving = false;
    if (shown.direct) window.location.href = shown.direct.url;
  }

  function choose(state: SearchState) {
    isTyping = false;
    entry = { state, limit: PAGE, scroll: 0 };
    writeEntry(entry, true);
    run();
  }

  function type(pause: number) {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (input.value === entry.state.query) return;
      const isNew = !isTyping && entry.state.query !== "";
      isTyping = true;
      entry = { state: { ...entry.state, query: input.value }, limit: PAGE, scroll: 0 };
      writeEntry(entry, isNew);
      run();
    }, pause);
  }

  // The index comes while the reader is still typing; what fails here is told by the search.
  const preload = () => {
    openSearch().then(
      (search) => search.preload(),
      () => {},
    );
  };
  input.addEventListener("input", (event) => {
    preload();
    isLeaving = false;
    // Letters of pinyin on their way to becoming characters are not a query.
    if (!(event as InputEvent).isComposing) type(PAUSE);
  });
  input.addEventListener("compositionend", () => type(PAUSE));
  input.addEventListener("change", () => {
    isTyping = false;
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    isLeaving = true;
    type(0);
    isTyping = false;
    if (input.value === entry.state.query) leaveIfNamed();
  });
  bindHitKeys(page, input, () => {
    input.value = "";
    type(0);
  });
  window.addEventListener("popstate", () => {
    entry = readEntry(PAGE);
    input.value = entry.state.query;
    isTyping = false;
    run(entry.scroll);
  });
  keepScroll(() => entry);

  input.value = entry.state.query;
  // Where the keyboard is not a sheet that covers half of the window.
  if (window.matchMedia("(pointer: fine)").matches) input.focus({ preventScroll: true });
  preload();
  run(entry.scroll);
}
