/** A piece of a title. */
export interface TitlePiece {
  text: string;
  /** May a line end before it? */
  breaks: boolean;
  /** Does it hold a mark at which browsers end lines even where words are kept whole? */
  solid: boolean;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Names that the dictionary of word breaks takes apart. */
const NAMES = /(中华人民共和国|人民代表大会|常务委员会|特别行政区)/;
/** One character that begins what follows; any other ends what stands before it: 委员|会, 自治|区, 的. */
const BEGINS = /^[第反非副总新各全对向在为将从以由沿内拟]$/;
const HAN = /^\p{Script=Han}$/u;
const OPENS = /^[\p{Ps}\p{Pi}]$/u;
/** Stands between two halves of one thing: 2021—2025年, A·B. */
const JOINS = /^[—–\-·.:：/]$/u;
const IS_MARK = /^[\p{P}\p{S}]$/u;
/** A bracket with so little in it belongs to the word around it: 边（跨）合区. */
const ASIDE = /^[（(]\p{L}{1,2}[）)]/u;
/** Where browsers would end a line though no word ends: 方案》|的, 边|（跨）, 2021—|2025. */
const AT_MARK = /[\p{L}\p{N}][\p{Ps}\p{Pi}]|[^\p{L}\p{N}\p{Ps}\p{Pi}\s][\p{L}\p{N}]/u;
const AROUND_MARKS = /([\p{L}\p{N}]?[\p{P}\p{S}]+[\p{L}\p{N}]?)/u;

/**
 * Cuts a title where its lines may end, as GB/T 9704-2012 (7.3.1) asks: 词意完整. Words stay whole;
 * no line ends after an opening bracket, or before a closing one, 的, 和 or another mark.
 *
 * @param title as it is shown; the pieces joined are the same text.
 * @example titlePieces("工作方案") // [{ text: "工作", … }, { text: "方案", breaks: true, … }]
 */
export function titlePieces(title: string): TitlePiece[] {
  return titleUnits(title).flatMap((unit, index) => {
    const pieces = AT_MARK.test(unit) ? unit.split(AROUND_MARKS).filter(Boolean) : [unit];
    return pieces.map((text, piece) => ({
      text,
      breaks: index > 0 && piece === 0,
      solid: AT_MARK.test(text),
    }));
  });
}

/**
 * What stays on one line.
 *
 * @example titleUnits("关于做好边（跨）合区工作的通知")
 * // ["关于", "做好", "边（跨）合区", "工作的", "通知"]
 */
export function titleUnits(title: string): string[] {
  const units: string[] = [];
  let joinsNext = false;
  let at = 0;
  for (const segment of segmentsOf(title)) {
    const isAside = ASIDE.test(title.slice(at));
    at += segment.length;
    const begins = BEGINS.test(segment) || ASIDE.test(title.slice(at));
    const ends = HAN.test(segment) ? !begins : IS_MARK.test(segment) && !OPENS.test(segment);
    if (units.length > 0 && (joinsNext || ends || isAside || segment.trim() === "")) {
      units[units.length - 1] += segment;
    } else {
      units.push(segment);
    }
    joinsNext = OPENS.test(segment) || JOINS.test(segment) || BEGINS.test(segment);
  }
  return units;
}

function segmentsOf(title: string): string[] {
  return title
    .split(NAMES)
    .flatMap((piece) =>
      NAMES.test(piece) ? [piece] : [...segmenter.segment(piece)].map(({ segment }) => segment),
    );
}
