import type { SourceField } from "../../document/source.ts";
import { squeeze } from "../../lexicon/squeeze.ts";
import { ANY_LABEL, FACT_LABEL, isInformationLine } from "./page-furniture.ts";
import {
  ancestorsOf,
  attributeOf,
  childrenOf,
  type Element,
  isElement,
  pageText,
} from "./page-tree.ts";
import type { PageLine } from "./to-page-lines.ts";

/** `<meta>` names of 政府网站发展指引 (国办发〔2017〕47号), in its capitals. */
const META_NAMES = new Map(
  (
    "SiteName SiteDomain SiteIDCode ColumnName ColumnDescription ColumnKeywords ColumnType ArticleTitle " +
    "PubDate ContentSource Keywords Author Description Image Url"
  )
    .split(" ")
    .map((name) => [name.toLowerCase(), name]),
);

/** Most lines a value may have: a title in a cell may be broken by hand. */
const LONGEST_VALUE = 4;

/** Reads `<title>`, `<meta name=… content=…>` and the canonical address. */
export function readHeadFields(html: Element): SourceField[] {
  const fields: SourceField[] = [];
  const visit = (element: Element) => {
    const line = element.sourceCodeLocation?.startLine ?? 1;
    if (element.tagName === "title") fields.push({ name: "title", value: pageText(element), line });
    if (element.tagName === "meta") {
      const name = META_NAMES.get((attributeOf(element, "name") ?? "").trim().toLowerCase());
      const value = attributeOf(element, "content") ?? "";
      if (name !== undefined && value.trim() !== "") fields.push({ name, value, line });
    }
    if (element.tagName === "link" && attributeOf(element, "rel") === "canonical") {
      fields.push({ name: "canonical", value: attributeOf(element, "href") ?? "", line });
    }
    // Pages assembled from parts have such elements in the body too; documents never do.
    for (const child of childrenOf(element)) if (isElement(child)) visit(child);
  };
  visit(html);
  return fields;
}

/** What the lines around a document say about it. */
export interface PageFacts {
  fields: SourceField[];
  /** Lines that are a label, a value, or both. */
  lines: Set<PageLine>;
}

/**
 * Reads the page's own facts: a table, list or line of `索引号：…`, `发布日期：…`.
 *
 * @param isCandidate keeps body text from being read as a fact.
 */
export function readPageFacts(
  lines: PageLine[],
  isCandidate: (line: PageLine) => boolean,
): PageFacts {
  const facts: PageFacts = { fields: [], lines: new Set() };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (line.hidden || !isCandidate(line)) continue;
    const label = FACT_LABEL.exec(line.text);
    const isPair = label !== null && (line.text.match(ANY_LABEL)?.length ?? 0) < 2;
    if (isPair) {
      const name = (label[1] ?? label[2] ?? label[3])!;
      let value = line.text.slice(label[0].length).trim();
      facts.lines.add(line);
      if (value === "") {
        const following = takeValue(lines, index);
        for (const other of following) facts.lines.add(other);
        value = following.map((other) => other.text).join("");
        index += following.length;
      }
      facts.fields.push(toField(name, value, line));
    } else if (isInformationLine(line)) {
      facts.lines.add(line);
      facts.fields.push(...readInformationLine(line));
    }
  }
  return facts;
}

/** The lines in the cell after a label's: up to the next label, within the same row or list. */
function takeValue(lines: PageLine[], at: number): PageLine[] {
  const cell = lines[at]!.owner;
  const row = cell.parentNode;
  const value: PageLine[] = [];
  for (const line of lines.slice(at + 1, at + 1 + LONGEST_VALUE)) {
    if (FACT_LABEL.test(line.text)) break;
    const path = [line.owner, ...ancestorsOf(line.owner)];
    const isSibling = row !== null && isElement(row) && path.includes(row) && !path.includes(cell);
    if (!isSibling) break;
    const place = path[path.indexOf(row) - 1];
    // One cell is one value: a further cell without a label belongs to nothing.
    if (value.length > 0 && place !== childUnder(row, value[0]!.owner)) break;
    value.push(line);
  }
  return value;
}

function childUnder(row: Element, element: Element): Element | undefined {
  const path = [element, ...ancestorsOf(element)];
  return path[path.indexOf(row) - 1];
}

/** `发布时间：2021-01-01 来源：省政府 浏览：12` → one field for each label. */
function readInformationLine(line: PageLine): SourceField[] {
  const labels = [...line.text.matchAll(ANY_LABEL)];
  return labels.map((label, index) => {
    const end = labels[index + 1]?.index ?? line.text.length;
    const value = line.text.slice(label.index + label[0].length, end);
    return toField(label[1]!, value.replace(/[\s|｜;；,，【[（(]+$/, ""), line);
  });
}

function toField(name: string, value: string, line: PageLine): SourceField {
  const at = line.nodes[0]?.sourceCodeLocation?.startLine ?? 1;
  return { name: squeeze(name), value: value.trim(), line: at };
}
