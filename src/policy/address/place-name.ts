import { parseNumeral } from "../lexicon/numerals.ts";
import { squeeze } from "../lexicon/squeeze.ts";
import { CLAUSE_NAMES, nameClause, namePoint } from "./clause-names.ts";
import type { ClauseUnit } from "./clause-path.ts";
import { firstWords } from "./first-words.ts";

/**
 * A document as far as the names of its clauses depend on it. The tree of a build and the elements of
 * its page both offer it, so that a clause has one name wherever it is named.
 */
export interface PlaceTree<N> {
  /** `section`, `provision`, `paragraph`, `attachment`, or another type of node. */
  typeOf(node: N): string;
  /** `article`, `level2`, `point`, …; `null` where it has none. */
  unitOf(node: N): string | null;
  /** The printed number: `（二）`; `null` where none is printed. */
  rawOf(node: N): string | null;
  /** The text that a node begins with. */
  textOf(node: N): string;
  /** `null` where it stands in nothing but the document. */
  parentOf(node: N): N | null;
  /** Nodes below another in reading order; below `null` the outermost ones. */
  childrenOf(parent: N | null): N[];
}

/** Parts of a 公文 (GB/T 9704) that have a name and no number. */
const NAMED_PARTS: Record<string, string> = {
  title: "标题",
  documentNumber: "发文字号",
  promulgation: "公布令",
  adoptionNote: "题注",
  contents: "目录",
  addressees: "主送机关",
  attachmentList: "附件说明",
  signatureBlock: "落款",
  imprint: "版记",
  note: "注",
  table: "表",
};

/** What text that no number leads to is called. */
export const NAMELESS = "正文";

/**
 * The name of a clause: its steps, or within a part that has a name and no number that name (落款), or
 * 正文.
 */
export function placeName<N>(tree: PlaceTree<N>, node: N): string {
  return placeSteps(tree, node).join("") || partName(tree, node);
}

function partName<N>(tree: PlaceTree<N>, node: N): string {
  for (let at: N | null = node; at !== null; at = tree.parentOf(at)) {
    const name = NAMED_PARTS[tree.typeOf(at)];
    if (name !== undefined) return name;
  }
  return NAMELESS;
}

/**
 * The steps to a clause from outside, as official documents and courts cite it: 附件2, 第三条, 第二款.
 *
 * Guarantees:
 * 1. 编 and 章 are left out above an article, as citations leave them out: 第十五条第二款.
 * 2. The only 款 of an article is not counted.
 * 3. What stands in an attachment says so (附件2第三条); a document that a notice issues is cited
 *    without the notice.
 * 4. 一是 and 第一， are 第一点; points whose number is not printed (首先，——) are counted, unless points of
 *    another list stand beside them: then they go by their words. Points that no number leads to go by
 *    the words of their paragraph: “鉴于以上情况”一段第一点.
 */
export function placeSteps<N>(tree: PlaceTree<N>, node: N): string[] {
  const steps: string[] = [];
  let underArticle = false;
  let underDecimal = false;
  for (let at: N | null = node; at !== null; at = tree.parentOf(at)) {
    const type = tree.typeOf(at);
    if (type === "attachment") steps.unshift(attachmentName(tree, at));
    else if (!underArticle && (type === "section" || type === "provision")) {
      const isDecimal = tree.unitOf(at) === "decimal";
      // 1.2 says 1 as well.
      if (!isDecimal || !underDecimal) steps.unshift(stepOf(tree, at));
      underDecimal ||= isDecimal;
    } else if (type === "paragraph" && steps.length > 0 && mustBeNamed(tree, at))
      steps.unshift(`“${firstWords(tree.textOf(at))}”一段`);
    if (tree.unitOf(at) === "article") underArticle = true;
  }
  return steps.filter((step) => step !== "");
}

/** 附件2：实施细则 is 附件2; the document that a notice issues goes by no such name. */
function attachmentName<N>(tree: PlaceTree<N>, node: N): string {
  const raw = tree.rawOf(node)?.replace(/[\s：:.．、]/gu, "") ?? "";
  return raw || (tree.unitOf(node) === "document" ? "" : "附件");
}

/** Must a paragraph that holds points be named, since no number or several such paragraphs lead to these? */
function mustBeNamed<N>(tree: PlaceTree<N>, paragraph: N): boolean {
  const parent = tree.parentOf(paragraph);
  for (let at = parent; ; at = tree.parentOf(at)) {
    if (at === null) return true;
    const isNamed = /^(?:section|provision|attachment)$/.test(tree.typeOf(at));
    if (isNamed && tree.unitOf(at) !== "document") break;
  }
  const alike = tree
    .childrenOf(parent)
    .filter(
      (child) =>
        tree.typeOf(child) === "paragraph" &&
        tree.childrenOf(child).some((inner) => tree.unitOf(inner) === "point"),
    );
  const isBesidePoints = tree.childrenOf(parent).some((child) => tree.unitOf(child) === "point");
  return alike.length > 1 || isBesidePoints;
}

