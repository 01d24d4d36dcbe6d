import { encodeCharacter, LAST, TRIPLE_MARK } from "./encode-term.ts";
import { FREQUENT } from "./frequent.ts";

/**
 * The build's form of a word: three digits of 15 bits, which take a tenth of the work of a string to
 * collect and to compare. Numbers ascend as the words do by their code units: pairs first, then
 * triples, whose mark comes after every letter that a pair begins with.
 */
export type WordNumber = number;

/** A letter of the index as a number from 1; ascends as the letters' code units do. */
export type LetterNumber = number;

/** Bits of a digit: all letters are ASCII or lie from 〇 (U+3007) to Yi (U+A48C). */
export const DIGIT_BITS = 15;
const DIGITS = 1 << DIGIT_BITS;
const HIGH = 0x3000;
const HIGH_FIRST = 0x80;

/** Added to the first digit of a triple. */
export const TRIPLE_DIGIT = DIGITS;
/** The last digit of a pair. */
export const NO_LETTER = 0;

const letterNumbers = new Uint16Array(0x10000);

/** The letter that stands for a folded character, given as its code unit; see `encodeCharacter`. */
export function letterNumber(code: number): LetterNumber {
  letterNumbers[code] ||= toNumber(encodeCharacter(String.fromCharCode(code)));
  return letterNumbers[code]!;
}

/** The word of three digits: two letters and `NO_LETTER`, or three, `TRIPLE_DIGIT` with the first. */
export function wordNumber(first: number, second: number, third: number): WordNumber {
  return (first * DIGITS + second) * DIGITS + third;
}

/** A number before all words that begin with a letter, and after those of the letters before it. */
export function firstWith(letter: string): WordNumber {
  return wordNumber(letter === TRIPLE_MARK ? TRIPLE_DIGIT : toNumber(letter), 0, 0);
}

/** Whether two words, given as numbers, begin with another letter. */
export function beginOtherwise(one: WordNumber, other: WordNumber): boolean {
  const [first, second] = [firstDigit(one), firstDigit(other)];
  return first !== second && (first < TRIPLE_DIGIT || second < TRIPLE_DIGIT);
}

/** The word as Pagefind reads it: what `encodePair` or `encodeTriple` gives. */
export function printWord(word: WordNumber): string {
  const first = firstDigit(word);
  const second = toLetter(Math.floor(word / DIGITS) % DIGITS);
  if (first < TRIPLE_DIGIT) return String.fromCharCode(toLetter(first), second);
  const letters = [toLetter(first - TRIPLE_DIGIT), second, toLetter(word % DIGITS)];
  return TRIPLE_MARK + String.fromCharCode(...letters);
}

/** The letter that the last character of a line is paired with. */
export const LAST_NUMBER: LetterNumber = toNumber(LAST);

/** Places in `FREQUENT`, from 1: of single letters, and of pairs by their first letter. */
const frequentLetters = new Uint16Array(DIGITS);
const frequentPairs: Array<Map<LetterNumber, number> | undefined> = Array.from({ length: DIGITS });
for (const [place, text] of FREQUENT.entries()) {
  const first = letterNumber(text.charCodeAt(0));
  if (text.length === 1) {
    frequentLetters[first] = place + 1;
  } else {
    frequentPairs[first] ??= new Map();
    frequentPairs[first].set(letterNumber(text.charCodeAt(1)), place + 1);
  }
}

/** Place of a letter in `FREQUENT`, from 1; 0 where it is not listed. */
export function frequentLetter(letter: LetterNumber): number {
  return frequentLetters[letter]!;
}

/** Place of two letters side by side in `FREQUENT`, from 1; 0 where they are not listed. */
export function frequentPair(first: LetterNumber, second: LetterNumber): number {
  return frequentPairs[first]?.get(second) ?? 0;
}

function firstDigit(word: WordNumber): number {
  return Math.floor(word / (DIGITS * DIGITS));
}

function toNumber(letter: string): LetterNumber {
  const code = letter.charCodeAt(0);
  return code < HIGH ? code : code - HIGH + HIGH_FIRST;
}

function toLetter(number: LetterNumber): number {
  return number < HIGH_FIRST ? number : number - HIGH_FIRST + HIGH;
}
