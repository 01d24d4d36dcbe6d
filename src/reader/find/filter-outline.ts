/** Leaves those entries of the outline that have some words. */
export interface OutlineFilter {
  /** @returns how many entries have them; empty words show everything again. */
  apply(words: string): number;
  firstMatch(): HTMLAnchorElement | null;
  readonly active: boolean;
}

/** Entries that lead to a match stay as well, and their branches are open. */
export function filterOutline(outline: HTMLElement): OutlineFilter {
  const links = [...outline.querySelectorAll<HTMLAnchorElement>("li > a")];
  const labels = links.map((link) => fold(link.textContent ?? ""));
  let matches: HTMLAnchorElement[] = [];

  return {
    apply(words) {
      const folded = fold(words);
      outline.classList.toggle("filtering", folded !== "");
      for (const item of outline.querySelectorAll(".match, .leads")) {
        item.classList.remove("match", "leads");
      }
      matches = folded === "" ? [] : links.filter((_, index) => labels[index]!.includes(folded));
      for (const link of matches) {
        link.parentElement!.classList.add("match");
        let item = link.parentElement!.parentElement!.closest("li");
        while (item && outline.contains(item)) {
          item.classList.add("leads");
          item = item.parentElement!.closest("li");
        }
      }
      return matches.length;
    },
    firstMatch: () => matches[0] ?? null,
    get active() {
      return outline.classList.contains("filtering");
    },
  };
}

/** Blanks, widths and case don't count. */
function fold(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