/** 公文 levels are cited by these names of clauses: 四、 is 第四部分. */
const CITED_AS: Record<string, ClauseUnit> = {
  level1: "division",
  level2: "item",
  item: "item",
  level3: "subitem",
  subitem: "subitem",
};

function stepOf<N>(tree: PlaceTree<N>, node: N): string {
  const unit = tree.unitOf(node);
  if (unit === "point") return pointStep(tree, node);
  const raw = tree.rawOf(node);
  if (raw === null) {
    if (unit === "supplement") return supplementStep(tree, node);
    return unit === "paragraph" ? paragraphStep(tree, node) : "";
  }
  const number = cleanNumber(raw);
  // A dash numbers nothing.
  if (!/[\p{L}\p{N}]/u.test(number)) return "";
  const name = citedAs(tree, node);
  return name === null ? number : `第${number}${CLAUSE_NAMES[name]}`;
}

/** The number as it was meant: 第 一 条, 笫三条 and 第三十－条 come from scans and hurried typing. */
function cleanNumber(raw: string): string {
  return raw
    .replace(/\s/gu, "")
    .replace(/[、.．。，,]$/u, "")
    .replace("(", "（")
    .replace(")", "）")
    .replace(
      /^[第笫](.+)(?=编|章|节|条|部分)/u,
      (_, number: string) => `第${number.replace(/[－—-]/gu, "一")}`,
    );
}

/** Under 第一部分, 一、 and （一） are its 项 and 目. */
function citedAs<N>(tree: PlaceTree<N>, node: N): ClauseUnit | null {
  const unit = tree.unitOf(node) ?? "";
  const name = CITED_AS[unit] ?? null;
  if (unit !== "level1" && unit !== "level2") return name;
  let underItem = false;
  for (let at = tree.parentOf(node); at !== null; at = tree.parentOf(at)) {
    underItem ||= tree.unitOf(at) === "level1";
    const isDivision = tree.unitOf(at) === "part" && /部分$/.test(tree.rawOf(at)?.trim() ?? "");
    if (isDivision) return underItem ? "subitem" : "item";
  }
  return name;
}

/** Most characters of a heading that is a name by itself. */
const LONGEST_NAME = 4;

/** 附则 and 序言, which have no number. */
function supplementStep<N>(tree: PlaceTree<N>, node: N): string {
  const heading = squeeze(tree.textOf(node));
  return heading.length <= LONGEST_NAME ? heading : "";
}

/** 第二款, unless the article has only one. */
function paragraphStep<N>(tree: PlaceTree<N>, node: N): string {
  const paragraphs = tree
    .childrenOf(tree.parentOf(node))
    .filter((other) => tree.typeOf(other) === "provision" && tree.unitOf(other) === "paragraph");
  return paragraphs.length > 1 ? nameClause("paragraph", paragraphs.indexOf(node) + 1) : "";
}

function pointStep<N>(tree: PlaceTree<N>, node: N): string {
  const printed = printedPoint(tree, node);
  if (printed !== null) return namePoint(printed);
  const points = tree
    .childrenOf(tree.parentOf(node))
    .filter((other) => tree.unitOf(other) === "point");
  const series = new Set(points.map((point) => seriesOf(tree, point)));
  // Beside 一是 or 首先 the first —— is not 第一点 as well.
  return series.size === 1
    ? namePoint(points.indexOf(node) + 1)
    : `“${firstWords(tree.textOf(node))}”一点`;
}

/** What tells the points of one list from another's: numerals, 首先 and its like, ——, ●. */
function seriesOf<N>(tree: PlaceTree<N>, node: N): string {
  if (printedPoint(tree, node) !== null) return "一";
  const raw = tree.rawOf(node)?.trim() ?? "";
  return /^\p{Script=Han}/u.test(raw) ? "首先" : raw.slice(0, 1);
}

/** 一是 and 第一， → 1; what 首先 or a dash begins has no number. */
function printedPoint<N>(tree: PlaceTree<N>, node: N): number | null {
  const numeral = /[一二三四五六七八九十]+/.exec(tree.rawOf(node) ?? "");
  return numeral === null ? null : parseNumeral(numeral[0]);
}
