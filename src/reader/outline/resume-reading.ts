import { placeOfElement } from "../text/place-of-element.ts";
import type { ReadingPlace } from "./follow-reading.ts";

const KEY = "zhangju.reading";
/** Documents whose place is kept; the one read longest ago goes first. */
const MOST = 60;
/** Windows' heights: shorter documents and beginnings are found again without help. */
const LONG = 4;
const DEEP = 1.5;
/** Milliseconds between two notes of the place. */
const PAUSE = 800;

interface Saved {
  slug: string;
  id: string;
  label: string;
}

/**
 * Remembers in this browser how far a long document was read, and offers on the next visit to go on
 * from there. It never moves the page by itself, and offers nothing to somebody who came for a
 * certain place: by an anchor, from a search, or by going back.
 *
 * @returns what to call with every step of the page.
 */
export function resumeReading(policy: HTMLElement): (place: ReadingPlace) => void {
  const slug = /([^/]+)\/$/.exec(window.location.pathname)?.[1] ?? "";
  const saved = load().find((entry) => entry.slug === slug);
  const bar = saved && cameForNoPlace() && document.getElementById(saved.id) ? offer(saved) : null;
  let timer = 0;

  return ({ link }) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (policy.offsetHeight < window.innerHeight * LONG) return;
      const isDeep = window.scrollY > window.innerHeight * DEEP;
      // While the offer stands, the place it offers is kept.
      if (isDeep) remove();
      if (bar?.isConnected) return;
      const id = link && decodeURIComponent(link.hash.slice(1));
      const target = id ? document.getElementById(id) : null;
      const others = load().filter((entry) => entry.slug !== slug);
      if (isDeep && id && target) {
        const label = placeOfElement(target) || link!.textContent!;
        store([...others, { slug, id, label }]);
      } else if (!isDeep && bar === null) {
        store(others);
      }
    }, PAUSE);
  };

  function remove() {
    document.querySelector(".resume-bar")?.remove();
    document.documentElement.classList.remove("has-resume-bar");
  }

  function offer({ id, label }: Saved): HTMLElement {
    const element = document.createElement("div");
    element.className = "resume-bar";
    element.setAttribute("role", "region");
    element.setAttribute("aria-label", "继续阅读");
    const link = document.createElement("a");
    link.href = `#${id}`;
    link.textContent = "继续阅读";
    link.addEventListener("click", remove);
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "不用";
    close.addEventListener("click", () => {
      store(load().filter((entry) => entry.slug !== slug));
      remove();
    });
    const text = document.createElement("p");
    text.textContent = `上次读到 ${label}`;
    element.append(text, link, close);
    document.getElementById("content")!.prepend(element);
    document.documentElement.classList.add("has-resume-bar");
    return element;
  }
}

function cameForNoPlace(): boolean {
  const { hash, search } = window.location;
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return hash === "" && search === "" && (entry?.type ?? "navigate") === "navigate";
}

function load(): Saved[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(saved) ? (saved as Saved[]) : [];
  } catch {
    return [];
  }
}

function store(entries: Saved[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(entries.slice(-MOST)));
  } catch {
    // Storage is blocked: nothing is remembered.
  }
}
