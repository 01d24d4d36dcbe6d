import { placesOf } from "../../policy/address/places-of.ts";
import type { PolicyDocument, PolicyNode } from "../../policy/document/tree.ts";
import { squeeze } from "../../policy/lexicon/squeeze.ts";

/** A piece of text that a hit can be in: an element of the page with its own text. */
export interface SearchUnit {
  /** Id of the element; empty for the top of the page. */
  anchor: string;
  /** Number, heading and text as printed; without those of the elements inside. */
  text: string;
  /** The unit's place as pages and backlinks name it: 第十五条第二款; 正文 where no number leads to it. */
  label: string;
  /** The heading it stands under: 气象预报和预警. */
  trail: string;
  /** Continues the printed line of the unit before it, as 本市… continues 第二条. */
  joined: boolean;
  /** Id of the smallest element that holds a joined unit and the one before. */
  shared: string;
  part: "title" | "number" | "text";
}

/**
 * Cuts a document into the units that search finds, in reading order. The title and the document
 * number come first, also where the page prints them elsewhere or only in its masthead.
 *
 * @param display how the site shows a text; must keep its length.
 */
export function listUnits(
  document: PolicyDocument,
  display: (text: string) => string = (text) => text,
): SearchUnit[] {
  const places = placesOf(document.children);
  const heads = new Map<PolicyNode, SearchUnit>();
  const head = (part: "title" | "number", text: string, type: PolicyNode["type"]) => {
    const node = document.children.find(
      (child) => child.type === type && squeeze(child.text) === squeeze(text),
    );
    const label = part === "title" ? "标题" : "发文字号";
    const unit: SearchUnit = {
      ...{ anchor: node?.id ?? "", text: display(text), label, trail: "" },
      ...{ joined: false, shared: "", part },
    };
    if (node) heads.set(node, unit);
    return unit;
  };
  const units = [head("title", document.title, "title")];
  if (document.documentNumber) {
    units.push(head("number", document.documentNumber, "documentNumber"));
  }
  const walk = (
    nodes: PolicyNode[],
    above: PolicyNode[],
    before: Printed | null,
  ): Printed | null => {
    let last = before;
    for (const node of nodes) {
      const ancestors = [...above, node];
      const texts = heads.has(node) ? [] : ownTexts(node);
      for (const [index, text] of texts.entries()) {
        const shared = index === 0 && last !== null ? sharedElement(last, ancestors) : "";
        units.push({
          anchor: node.id,
          text: display(text),
          label: display(places.get(node.id)!.label),
          trail: display(trailOf(above)),
          joined: shared !== "",
          shared,
          part: "text",
        });
        last = { ancestors };
      }
      last = walk(node.children, ancestors, last);
    }
    return last;
  };
  walk(document.children, [], null);
  return units;
}

/** The unit that was printed last, by the nodes that hold it. */
interface Printed {
  ancestors: PolicyNode[];
}

/** A table's cells are texts of their own: nothing runs on from one to the next. */
function ownTexts(node: PolicyNode): string[] {
  const number = node.ordinal?.raw.trim() ?? "";
  const heading = node.heading?.trim() ?? "";
  const text = node.text.replace(/\s*\n\s*/g, "").trim();
  const cells = (node.rows ?? []).flat().map((cell) => cell.text.trim());
  return [gap(gap(number, heading), text), ...cells].filter((own) => own !== "");
}

/** 第二条 is set off from what follows, （一） and 一是 are not. */
function gap(before: string, after: string): string {
  const space = before && after && !/[\p{P}\p{S}是]$/u.test(before) ? "　" : "";
  return before + space + after;
}

/** The nearest heading above, without its letter-spacing and final full stop: 总　则 → 总则. */
function trailOf(above: PolicyNode[]): string {
  const heading = above.findLast((node) => node.heading)?.heading ?? "";
  return heading.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})|[。.：:]$/gu, "").trim();
}

function sharedElement(last: Printed, ancestors: PolicyNode[]): string {
  const previous = last.ancestors.at(-1)!;
  const node = ancestors.at(-1)!;
  if (previous.lines[0] !== node.lines[0] || previous.column >= node.column) return "";
  let shared = "";
  for (let depth = 0; depth < ancestors.length; depth++) {
    if (last.ancestors[depth] !== ancestors[depth]) break;
    shared = ancestors[depth]!.id;
  }
  return shared;
}
