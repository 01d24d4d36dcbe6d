import { describe, expect, it } from "vitest";
import type { SearchResult } from "../../search/engine/search-types.ts";
import {
  advanceSearch,
  beginSearch,
  PAGE,
  type SearchEvent,
  type SearchProgress,
} from "./advance-search.ts";
import type { SearchEntry } from "./search-history.ts";
import type { SearchState } from "./search-state.ts";

const entryOf = (query: string, more: Partial<SearchState> = {}): SearchEntry => ({
  state: { query, filters: {}, sort: "relevance", ...more },
  limit: PAGE,
  scroll: 0,
});

/** What matters of a result here: how much it has, and what the query names. */
const resultOf = (total: number, direct: string | null = null) =>
  ({ total, direct: direct && { url: direct } }) as unknown as SearchResult;

const begun = (query = "") => beginSearch(entryOf(query));

const goOn = (progress: SearchProgress, ...events: SearchEvent[]) =>
  events.reduce(advanceSearch, progress);
const startWith = (...events: SearchEvent[]) => goOn(begun(), ...events);

const CODE = "../policies/law-0102/#art_577";

describe("an address", () => {
  it("without a query asks nothing", () => {
    expect(begun().answer).toEqual({ type: "idle" });
    expect(begun(" 　").answer).toEqual({ type: "idle" });
  });

  it("with a query is asked as it is, and the reader comes back to the same place", () => {
    const entry = { ...entryOf("对口合作", { sort: "date" }), limit: 60, scroll: 1840 };
    const progress = beginSearch(entry);
    expect(progress).toMatchObject({ answer: { type: "awaited" }, entry, scrollTo: 1840 });
    expect(progress.write).toBeNull();
  });
});

describe("typing", () => {
  it("asks when it pauses, and not for what is there already", () => {
    const typed = startWith({ type: "edited" }, { type: "paused", query: "对口合作" });
    expect(typed.question).toBe(begun().question + 1);
    expect(typed.answer).toEqual({ type: "awaited" });
    expect(typed.entry).toEqual(entryOf("对口合作"));
    const again = goOn(typed, { type: "edited" }, { type: "paused", query: "对口合作" });
    expect(again.question).toBe(typed.question);
    expect(again.write).toBeNull();
  });

  it("shares one entry of the history until the reader rests", () => {
    const first = startWith({ type: "paused", query: "对口" });
    expect(first.write).toBe("replace");
    const second = goOn(first, { type: "paused", query: "对口合作" });
    expect(second.write).toBe("replace");
    const rested = goOn(second, { type: "left" });
    expect(rested.write).toBeNull();
    const third = goOn(rested, { type: "paused", query: "长江经济带" });
    expect(third.write).toBe("push");
    expect(goOn(third, { type: "paused", query: "长江" }).write).toBe("replace");
  });

  it("starts from the first hits again, in the same filters and order", () => {
    const filters = { year: ["2019"] };
    const scrolled = { ...entryOf("对口", { filters, sort: "date" }), limit: 60, scroll: 1840 };
    const typed = goOn(beginSearch(scrolled), { type: "paused", query: "对口合作" });
    expect(typed.entry).toEqual(entryOf("对口合作", { filters, sort: "date" }));
    expect(typed.scrollTo).toBeNull();
  });

  it("empties the page with the box", () => {
    const result = resultOf(3);
    const asked = begun("对口合作");
    const found = goOn(asked, { type: "answered", question: asked.question, result });
    const emptied = goOn(found, { type: "paused", query: "" });
    expect(emptied.answer).toEqual({ type: "idle" });
    // What was asked before may still be answered.
    const late = goOn(emptied, { type: "answered", question: found.question, result });
    expect(late.answer).toEqual({ type: "idle" });
  });
});

describe("an answer", () => {
  it("is shown where it is to the last question, and ignored where it is to one before", () => {
    const first = startWith({ type: "paused", query: "对口" });
    const second = goOn(first, { type: "paused", query: "对口合作" });
    const early = goOn(second, { type: "answered", question: first.question, result: resultOf(9) });
    expect(early.answer).toEqual({ type: "awaited" });
    const result = resultOf(3);
    const found = goOn(early, { type: "answered", question: second.question, result });
    expect(found.answer).toEqual({ type: "found", result });
    const late = goOn(found, { type: "answered", question: first.question, result: resultOf(9) });
    expect(late.answer).toBe(found.answer);
  });

  it("that does not come is told, not where another question was asked since", () => {
    const first = startWith({ type: "paused", query: "对口" });
    const failed = goOn(first, { type: "unanswered", question: first.question });
    expect(failed.answer).toEqual({ type: "failed" });
    const second = goOn(first, { type: "paused", query: "对口合作" });
    const aborted = goOn(second, { type: "unanswered", question: first.question });
    expect(aborted.answer).toEqual({ type: "awaited" });
  });

  it("that did not come can be asked for again", () => {
    const first = startWith({ type: "paused", query: "对口" });
    const retried = goOn(
      first,
      { type: "unanswered", question: first.question },
      { type: "retried" },
    );
    expect(retried.answer).toEqual({ type: "awaited" });
    expect(retried.question).toBe(first.question + 1);
    expect(retried.entry).toEqual(first.entry);
    expect(retried.write).toBeNull();
  });
});

