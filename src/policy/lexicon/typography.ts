/**
 * Full-width punctuation for display (GB/T 15834-2011 标点符号用法: Chinese text uses full-width marks).
 *
 * Many pages were typed with half-width marks: `各市、州党委和人民政府,长白山开发区`. Folding changes a mark
 * only where a Chinese character (or Chinese punctuation) stands beside it, one for one, so offsets
 * stay and the source can be had back. Numbers, Latin text and addresses are never touched: `3,000`,
 * `2:1`, `1138.6`, `http://…`.
 */
const MARKS: Record<string, string> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
};

const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]/u;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s\p{Script=Han}，。；（）]+|[\w.+-]+@[\w-]+\.[\w.]+/gu;

/**
 * Folds half-width punctuation between Chinese characters.
 *
 * @param text one string of the tree.
 * @param before the character that is printed before it, if any (the end of a heading or number).
 * @param after the character that is printed after it, if any.
 * @returns a string of the same length.
 * @example toFullWidth("(一)开放合作条件,边境线长1138.6公里") // "（一）开放合作条件，边境线长1138.6公里"
 */
export function toFullWidth(text: string, before = "", after = ""): string {
  if (!/[,:;!?()]/.test(text)) return text;
  const kept = new Set<number>();
  for (const match of text.matchAll(ADDRESS)) {
    for (let at = 0; at < match[0].length; at += 1) kept.add(match.index + at);
  }
  const brackets = chineseBrackets(text);
  let folded = "";
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]!;
    const full = MARKS[mark];
    if (full === undefined || kept.has(at)) {
      folded += mark;
    } else if (mark === "(" || mark === ")") {
      folded += brackets.has(at) ? full : mark;
    } else {
      const left = neighbour(text, at, -1) ?? before;
      const right = neighbour(text, at, 1) ?? after;
      folded += isBetweenChinese(left, right, mark) ? full : mark;
    }
  }
  return folded;
}

function neighbour(text: string, at: number, step: 1 | -1): string | undefined {
  return text[at + step];
}

/** 3,000 and 2:1 keep their marks; 12月,各地 does not. */
function isBetweenChinese(left: string, right: string, mark: string): boolean {
  if (/[0-9]/.test(left) && /[0-9]/.test(right)) return false;
  if (CHINESE.test(left)) return true;
  // After a number, a Latin word or a bracket, the text that goes on decides: (PPP),支持…
  return CHINESE.test(right) && (mark !== ":" || !/[A-Za-z]/.test(left) || /[)\]）%％]/.test(left));
}

/** Pairs of brackets that hold Chinese, or stand in Chinese text: both sides change or neither. */
function chineseBrackets(text: string): Set<number> {
  const changed = new Set<number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "(" || text[at] === "（") open.push(at);
    if (text[at] !== ")" && text[at] !== "）") continue;
    const start = open.pop();
    if (start === undefined) {
      if (CHINESE.test(text[at - 1] ?? "")) changed.add(at);
      continue;
    }
    const inside = text.slice(start + 1, at);
    const around = `${text[start - 1] ?? ""}${text[at + 1] ?? ""}`;
    if (/\p{Script=Han}/u.test(inside) || CHINESE.test(around)) {
      changed.add(start);
      changed.add(at);
    }
  }
  for (const start of open) if (CHINESE.test(text[start + 1] ?? "")) changed.add(start);
  return changed;
}
