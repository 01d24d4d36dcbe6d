import { squeeze } from "../../lexicon/squeeze.ts";
import { isBodyLine, isFurniture, scoreLine } from "./page-furniture.ts";
import { ancestorsOf, childrenOf, type Element, idAndClasses, isElement } from "./page-tree.ts";
import { isEnclosureLine, type PageLine } from "./to-page-lines.ts";

/** Names that site systems (TRS, 大汉, 拓尔思, gov.cn's own) give the element around the text alone. */
const STRONG_NAME =
  /^(ucap-content|zoom(con)?|trs_u?editor|trs_editor_view|trs_paper_default|ivs_content|maintext|custom_unionstyle|pages_content|(article|art|news|xxgk|detail|info|zw|wz|nr|text|main)[-_]?(content|contents|con|body|text|txt|nr|zw)|content[-_]?(text|txt|body|detail|article|main)|con[-_]?(text|txt|zw|con)|bt[-_]content|view[-_]?con(tent)?|artcon|wenzhang)$/;

const WEAK_NAME = /(content|article|detail|text|zhengwen|zw|nr|main)/;

/** Names given to an article's heading: title, 标题 as bt or biaoti. */
const HEADING_NAME =
  /(^|[-_])(art(icle)?|main|con(tent)?|news|xl|detail)?[-_]?(title|tit|bt|biaoti|headline)$/;

/** What a page's document is made of. */
export interface PageContent {
  root: Element;
  /** Heading above the root that the root's text does not repeat. */
  title: PageLine[];
  /** Lines of the root that are published. */
  body: Set<PageLine>;
  /** Lines after the root that name enclosed files. */
  enclosures: PageLine[];
}

/**
 * Finds the document in a page: the element whose lines have the greatest sum of scores, made
 * narrower where a well-known name marks the text inside it.
 *
 * @param facts lines already known as the page's own facts.
 * @param titles what the page calls its document: `<title>`, ArticleTitle, 标题.
 * @returns `null` for a page without any text of a document.
 */
export function findContent(
  lines: PageLine[],
  facts: Set<PageLine>,
  titles: string[],
): PageContent | null {
  const totals = sumScores(lines, facts);
  const best = pickRoot(totals);
  if (best === null) return null;
  const root = narrow(widen(best, totals), totals);
  const inside = lines.filter((line) => isWithin(line, root));
  const body = new Set(trimEdges(inside, facts));
  const first = lines.indexOf(inside[0]!);
  const title = findTitle(lines.slice(0, first), facts, titles, inside);
  const enclosures: PageLine[] = [];
  for (const line of lines.slice(lines.indexOf(inside.at(-1)!) + 1)) {
    if (line.hidden || line.outside || !isEnclosureLine(line)) break;
    enclosures.push(line);
  }
  return { root, title, body, enclosures };
}

function isWithin(line: PageLine, root: Element): boolean {
  return line.owner === root || ancestorsOf(line.owner).includes(root);
}

function sumScores(lines: PageLine[], facts: Set<PageLine>): Map<Element, number> {
  const totals = new Map<Element, number>();
  for (const line of lines) {
    const score = facts.has(line) ? -line.size / 4 : scoreLine(line);
    for (const element of [line.owner, ...ancestorsOf(line.owner)]) {
      totals.set(element, (totals.get(element) ?? 0) + score);
    }
  }
  return totals;
}

/** The element with the greatest total; the innermost of several that are equal. */
function pickRoot(totals: Map<Element, number>): Element | null {
  let best: Element | null = null;
  let most = 0;
  for (const [element, total] of totals) {
    const isBetter = total > most || (total === most && best !== null && contains(best, element));
    if (!isBetter) continue;
    best = element;
    most = total;
  }
  return best;
}

function contains(outer: Element, inner: Element): boolean {
  return ancestorsOf(inner).includes(outer);
}

/** The outermost well-named element around the root that is mostly text too, or the root. */
function widen(root: Element, totals: Map<Element, number>): Element {
  const total = totals.get(root)!;
  const named = ancestorsOf(root).filter(
    (element) => hasStrongName(element) && totals.get(element)! > total / 2,
  );
  return named.at(-1) ?? root;
}

