import type { NumberingKind, NumberRead, Surroundings } from "./numbering-kind.ts";
import { CN, readNumeral } from "./read-numeral.ts";

/** The numbers of 公文 (GB/T 9704: 一、（一）1.（1）), of plans (1.2.1) and of standards (GB/T 1.1: a)). */
export const OFFICIAL_KINDS = {
  cn: {
    example: "二十三、提请国务院讨论的法律草案",
    pattern: new RegExp(`^([${CN}]{1,5}) ?(?:、|\\.|，(?=[^${CN}]))`),
    read: readNumeral,
    unit: "level1",
    rank: 50,
    heads: false,
    mayBeTitle: false,
    inContents: true,
    mayBeLost: false,
    glued: null,
    inline: null,
    // 一、二、三产业; 二、三线城市
    counts: ({ rest }) => !/^[一二三四五六七八九十]+(?:、|是|[级线产类季期])/.test(rest),
  },
  "cn-paren": {
    example: "(一)开放合作条件。",
    pattern: new RegExp(`^(?:[（〔] ?([${CN}]{1,5}) ?[）〕]、?|([㈠-㈩]))`),
    read: readNumeral,
    unit: "level2",
    rank: 70,
    heads: false,
    mayBeTitle: false,
    inContents: true,
    mayBeLost: true,
    glued: /(?<=[；。] {0,2})（[一二三四五六七八九十]{1,3}）/g,
    inline: { order: 2, at: /(?<=[。；：，] ?)（[一二三四五六七八九十]{1,3}）/g, inClause: "item" },
    // （二）项规定的情形; but （二）目的港
    counts: ({ rest }) => !/^(?:项|款|目(?!的(?!规定)))(?:[、和至或及规的，。；]|$)/.test(rest),
  },
  decimal: {
    example: "1.2.1　应急指挥机构",
    // 1　总则: the first level has no dot, only a blank.
    pattern:
      /^(?:([0-9]{1,2}(?:\.[0-9]{1,2}){1,4})\.?(?=[ 、]|$|[^0-9.．%％‰万亿元米倍])|([0-9]{1,2}) (?=[^ 0-9.年月日号%％‰]))/,
    read: readPath,
    unit: "decimal",
    rank: 72,
    heads: false,
    mayBeTitle: false,
    inContents: true,
    mayBeLost: false,
    glued: null,
    inline: null,
    counts: ({ marker, decimals, isTop }) => decimals && (marker.path!.length > 1 || isTop),
  },
  arabic: {
    example: "1．门诊人次数",
    pattern: /^(?:([0-9]{1,3}) ?(?:\.(?![0-9])|、)|([⒈-⒛]))/,
    read: readNumeral,
    unit: "level3",
    rank: 80,
    heads: false,
    mayBeTitle: true,
    inContents: true,
    mayBeLost: true,
    glued: /(?<=[；。] {0,2})[0-9]{1,2}\.(?![0-9])/g,
    inline: {
      order: 5,
      at: /(?<=[。；：] ?)[0-9]{1,2}(?:\.(?![0-9])|、(?![0-9]))/g,
      inClause: "subitem",
    },
    counts: isInSeries,
  },
  letter: {
    example: "a)植物生存状态；",
    pattern: /^([a-z])） ?/,
    read: ([, letter]) => ({ value: letter!.charCodeAt(0) - 96 }),
    unit: "level4",
    rank: 85,
    heads: false,
    mayBeTitle: true,
    inContents: false,
    mayBeLost: false,
    glued: null,
    inline: null,
    counts: ({ marker, last, follows }) =>
      marker.value === 1
        ? follows(({ value }) => value === 2)
        : marker.value === (last?.value ?? 0) + 1,
  },
  "arabic-paren": {
    example: "（1）加强监测",
    pattern: /^(?:(?:（ ?([0-9]{1,3}) ?）|([0-9]{1,2})）)、?|([⑴-⒇]))/,
    read: readNumeral,
    unit: "level4",
    rank: 90,
    heads: false,
    mayBeTitle: true,
    inContents: false,
    mayBeLost: true,
    glued: null,
    inline: { order: 3, at: /(?<=^|[。；：，] ?)（[0-9]{1,2}）/g, inClause: "level4" },
    counts: isInSeries,
  },
  circled: {
    example: "①加强监测",
    pattern: /^([①-⑳㉑-㉟])/,
    read: readNumeral,
    unit: "level5",
    rank: 100,
    heads: false,
    mayBeTitle: true,
    inContents: false,
    mayBeLost: false,
    glued: null,
    inline: { order: 4, at: /(?<=^|[。；：，] ?)[①-⑳]/g, inClause: "level5" },
    counts: isInSeries,
  },
} satisfies Record<string, NumberingKind>;

/** Most chapters of a plan: 110.1 is a quantity. */
const MOST_CHAPTERS = 60;

function readPath(match: RegExpExecArray): NumberRead | null {
  const path = (match[1] ?? match[2]!).split(".").map(Number);
  if (path.some((part) => part === 0) || path[0]! > MOST_CHAPTERS) return null;
  return { value: path.at(-1)!, path };
}

/** How far an Arabic number may jump and still be a gap in its list; 110、120 are telephone numbers. */
const LARGEST_JUMP = 3;

function isInSeries({ marker, last }: Surroundings): boolean {
  const value = marker.value!;
  const before = last?.value ?? 0;
  return value === 1 || (value > before && value - before <= LARGEST_JUMP);
}
