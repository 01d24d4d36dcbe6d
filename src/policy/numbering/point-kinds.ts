import { parseNumeral } from "../lexicon/numerals.ts";
import type { NumberingKind, NumberRead, Surroundings } from "./numbering-kind.ts";
import { readNumeral } from "./read-numeral.ts";

/** What points of a speech or plan begin with: 一是, 首先，, ●, ——. */
export const POINT_KINDS = {
  is: {
    example: "七是完善对外合作机制。",
    pattern: /^([一二三四五六七八九十]{1,3})(?:是|要(?=[^求素件点]))/,
    read: readNumeral,
    unit: "point",
    rank: 110,
    heads: false,
    mayBeTitle: true,
    inContents: false,
    mayBeLost: false,
    glued: null,
    inline: {
      order: 1,
      at: /(?<=^|[。；：！？] ?)[一二三四五六七八九十]{1,3}[是要]/g,
      inClause: "point",
    },
    counts: isOneOfSeveral,
  },
  "ordinal-word": {
    example: "首先，要认真学习",
    pattern:
      /^(?:第([一二三四五六七八九十]{1,3})(?=[，、：])|(首先|其次|再次|最后)(?=[，、：]))[，、：]?/,
    read: readWord,
    unit: "point",
    rank: 110,
    heads: false,
    mayBeTitle: true,
    inContents: false,
    mayBeLost: false,
    glued: null,
    inline: null,
    counts: isOneOfSeveral,
  },
  bullet: {
    example: "●政府引导、市场运作。",
    pattern: /^[●•◆■▪◎★☆►➢◇□] ?/,
    read: () => ({ value: null }),
    unit: "point",
    rank: 112,
    heads: false,
    mayBeTitle: true,
    inContents: false,
    mayBeLost: false,
    glued: null,
    inline: null,
    counts: hasText,
  },
  dash: {
    example: "——政府引导、市场运作。",
    pattern: /^[—－-]{2,3} ?|^[—－](?=[^—－0-9])/,
    read: () => ({ value: null }),
    unit: "point",
    rank: 114,
    heads: false,
    mayBeTitle: true,
    inContents: false,
    mayBeLost: false,
    glued: null,
    inline: null,
    counts: hasText,
  },
} satisfies Record<string, NumberingKind>;

const ORDER_WORDS = ["首先", "其次", "再次", "最后"];

function readWord([, number, word]: RegExpExecArray): NumberRead {
  const value = number === undefined ? ORDER_WORDS.indexOf(word!) + 1 : parseNumeral(number);
  return { value };
}

/** 一是 alone is no series, nor is 二是 without 一是. */
function isOneOfSeveral({ marker, last, follows }: Surroundings): boolean {
  if (marker.value === 1) return follows(({ value }) => value === 2);
  return last !== null && marker.value === last.value! + 1;
}

function hasText({ rest }: Surroundings): boolean {
  return rest.trim() !== "";
}