describe("choosing", () => {
  it("filters, an order or a suggestion makes an entry of its own, from the first hits", () => {
    const scrolled = { ...entryOf("对口合作"), limit: 60, scroll: 1840 };
    const change = { filters: { issuers: ["中共吉林省委"] } };
    const filtered = goOn(beginSearch(scrolled), { type: "chosen", change });
    expect(filtered.entry).toEqual(entryOf("对口合作", change));
    expect(filtered).toMatchObject({
      write: "push",
      scrollTo: null,
      answer: { type: "awaited" },
    });
    const sorted = goOn(filtered, { type: "chosen", change: { sort: "date" } });
    expect(sorted.entry).toEqual(entryOf("对口合作", { ...change, sort: "date" }));
    const suggested = goOn(sorted, { type: "chosen", change: { query: "对口支援" } });
    expect(suggested.entry.state.query).toBe("对口支援");
    expect(suggested.entry.state.sort).toBe("date");
  });

  it("ends what is typed without a rest", () => {
    const change = { sort: "date" } as const;
    const chosen = startWith({ type: "paused", query: "对口" }, { type: "chosen", change });
    expect(goOn(chosen, { type: "paused", query: "对口合作" }).write).toBe("push");
  });

  it("more results asks for as many again, in the same entry of the history", () => {
    const asked = begun("对口合作");
    const more = goOn(asked, { type: "moreWanted" });
    expect(more.entry).toEqual({ ...entryOf("对口合作"), limit: 2 * PAGE });
    expect(more).toMatchObject({ write: "replace", scrollTo: null, question: asked.question + 1 });
    expect(goOn(more, { type: "moreWanted" }).entry.limit).toBe(3 * PAGE);
  });
});

it("going back asks what was asked then, and for the same place", () => {
  const entry = { ...entryOf("对口", { filters: { year: ["2019"] } }), limit: 40, scroll: 700 };
  const back = startWith({ type: "paused", query: "对口合作" }, { type: "returned", entry });
  expect(back).toMatchObject({ entry, scrollTo: 700, answer: { type: "awaited" }, write: null });
  expect(goOn(back, { type: "paused", query: "合作" }).write).toBe("push");
});

describe("Enter", () => {
  const query = "民法典 577";
  const submitted: SearchEvent = { type: "submitted", query };

  it("opens what the query names, once, as soon as it is found", () => {
    const asked = startWith(submitted);
    expect(asked).toMatchObject({ answer: { type: "awaited" }, leaveTo: null });
    const result = resultOf(1, CODE);
    const found = goOn(asked, { type: "answered", question: asked.question, result });
    expect(found.leaveTo).toBe(CODE);
    expect(goOn(found, { type: "left" }).leaveTo).toBeNull();
  });

  it("opens at once what is found already; without it nothing opens", () => {
    const asked = startWith({ type: "paused", query });
    const result = resultOf(1, CODE);
    const found = goOn(asked, { type: "answered", question: asked.question, result });
    expect(found.leaveTo).toBeNull();
    expect(goOn(found, submitted).leaveTo).toBe(CODE);
  });

  it("opens nothing where the query names nothing", () => {
    const asked = startWith({ type: "submitted", query: "对口合作" });
    const result = resultOf(9);
    const found = goOn(asked, { type: "answered", question: asked.question, result });
    expect(found.leaveTo).toBeNull();
    expect(found.answer).toEqual({ type: "found", result });
  });

  it("is taken back by the next key", () => {
    const asked = startWith(submitted, { type: "edited" });
    const result = resultOf(1, CODE);
    const found = goOn(asked, { type: "answered", question: asked.question, result });
    expect(found.leaveTo).toBeNull();
  });

  it("ends what is typed without a rest", () => {
    const typed = startWith({ type: "paused", query }, submitted);
    expect(goOn(typed, { type: "paused", query: "民法典 578" }).write).toBe("push");
  });
});
