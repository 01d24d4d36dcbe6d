import type { Found } from "./find-words.ts";

/** Colours on a page that can be taken away again. */
export interface Paint {
  /** Sets one occurrence off from the others. */
  setCurrent(index: number): void;
  /** Where an occurrence is in the window. */
  boxOf(index: number): DOMRect;
  clear(): void;
}

/** Colours occurrences: by the CSS Custom Highlight API, or by `<mark>` where there is none. */
export function paintWords(found: Found[]): Paint {
  return "highlights" in CSS && typeof Highlight === "function"
    ? paintRanges(found)
    : paintMarks(found);
}

function paintRanges(found: Found[]): Paint {
  const ranges = found.map((parts) => {
    const range = document.createRange();
    range.setStart(parts[0]!.node, parts[0]!.start);
    const last = parts[parts.length - 1]!;
    range.setEnd(last.node, last.end);
    return range;
  });
  CSS.highlights.set("found", new Highlight(...ranges));
  return {
    setCurrent(index) {
      const current = new Highlight(ranges[index]!);
      current.priority = 1;
      CSS.highlights.set("found-current", current);
    },
    boxOf: (index) => ranges[index]!.getBoundingClientRect(),
    clear() {
      CSS.highlights.delete("found");
      CSS.highlights.delete("found-current");
    },
  };
}

function paintMarks(found: Found[]): Paint {
  // From the end, so that a text node that is split keeps its beginning, where the others are.
  const marks = [...found]
    .reverse()
    .map((parts) => [...parts].reverse().map(wrap).reverse())
    .reverse();
  return {
    setCurrent(index) {
      for (const [at, group] of marks.entries()) {
        for (const mark of group) mark.classList.toggle("current", at === index);
      }
    },
    boxOf: (index) => marks[index]![0]!.getBoundingClientRect(),
    clear() {
      for (const mark of marks.flat()) {
        const parent = mark.parentNode!;
        mark.replaceWith(...mark.childNodes);
        parent.normalize();
      }
    },
  };
}

function wrap({ node, start, end }: Found[number]): HTMLElement {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  const mark = document.createElement("mark");
  mark.className = "found";
  range.surroundContents(mark);
  return mark;
}
