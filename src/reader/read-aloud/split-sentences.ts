/** Part of a text, UTF-16 code units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A sentence's end with what closes around it: 。” ；） */
const ENDS = /[。！？；!?]+[”’」』）)]*|\n+/g;
/** Where a reader takes breath within a long sentence. */
const PAUSES = /[，：、,:]/g;
/** Characters that are read in one go; some voices break off after a quarter of a minute. */
const LONGEST = 80;

/**
 * Cuts a text into what is read in one go: sentences, and long ones at their commas. Nothing but
 * blanks is left out.
 *
 * @example splitSentences("国旗、国歌。公民应当尊重。") // two spans
 */
export function splitSentences(text: string): Span[] {
  return cutAfter(text, { start: 0, end: text.length }, ENDS)
    .flatMap((sentence) => breathe(text, sentence))
    .filter(({ start, end }) => text.slice(start, end).trim() !== "");
}

function breathe(text: string, sentence: Span): Span[] {
  if (sentence.end - sentence.start <= LONGEST) return [sentence];
  const spans: Span[] = [];
  for (const phrase of cutAfter(text, sentence, PAUSES)) {
    const last = spans[spans.length - 1];
    if (last && phrase.end - last.start <= LONGEST) last.end = phrase.end;
    else spans.push(phrase);
  }
  return spans;
}

function cutAfter(text: string, { start, end }: Span, marks: RegExp): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const mark of text.slice(start, end).matchAll(marks)) {
    const to = start + mark.index + mark[0].length;
    spans.push({ start: from, end: to });
    from = to;
  }
  if (from < end) spans.push({ start: from, end });
  return spans;
}

/**
 * A sentence as a voice shall have it: numbers without their frames, which some voices name.
 *
 * @example toSpoken("（二）国办发〔2017〕22号") // 二，国办发2017，22号
 */
export function toSpoken(text: string): string {
  return text
    .replace(/[（(]([〇零一二三四五六七八九十百0-9]{1,4})[）)]/g, "$1，")
    .replace(/[〔[［]([0-9]{4})[〕\]］]/g, "$1，")
    .replace(/[—―－-]{2,}/g, "，")
    .replace(/[《》〈〉“”‘’"]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
