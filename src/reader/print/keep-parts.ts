const HEADINGS = /^H[1-6]$/;

/**
 * Leaves out of the print everything of a document but the chosen parts, its title, and the
 * headings that the parts stand under.
 *
 * @param ids anchors of the parts: `["sec_1", "art_15__para_2"]`.
 * @returns what brings the rest back.
 */
export function keepParts(article: HTMLElement, ids: string[]): () => void {
  const chosen = new Set<Element>(ids.flatMap((id) => document.getElementById(id) ?? []));
  const skipped: Element[] = [];
  const walk = (element: Element) => {
    for (const child of element.children) {
      if (chosen.has(child) || isFrame(child)) continue;
      if ([...chosen].some((part) => child.contains(part))) walk(child);
      else skipped.push(child);
    }
  };
  walk(article);
  for (const element of skipped) element.setAttribute("data-print-skip", "");
  return () => {
    for (const element of skipped) element.removeAttribute("data-print-skip");
  };
}

/** Says where one is: titles, headings, the number that stands before a clause. */
function isFrame(element: Element): boolean {
  return HEADINGS.test(element.tagName) || element.matches(".lone, .title, .print-colophon");
}
