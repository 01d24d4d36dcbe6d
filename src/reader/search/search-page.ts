import {
  advanceSearch,
  beginSearch,
  PAGE,
  type SearchEvent,
  type SearchProgress,
} from "./advance-search.ts";
import { bindHitKeys } from "./bind-hit-keys.ts";
import { searchOpener } from "./open-search.ts";
import { keepScroll, readEntry, writeEntry } from "./search-history.ts";
import { createSearchView, type SearchView } from "./search-view.ts";

/** Hits shown of one document. */
const PER_DOCUMENT = 5;
/** Milliseconds without a keystroke before a search begins. */
const PAUSE = 150;

/** The search page: answers as one types, and keeps query, filters and order in the address. */
export function bindSearchPage(page: HTMLElement): void {
  const form = page.querySelector<HTMLFormElement>(".search-box")!;
  const input = form.querySelector("input")!;
  const openSearch = searchOpener(new URL("client.js", form.action).href);
  const title = document.title;
  let progress = beginSearch(readEntry(PAGE));
  let control = new AbortController();
  let timer = 0;

  const view = createSearchView(page, {
    filter: (filters) => happen({ type: "chosen", change: { filters } }),
    sort: (sort) => happen({ type: "chosen", change: { sort } }),
    suggest: (query) => {
      input.value = query;
      input.focus();
      happen({ type: "chosen", change: { query } });
    },
    showMore: () => happen({ type: "moreWanted" }),
    retry: () => happen({ type: "retried" }),
  });

  function happen(event: SearchEvent) {
    const before = progress;
    progress = advanceSearch(before, event);
    const { entry, question, answer, write, leaveTo } = progress;
    if (write) writeEntry(entry, write === "push");
    if (answer !== before.answer) showAnswer(view, progress);
    if (question !== before.question) ask();
    if (leaveTo) window.location.href = leaveTo;
  }

  async function ask() {
    window.clearTimeout(timer);
    control.abort();
    control = new AbortController();
    const { signal } = control;
    const { entry, question, answer } = progress;
    const { filters, sort } = entry.state;
    const query = entry.state.query.trim();
    document.title = query ? `${query} - ${title}` : title;
    if (answer.type === "idle") return;
    try {
      const search = await openSearch();
      // One more than is shown tells whether there are more.
      const limit = entry.limit + 1;
      const options = { filters, sort, limit, perDocument: PER_DOCUMENT, signal };
      happen({ type: "answered", question, result: await search.search(query, options) });
    } catch {
      happen({ type: "unanswered", question });
    }
  }

  function pause(milliseconds: number) {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      happen({ type: "paused", query: input.value });
    }, milliseconds);
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
    happen({ type: "edited" });
    // Letters of pinyin on their way to becoming characters are not a query.
    if (!(event as InputEvent).isComposing) pause(PAUSE);
  });
  input.addEventListener("compositionend", () => pause(PAUSE));
  input.addEventListener("change", () => happen({ type: "left" }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    window.clearTimeout(timer);
    happen({ type: "submitted", query: input.value });
  });
  bindHitKeys(page, input, () => {
    input.value = "";
    pause(0);
  });
  window.addEventListener("popstate", () => {
    const entry = readEntry(PAGE);
    input.value = entry.state.query;
    happen({ type: "returned", entry });
  });
  keepScroll(() => progress.entry);

  input.value = progress.entry.state.query;
  // Where the keyboard is not a sheet that covers half of the window.
  if (window.matchMedia("(pointer: fine)").matches) input.focus({ preventScroll: true });
  preload();
  showAnswer(view, progress);
  ask();
}

function showAnswer(view: SearchView, { entry, answer, scrollTo }: SearchProgress): void {
  switch (answer.type) {
    case "idle":
      view.showIdle();
      break;
    case "awaited":
      view.showLoading();
      break;
    case "failed":
      view.showFailure();
      break;
    case "found":
      view.showResult(entry.state, answer.result, entry.limit);
      if (scrollTo !== null) window.scrollTo({ top: scrollTo, behavior: "instant" });
      break;
  }
}
