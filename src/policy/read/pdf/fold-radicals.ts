/** Radicals whose simplified or modern form Unicode's own folding (NFKC) misses. */
const EXCEPTIONS = new Map(
  Object.entries({
    "⼾": "户",
    "⾭": "青",
    "⿈": "黄",
    "⺠": "民",
    "⻁": "虎",
    "⻄": "西",
    "⻅": "见",
    "⻆": "角",
    "⻉": "贝",
    "⻋": "车",
    "⻓": "长",
    "⻔": "门",
    "⻘": "青",
    "⻚": "页",
    "⻛": "风",
    "⻜": "飞",
    "⻝": "食",
    "⻢": "马",
    "⻣": "骨",
    "⻤": "鬼",
    "⻥": "鱼",
    "⻦": "鸟",
    "⻨": "麦",
    "⻩": "黄",
    "⻬": "齐",
    "⻮": "齿",
    "⻰": "龙",
    "⻳": "龟",
  }),
);

const RADICALS = /[\u2e80-\u2fd5]/g;

/**
 * Turns radicals into the characters that they are the picture of. Some programs write PDFs whose
 * text has 康熙部首 for whole characters: they look alike, and no search finds them.
 *
 * @example foldRadicals("⽂⻓") // "文长"
 */
export function foldRadicals(text: string): string {
  return text.replace(RADICALS, (radical) => EXCEPTIONS.get(radical) ?? radical.normalize("NFKC"));
}