/** The well-named element inside the root that has nearly all of its text, or the root. */
function narrow(root: Element, totals: Map<Element, number>): Element {
  const total = totals.get(root)!;
  let narrowest = root;
  const visit = (element: Element) => {
    const own = totals.get(element) ?? 0;
    if (own < total * 0.85) return;
    const isWeak =
      element.tagName === "article" || idAndClasses(element).some((name) => WEAK_NAME.test(name));
    if (hasStrongName(element) || (isWeak && own >= total * 0.9)) narrowest = element;
    for (const child of childrenOf(element)) if (isElement(child)) visit(child);
  };
  visit(root);
  return narrowest;
}

function hasStrongName(element: Element): boolean {
  return idAndClasses(element).some((name) => STRONG_NAME.test(name));
}

/**
 * Cuts frame from both ends of the content: before its first sentence and after its last. What
 * stands between belongs to the document, whatever it looks like.
 */
function trimEdges(lines: PageLine[], facts: Set<PageLine>): PageLine[] {
  const isBody = (line: PageLine) => !facts.has(line) && isBodyLine(line);
  const first = lines.findIndex(isBody);
  const last = lines.findLastIndex(isBody);
  return lines.filter((line, index) => {
    if (line.hidden || line.outside) return false;
    const isBetween = index >= first && index <= last;
    if (isBetween) return true;
    return !facts.has(line) && !isFurniture(line);
  });
}

/** The page's heading above the content, unless the content has it too. */
function findTitle(
  before: PageLine[],
  facts: Set<PageLine>,
  titles: string[],
  content: PageLine[],
): PageLine[] {
  const usable = before.filter((line) => !line.hidden && !line.outside && !isFurniture(line));
  const known = titles.map(lettersOf).filter((title) => title.length > 1);
  const groups = groupByOwner(usable.filter((line) => !facts.has(line)));
  const isNamed = (group: PageLine[]) => {
    const text = textOfLines(group);
    // A page's <title> may add the site's name to the document's.
    return known.some(
      (title) => title === text || (title.includes(text) && text.length * 2 > title.length),
    );
  };
  let title = groups.findLast(isNamed);
  const near = groups.filter(([line]) => isHeadingNear(line!, content[0]!));
  title ??= near.findLast(([line]) => line!.owner.tagName === "h1") ?? near.at(-1);
  if (title === undefined) return [];
  if (isRepeated(textOfLines(title), content.slice(0, 12))) return [];
  // A second heading or a document number may stand between the heading and the text.
  const below = groups
    .slice(groups.indexOf(title) + 1)
    .filter((group) => near.includes(group) || isDocumentNumber(group[0]!.text));
  return [...title, ...below.flat()];
}

/** Lines of one element, such as a heading broken by hand. */
function groupByOwner(lines: PageLine[]): PageLine[][] {
  const groups: PageLine[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    if (open?.[0]?.owner === line.owner) open.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Is the line marked as a heading, in the element that holds the content or one around it? */
function isHeadingNear(line: PageLine, content: PageLine): boolean {
  const [inner, ...outer] = [line.owner, ...ancestorsOf(line.owner)];
  const isMarked =
    /^h[1-3]$/.test(inner!.tagName) || idAndClasses(inner!).some((name) => HEADING_NAME.test(name));
  const around = ancestorsOf(content.owner);
  return (
    isMarked &&
    line.size > 3 &&
    outer.slice(0, 2).some((element) => around.includes(element) && element.tagName !== "body")
  );
}

/** Do some of the lines, put together, say the title again, or its end without the issuer? */
function isRepeated(title: string, lines: PageLine[]): boolean {
  return lines.some((_, start) =>
    lines.some((_, end) => {
      const text = textOfLines(lines.slice(start, end + 1));
      return text === title || (title.endsWith(text) && text.length * 5 >= title.length * 3);
    }),
  );
}

function textOfLines(lines: PageLine[]): string {
  return lettersOf(lines.map((line) => line.text).join(""));
}

function isDocumentNumber(text: string): boolean {
  return /^[（(]?[\p{Script=Han}]{2,12}[〔[［（(【]\d{4}[〕\]］）)】]第?\d+号[)）]?$/u.test(
    squeeze(text),
  );
}

/** Letters and digits alone: the `<title>` of a page may have other punctuation than its heading. */
function lettersOf(text: string): string {
  return text.replace(/[\s\p{P}]/gu, "");
}
