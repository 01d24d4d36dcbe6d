import { formatDate } from "../../policy/lexicon/format-date.ts";
import type { Match } from "../../search/engine/search-types.ts";
import type { ShownDocument } from "./group-hits.ts";
import { makeElement } from "./make-element.ts";
import { markedText } from "./marked-text.ts";

/** What binds a loose match to the query. */
const LOOSE: Partial<Record<Match, string>> = {
  similar: "标点或数字写法不同",
  provision: "标出的词在同一条里",
  document: "标出的词在同一件文件里",
};

/**
 * The result as sections, best first: the provision that the query names, those that hold it
 * literally, and, clearly set apart, those that come near.
 *
 * @param query as typed, for the headings.
 */
export function resultSections(documents: ShownDocument[], query: string): HTMLElement[] {
  const section = (heading: string, className: string, kinds: Match[]) => {
    const own = documents.filter(({ match }) => kinds.includes(match));
    if (own.length === 0) return [];
    const list = makeElement("ol", "found", ...own.map(documentItem));
    return [makeElement("section", className, makeElement("h2", "", heading), list)];
  };
  return [
    ...section("所查的条款或文件", "named", ["named"]),
    ...section(`含有“${query}”`, "exact", ["exact"]),
    ...section(`以下为相近结果，不含完整的“${query}”`, "loose", [
      "similar",
      "provision",
      "document",
    ]),
  ];
}

function documentItem(shown: ShownDocument): HTMLElement {
  const { match, title, number, issuers, date, hits, rest } = shown;
  const item = makeElement("li", "");
  const heading = makeElement("h3", "title", hitLink(shown.url, "", ...markedText(title)));
  item.append(heading);
  const about = [
    number && makeElement("span", "", ...markedText(number)),
    issuers.length > 0 && makeElement("span", "", issuers.join("、")),
    date && timeOf(date),
    LOOSE[match] && makeElement("span", "tag", LOOSE[match]),
  ].filter((part) => part instanceof Node);
  if (about.length > 0) item.append(makeElement("p", "about", ...about));
  if (hits.length > 0) {
    const rows = hits.map((hit) => {
      return makeElement(
        "li",
        "",
        hitLink(
          hit.url,
          "hit",
          makeElement("b", "place", hit.provision),
          ...(hit.section ? [" ", makeElement("span", "under", hit.section)] : []),
          " ",
          makeElement("span", "excerpt", ...markedText({ text: hit.excerpt, marks: hit.marks })),
        ),
      );
    });
    item.append(makeElement("ol", "hits", ...rows));
  }
  if (rest) {
    item.append(
      makeElement("p", "rest", hitLink(rest.url, "", `在文中逐处查看其余 ${rest.count} 条`)),
    );
  }
  return item;
}

function timeOf(date: string): HTMLElement {
  const time = makeElement("time", "", formatDate(date));
  time.dateTime = date;
  return time;
}

/** A link that the arrow keys stop at. */
function hitLink(href: string, className: string, ...content: Array<Node | string>): HTMLElement {
  const link = makeElement("a", className, ...content);
  link.href = href;
  link.dataset["hit"] = "";
  return link;
}
