import type { SearchResult } from "../../search/engine/search-types.ts";
import type { SearchEntry } from "./search-history.ts";
import type { SearchState } from "./search-state.ts";

/** Hits shown at first, and added by 更多结果. */
export const PAGE = 20;

/** Where the search of a page stands, and what its last event asks of the browser. */
export interface SearchProgress {
  /** What is asked, as the address and the history have it. */
  entry: SearchEntry;
  /** Counts what was asked: only the answer to the last question is shown. */
  question: number;
  answer: SearchAnswer;
  /** Where the page is scrolled to when the answer is there; `null` for nowhere. */
  scrollTo: number | null;
  /** What is typed now shares an entry of the history with what was typed before. */
  isTyping: boolean;
  /** The reader pressed Enter: what the query names opens as soon as it is found. */
  isLeaving: boolean;
  /** Write `entry` into the history: in place of the last entry, or as one that 后退 leaves. */
  write: "replace" | "push" | null;
  /** Open this address. */
  leaveTo: string | null;
}

/** What stands below the search box: the tips, a word of patience, the result, an excuse. */
type SearchAnswer =
  | { type: "idle" }
  | { type: "awaited" }
  | { type: "found"; result: SearchResult }
  | { type: "failed" };

/** What happens on the search page. */
export type SearchEvent =
  /** A key was pressed in the box. */
  | { type: "edited" }
  /** Nothing was pressed for a moment. */
  | { type: "paused"; query: string }
  /** The box was left, or Enter pressed in it. */
  | { type: "left" }
  | { type: "submitted"; query: string }
  /** A filter, an order or a suggestion was chosen. */
  | { type: "chosen"; change: Partial<SearchState> }
  | { type: "moreWanted" }
  | { type: "retried" }
  /** 后退 or 前进 led to an entry of the history. */
  | { type: "returned"; entry: SearchEntry }
  | { type: "answered"; question: number; result: SearchResult }
  | { type: "unanswered"; question: number };

/** The page as its address says: asked, and scrolled to where the reader left it. */
export function beginSearch(entry: SearchEntry): SearchProgress {
  return ask({
    entry,
    question: 0,
    answer: { type: "idle" },
    scrollTo: entry.scroll,
    isTyping: false,
    isLeaving: false,
    write: null,
    leaveTo: null,
  });
}

/**
 * What an event makes of a search. A new `question` is one to ask; a new `answer` is one to show.
 *
 * What is typed without a rest shares one entry of the history; Enter, leaving the box and choosing
 * a filter or an order end it.
 */
export function advanceSearch(before: SearchProgress, event: SearchEvent): SearchProgress {
  const now: SearchProgress = { ...before, write: null, leaveTo: null };
  switch (event.type) {
    case "edited":
      return { ...now, isLeaving: false };
    case "paused":
      return type(now, event.query);
    case "left":
      return { ...now, isTyping: false };
    case "submitted":
      return leaveIfNamed(type({ ...now, isTyping: false, isLeaving: true }, event.query));
    case "chosen":
      return ask({ ...now, isTyping: false, write: "push", ...anew(now, event.change) });
    case "moreWanted": {
      const limit = now.entry.limit + PAGE;
      return ask({ ...now, write: "replace", scrollTo: null, entry: { ...now.entry, limit } });
    }
    case "retried":
      return ask({ ...now, scrollTo: null });
    case "returned":
      return ask({ ...now, entry: event.entry, scrollTo: event.entry.scroll, isTyping: false });
    case "answered":
      if (event.question !== now.question) return now;
      return leaveIfNamed({ ...now, answer: { type: "found", result: event.result } });
    case "unanswered":
      return event.question === now.question ? { ...now, answer: { type: "failed" } } : now;
  }
}

function type(now: SearchProgress, query: string): SearchProgress {
  const last = now.entry.state.query;
  if (query === last) return now;
  const write = !now.isTyping && last !== "" ? "push" : "replace";
  return ask({ ...now, isTyping: true, write, ...anew(now, { query }) });
}

/** Another search is shown from its first hit. */
function anew(
  { entry }: SearchProgress,
  change: Partial<SearchState>,
): Pick<SearchProgress, "entry" | "scrollTo"> {
  return {
    entry: { state: { ...entry.state, ...change }, limit: PAGE, scroll: 0 },
    scrollTo: null,
  };
}

function ask(now: SearchProgress): SearchProgress {
  const isEmpty = now.entry.state.query.trim() === "";
  const answer: SearchAnswer = { type: isEmpty ? "idle" : "awaited" };
  return { ...now, question: now.question + 1, answer };
}

function leaveIfNamed(now: SearchProgress): SearchProgress {
  if (!now.isLeaving || now.answer.type !== "found") return now;
  return { ...now, isLeaving: false, leaveTo: now.answer.result.direct?.url ?? null };
}
