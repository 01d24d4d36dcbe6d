import { parseNumeral } from "../lexicon/numerals.ts";
import { introducesQuotation, isArticle } from "./article-series.ts";
import type { NumberingKind, NumberRead, Surroundings } from "./numbering-kind.ts";
import { CN } from "./read-numeral.ts";

/** The numbers of laws (立法技术规范): 编 分编 章 节 条. */
export const LAW_KINDS = {
  part: {
    example: "第一编　总则",
    pattern: numbered("编|部分"),
    read: readNumbered,
    unit: "part",
    rank: 10,
    heads: true,
    mayBeTitle: false,
    inContents: true,
    mayBeLost: false,
    glued: null,
    inline: null,
    counts: isHeading,
  },
  subpart: {
    example: "第一分编　通则",
    pattern: numbered("分编"),
    read: readNumbered,
    unit: "subpart",
    rank: 20,
    heads: true,
    mayBeTitle: false,
    inContents: true,
    mayBeLost: false,
    glued: null,
    inline: null,
    counts: isHeading,
  },
  chapter: {
    example: "第五章法律责任",
    pattern: numbered("章"),
    read: readNumbered,
    unit: "chapter",
    rank: 30,
    heads: true,
    mayBeTitle: false,
    inContents: true,
    mayBeLost: false,
    glued: null,
    inline: null,
    counts: isHeading,
  },
  section: {
    example: "第二节　监护",
    pattern: numbered("节"),
    read: readNumbered,
    unit: "section",
    rank: 40,
    heads: true,
    mayBeTitle: false,
    inContents: true,
    mayBeLost: false,
    glued: null,
    inline: null,
    counts: isHeading,
  },
  article: {
    example: "第一百二十条之一　资助恐怖活动组织、实施恐怖活动的个人的，处五年以下有期徒刑。",
    pattern: numbered("条"),
    read: readNumbered,
    unit: "article",
    rank: 60,
    heads: false,
    mayBeTitle: false,
    inContents: false,
    mayBeLost: false,
    glued: null,
    inline: null,
    counts: isArticle,
  },
} satisfies Record<string, NumberingKind>;

/** 第十五条, 第 十五 条之一. In scans 一 may be a dash (第三十－条), and blanks get into numbers. */
function numbered(units: string): RegExp {
  return new RegExp(
    `^第 {0,2}([${CN}－—\\-]{1,9}|[0-9]{1,4}) {0,3}(?:${units})(?:之([${CN}]{1,3}))?`,
  );
}

function readNumbered([, number, suffix]: RegExpExecArray): NumberRead | null {
  const value = parseNumeral(number!.replace(/[－—-]/g, "一"));
  if (value === null) return null;
  return { value, suffix: suffix === undefined ? null : parseNumeral(suffix) };
}

/** What follows a citation of a heading: 第三章规定的…, 第二节至第四节…. It may itself begin with 第 or 中. */
const CITES = /^(?:规定|的|、|至|和第|或第|以及|及其|所|之|，|。|；)/;

function isHeading({ marker, rest, previous }: Surroundings): boolean {
  // 增加一章，作为第七章：; but 提出如下意见： may well be followed by 第一章.
  if (introducesQuotation(previous) && marker.value !== 1) return false;
  if (/[。；]$/.test(rest) && (!marker.spaced || rest.length > 20)) return false;
  return (marker.spaced || !CITES.test(rest)) && rest.length <= 60;
}
