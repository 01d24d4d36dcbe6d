import { findWords } from "./find-words.ts";
import { makeElement } from "./make-element.ts";
import { type Paint, paintWords } from "./paint-words.ts";

/** Parameter of a document's address: what a search found, once for each word. */
const PARAMETER = "highlight";

/**
 * Colours the words that a search led here for, with a bar to go from one to the next. Escape takes
 * all of it away, and the words out of the address.
 */
export function highlightArrival(main: HTMLElement): void {
  const words = new URLSearchParams(window.location.search).getAll(PARAMETER);
  const scope = [...main.querySelectorAll(".masthead, .policy")];
  const found = words.length > 0 ? findWords(scope, words) : [];
  if (found.length === 0) return;
  const paint = paintWords(found);
  const target = targetOfPage();
  const arrived = found.findIndex(([first]) => isAtOrAfter(first!.node, target));
  let current = Math.max(0, arrived);

  const count = makeElement("span", "count");
  count.setAttribute("aria-live", "polite");
  const bar = makeElement(
    "div",
    "found-bar",
    makeElement("span", "words", words.map((word) => `“${word}”`).join("、")),
    count,
  );
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "检索词在文中的位置");
  const show = (index: number) => {
    current = (index + found.length) % found.length;
    paint.setCurrent(current);
    count.textContent = `${current + 1}/${found.length}`;
  };
  const goTo = (index: number) => {
    show(index);
    bringIntoView(paint, current);
  };
  const clear = () => {
    paint.clear();
    bar.remove();
    document.removeEventListener("keydown", onKey);
    window.history.replaceState(window.history.state, "", addressWithoutWords());
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === "Escape") clear();
  };
  bar.append(
    button("上一处", "↑", () => goTo(current - 1)),
    button("下一处", "↓", () => goTo(current + 1)),
    button("清除高亮（Esc）", "×", clear),
  );
  document.addEventListener("keydown", onKey);
  main.append(bar);
  show(current);
  // A long provision may hold its word far below its beginning, which is where the browser goes.
  const { top } = paint.boxOf(current);
  if (arrived >= 0 && top - (target?.getBoundingClientRect().top ?? 0) > window.innerHeight * 0.7) {
    window.addEventListener("load", () => bringIntoView(paint, current, "instant"), { once: true });
  }
}

function targetOfPage(): HTMLElement | null {
  return document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
}

function isAtOrAfter(node: Node, target: Element | null): boolean {
  if (!target) return true;
  const order = target.compareDocumentPosition(node);
  return (order & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !== 0;
}

function bringIntoView(paint: Paint, index: number, behavior: ScrollBehavior = "auto"): void {
  const top = window.scrollY + paint.boxOf(index).top - window.innerHeight / 3;
  window.scrollTo({ top, behavior });
}

function addressWithoutWords(): string {
  const url = new URL(window.location.href);
  url.searchParams.delete(PARAMETER);
  return url.href;
}

function button(label: string, sign: string, onClick: () => void): HTMLButtonElement {
  const element = makeElement("button", "", sign);
  element.type = "button";
  element.setAttribute("aria-label", label);
  element.title = label;
  element.addEventListener("click", onClick);
  return element;
}
