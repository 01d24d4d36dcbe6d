import type { SearchResult } from "../../search/engine/search-types.ts";
import { createFacetFields } from "./facet-fields.ts";
import { groupHits } from "./group-hits.ts";
import { makeElement } from "./make-element.ts";
import { resultSections } from "./result-sections.ts";
import { countChosen, type SearchState } from "./search-state.ts";
import { summariseResult } from "./summarise-result.ts";

/** What the reader can do besides typing. */
export interface SearchActions {
  filter(filters: SearchState["filters"]): void;
  sort(sort: SearchState["sort"]): void;
  suggest(query: string): void;
  showMore(): void;
  retry(): void;
}

/** Everything below the search box. */
export interface SearchView {
  showIdle(): void;
  /** Says so only where the answer keeps the reader waiting. */
  showLoading(): void;
  /** @param limit hits to show; where `result` has more, the reader can ask for them. */
  showResult(state: SearchState, result: SearchResult, limit: number): void;
  showFailure(): void;
}

/** Milliseconds after which waiting is worth a word, and after which it is worth an excuse. */
const WAITING = 300;
const SLOW = 4000;

/** @param page holds an element for each `data-part`. */
export function createSearchView(page: HTMLElement, actions: SearchActions): SearchView {
  const part = <E extends HTMLElement = HTMLElement>(name: string) =>
    page.querySelector<E>(`[data-part="${name}"]`)!;
  const status = part("status");
  const hits = part("hits");
  const more = part("more");
  const facets = createFacetFields(part("facets"), actions.filter);
  let timers: number[] = [];

  part("sort").addEventListener("change", ({ target }) => {
    actions.sort((target as HTMLInputElement).value as SearchState["sort"]);
  });
  for (const name of ["clear", "widen"]) {
    part(name).addEventListener("click", () => actions.filter({}));
  }
  part("retry").addEventListener("click", actions.retry);
  more.addEventListener("click", actions.showMore);
  part("suggestions").addEventListener("click", ({ target }) => {
    const query = target instanceof HTMLElement && target.dataset["query"];
    if (query) actions.suggest(query);
  });
  openWhereWide(part<HTMLDetailsElement>("filters"));

  const enter = (state: "idle" | "loading" | "done" | "empty" | "failed") => {
    for (const timer of timers) window.clearTimeout(timer);
    timers = [];
    page.dataset["state"] = state;
    page.setAttribute("aria-busy", String(state === "loading"));
    part("tips").hidden = state !== "idle";
    part("empty").hidden = state !== "empty";
    part("failure").hidden = state !== "failed";
    part("keys").hidden = state !== "done";
    if (state === "loading") return;
    hits.classList.remove("stale");
    more.hidden = true;
    if (state !== "done") hits.replaceChildren();
  };

  return {
    showIdle() {
      enter("idle");
      page.removeAttribute("data-narrowable");
      status.textContent = "";
    },
    showLoading() {
      enter("loading");
      const say = (text: string) => () => {
        hits.classList.add("stale");
        status.textContent = text;
      };
      timers = [
        window.setTimeout(say("正在检索……"), WAITING),
        window.setTimeout(say("网络较慢，仍在下载索引……"), SLOW),
      ];
    },
    showResult(state, result, limit) {
      const query = state.query.trim();
      const chosen = countChosen(state.filters);
      enter(result.hits.length > 0 ? "done" : "empty");
      status.textContent = summariseResult(result, query, chosen > 0);
      hits.replaceChildren(...resultSections(groupHits(result, limit), query));
      more.hidden = result.hits.length <= limit;
      facets.show(result.facets, state.filters);
      const canNarrow = Object.values(result.facets).some((values) => values.length > 0);
      page.toggleAttribute("data-narrowable", canNarrow);
      part("chosen").textContent = chosen > 0 ? `（已选 ${chosen} 项）` : "";
      part("clear").hidden = chosen === 0;
      for (const radio of part("sort").querySelectorAll("input")) {
        radio.checked = radio.value === state.sort;
      }
      part("widen").hidden = chosen === 0;
      part("suggestions").replaceChildren(...suggestionParts(result.suggestions));
    },
    showFailure() {
      enter("failed");
      status.textContent = "检索没有完成";
    },
  };
}

function suggestionParts(suggestions: string[]): HTMLElement[] {
  if (suggestions.length === 0) return [];
  const items = suggestions.map((query) => {
    const button = makeElement("button", "action", query);
    button.type = "button";
    button.dataset["query"] = query;
    return makeElement("li", "", button);
  });
  return [makeElement("p", "", "文库里有："), makeElement("ul", "suggestions", ...items)];
}

/** Folded on a phone; beside the result where there is room. */
function openWhereWide(details: HTMLDetailsElement): void {
  const wide = window.matchMedia("(min-width: 64em)");
  const adapt = () => {
    details.open = wide.matches;
  };
  adapt();
  wide.addEventListener("change", adapt);
}
