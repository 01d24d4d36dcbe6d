import { type Clause, enclosing, indexClauses } from "../../address/clause-index.ts";
import type { PolicyDocument, Term } from "../../document/tree.ts";
import { readRelativeWord } from "../clauses/relative.ts";
import { readDeclaredName } from "../names/short-names.ts";
import { listTextUnits, type TextUnit } from "../reading/text-units.ts";

const DECLARES =
  /[（，](?=[^（）]{0,40}?(?:以下|下)(?:均|分别|依次|统一|合并)?(?:简称|统称|合称|并称|总称|称))/g;
/** …和…（以下统称开发者）: one name for all. */
const NAMES_ALL = /(?:统|合|并|总)称$/u;
/** 客运经营 in 道路旅客运输经营（以下简称客运经营）和道路货物运输经营（以下简称货运经营） */
const NAMED_ALREADY = /^.*(?:简称|称)[^（）()]{1,30}[）)](?:和|或者?|及|与|以及|、)/u;
const DEFINES =
  /(?:所称的?|所指的?|所说的?)[“"‘]?([^，。；：“”"‘’（）]{1,30}?)[”"’]?，?(?:(?:均|都)?是指|系指|指的是|指)(?!导|定|挥|标|令|示)([^。]{2,}?)(?=。|$|[；，]所称|；本[^。；]{1,6}所称)/g;
/** 本条例下列用语的含义: the items below are definitions. */
const GLOSSARY = /(?:用语|术语|词语|名词)(?:的)?(?:含义|定义|意义|解释)/u;
const GLOSSARY_ENTRY =
  /^[“"]?([^，。；：“”"（）]{1,30}?)[”"]?(?:（[^（）]{1,40}）)?(?:，(?:是指|系指|指)|：(?:是指|系指|指)?|是指|系指)([^。]{2,})/u;

/**
 * Finds the terms that a document defines, in reading order, with the scope that it gives them.
 *
 * @example
 * // 第二条 本法所称电子签名，是指数据电文中以电子形式所含…的数据。
 * // {term: "电子签名", kind: "definition", definition: "数据电文中以电子形式所含…的数据", scope: null}
 */
export function findTerms(document: Pick<PolicyDocument, "children">): Term[] {
  const index = indexClauses(document.children);
  return listTextUnits(document.children, index)
    .filter(({ field }) => field !== "cell")
    .flatMap((unit) => [...shortNames(unit), ...definitions(unit), ...glossary(unit)]);
}

function make(
  unit: TextUnit,
  term: string,
  kind: Term["kind"],
  definition: string,
  scope: string | null,
): Term {
  return {
    term: term.trim(),
    kind,
    definition: definition.replace(/[；。，：]$/u, "").trim(),
    anchor: unit.node.id,
    line: unit.line,
    scope,
  };
}

/** …、…和…（以下统称开发者）: the name of what stands right before. */
function shortNames(unit: TextUnit): Term[] {
  return [...unit.folded.matchAll(DECLARES)].flatMap(({ 0: declaration, index }) => {
    const declared = readDeclaredName(unit.folded, index);
    if (declared === null) return [];
    const before = namedBefore(unit.text.slice(Math.max(0, index - 150), index));
    const named = NAMES_ALL.test(declaration) ? before : before.replace(NAMED_ALREADY, "");
    if (named === "") return [];
    return declared.names.map((name) => make(unit, name, "short-name", named, null));
  });
}

/** 为了规范, 应当依照本法成立: words of the sentence before the name. */
const LEAD_IN =
  /^.*(?:为了?|所称的?|应当|可以|规范|加强|设立|成立|建立|建设|推进|推动|支持|制定|划定|实行|适用于|依照本法|根据|按照|其中|^[在由对向与经将把])(?=.{3,}$)/u;

const TITLE_BEFORE = /《[^《》]*(?:《[^《》]*》[^《》]*)*》(?:[（(][^（）()]*[）)])?$/u;
const CLAUSE_BEFORE = /(?:[^，。；：,;:（）()]|[（(][^（）()]*[）)])*$/u;

/**
 * A title in 《》, with its number; else the words since the last punctuation that is not 、. Brackets
 * that close are part of a name: 中国(深圳)综合开发研究院.
 */
function namedBefore(before: string): string {
  const title = TITLE_BEFORE.exec(before);
  const clause = title?.[0] ?? CLAUSE_BEFORE.exec(before)![0];
  return title === null ? clause.replace(LEAD_IN, "") : clause;
}

function definitions(unit: TextUnit): Term[] {
  return [...unit.folded.matchAll(DEFINES)].map((match) => {
    const [whole, term, definition] = match as unknown as [string, string, string];
    const end = match.index + whole.length;
    const printed = unit.text.slice(end - definition.length, end);
    return make(unit, term, "definition", printed, scopeBefore(unit, match.index));
  });
}

/** 本章所称 holds in the chapter, 前款所称 and 本条所称 in the article, anything else everywhere. */
function scopeBefore(unit: TextUnit, at: number): string | null {
  const word = /[本前][一二三两]?(?:编|章|节|条|款|项)$/u.exec(
    unit.folded.slice(Math.max(0, at - 6), at),
  );
  const relative = word === null ? null : readRelativeWord(unit.folded, word.index);
  if (relative === null) return null;
  const { clause } = unit.place;
  const around = enclosing(clause, relative.unit);
  const scope: Clause | null = ["paragraph", "item"].includes(relative.unit)
    ? enclosing(clause, "article")
    : around;
  return scope?.node.id ?? null;
}

/** （一）危险货物，是指…; under 下列用语的含义. */
function glossary(unit: TextUnit): Term[] {
  const lead = unit.lead?.folded ?? "";
  if (unit.node.ordinal === null || !GLOSSARY.test(lead)) return [];
  const match = GLOSSARY_ENTRY.exec(unit.folded);
  if (match === null) return [];
  const start = match[0].length - match[2]!.length;
  return [make(unit, match[1]!, "definition", unit.text.slice(start, match[0].length), null)];
}
