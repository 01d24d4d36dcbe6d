import { encodeCharacter, LAST, TRIPLE } from "./encode-term.ts";
import { FREQUENT } from "./frequent.ts";

/**
 * The build's form of a word: a number in place of a string of letters, a tenth of the work to collect
 * and to compare. Numbers ascend as the words do by their code units: pairs first, then triples, whose
 * mark comes after every letter that a pair begins with.
 */
export type WordNumber = number;

/** A letter of the index as a number from 1; ascends as the letters' code units do. */
export type LetterNumber = number;

/** Room for the numbers of all letters, which are ASCII or lie from 〇 (U+3007) to Yi (U+A48C). */
const LETTERS = 0x8000;
const HIGH = 0x3000;
const HIGH_FIRST = 0x80;
const TRIPLES = LETTERS ** 3;

const letterNumbers = new Uint16Array(0x10000);

/** The letter that stands for a folded character, given as its code unit; see `encodeCharacter`. */
export function letterNumber(code: number): LetterNumber {
  letterNumbers[code] ||= toNumber(encodeCharacter(String.fromCharCode(code)));
  return letterNumbers[code]!;
}

/** What `encodePair` gives, as a number. */
export function pairNumber(first: LetterNumber, second: LetterNumber): WordNumber {
  return first * LETTERS + second;
}

/** What `encodeTriple` gives, as a number. */
export function tripleNumber(pair: WordNumber, third: LetterNumber): WordNumber {
  return TRIPLES + pair * LETTERS + third;
}

/** What `encodeLast` gives, as a number. */
export function lastNumber(letter: LetterNumber): WordNumber {
  return pairNumber(letter, LAST_NUMBER);
}

/** Before the first of all words that begin with a letter, and after those before. */
export function firstWith(letter: string): WordNumber {
  return pairNumber(toNumber(letter), 0);
}

/** Whether two words, given as numbers, begin with another letter. */
export function beginOtherwise(one: WordNumber, other: WordNumber): boolean {
  if (one >= TRIPLES) return other < TRIPLES;
  return Math.floor(one / LETTERS) !== Math.floor(other / LETTERS);
}

/** The word as Pagefind reads it. */
export function printWord(number: WordNumber): string {
  const letters: number[] = number < TRIPLES ? [] : [TRIPLE.charCodeAt(0)];
  const rest = number < TRIPLES ? number : number - TRIPLES;
  if (number >= TRIPLES) letters.push(toLetter(Math.floor(rest / LETTERS ** 2)));
  letters.push(toLetter(Math.floor(rest / LETTERS) % LETTERS), toLetter(rest % LETTERS));
  return String.fromCharCode(...letters);
}

/** Numbers of the listed pairs, see `FREQUENT`. */
const FREQUENT_PAIRS = new Map(
  FREQUENT.flatMap((text, number) => {
    if (text.length === 1) return [];
    const [first, second] = [0, 1].map((at) => letterNumber(text.charCodeAt(at)));
    return [[pairNumber(first!, second!), number] as const];
  }),
);

/** Place of a pair in `FREQUENT`, or undefined. */
export function frequentPair(pair: WordNumber): number | undefined {
  return FREQUENT_PAIRS.get(pair);
}

function toNumber(letter: string): LetterNumber {
  const code = letter.charCodeAt(0);
  return code < HIGH ? code : code - HIGH + HIGH_FIRST;
}

function toLetter(number: LetterNumber): number {
  return number < HIGH_FIRST ? number : number - HIGH_FIRST + HIGH;
}

const LAST_NUMBER = toNumber(LAST);
