import type { TraditionalTable } from "./fold-text.ts";

/** OpenCC's dictionaries, in its own notation: `國 国|門 门`. */
export interface Dictionaries {
  /** TSCharacters; of several choices the first counts. */
  toSimplified: string;
  /** STPhrases: 答复 答覆. */
  phrases: string;
  /** What Taiwan and Hong Kong write → standard traditional: 裡 裏. */
  regional: string[];
}

/** How traditional characters become simplified. */
export interface TraditionalTables {
  /** For texts and queries: one character always becomes the same one, so that both agree. */
  characters: TraditionalTable;
  /**
   * For queries only: characters that may be meant as they are and as the traditional form of
   * another: 覆 in 覆盖 and in 答覆 (答复), 著 in 著作 and in 隨著 (随着).
   */
  readings: TraditionalTable;
}

/**
 * Builds the tables that make traditional characters simplified. Characters beyond the Basic
 * Multilingual Plane are left out.
 *
 * @example traditionalTables(dictionaries).characters.get("國") // "国"
 */
export function traditionalTables(dictionaries: Dictionaries): TraditionalTables {
  const phrases = pairs(dictionaries.phrases).filter(([from, to]) => from.length === to.length);
  const used = new Set(phrases.flatMap(([simplified]) => [...simplified]));
  const { characters, doubtful } = characterTable(dictionaries, used);
  const readings = new Map(doubtful);
  for (const [simplified, traditional] of phrases) {
    for (const [at, from] of [...traditional].entries()) {
      const to = [...simplified][at]!;
      const isNew = to !== (characters.get(from) ?? from) && !characters.has(to);
      if (isNew && from.length === 1 && to.length === 1 && !readings.has(from)) {
        readings.set(from, to);
      }
    }
  }
  return { characters, readings };
}

/**
 * All ways to read a folded text as simplified, at most eight, the likeliest first.
 *
 * @example readSimplified("答覆", tables) // ["答覆", "答复"]
 */
export function readSimplified(text: string, tables: TraditionalTables): string[] {
  let ways = [""];
  for (const character of text) {
    const as = tables.characters.get(character) ?? character;
    const other = tables.readings.get(character);
    const choices = other !== undefined && ways.length < MOST ? [as, other] : [as];
    ways = choices.flatMap((choice) => ways.map((way) => way + choice));
  }
  return ways;
}

const MOST = 8;

/** @param used characters that stand in simplified texts. */
function characterTable(
  { toSimplified, regional }: Dictionaries,
  used: ReadonlySet<string>,
): { characters: Map<string, string>; doubtful: Map<string, string> } {
  const characters = new Map<string, string>();
  const doubtful = new Map<string, string>();
  const simplified = new Set<string>();
  for (const [from, to] of characterPairs(toSimplified)) {
    if (from === to) continue;
    characters.set(from, to);
    simplified.add(to);
  }
  for (const [from, standard] of regional.flatMap(characterPairs)) {
    const to = characters.get(standard) ?? standard;
    // 么 is a Taiwanese form of 幺, but also the simplified form of 麼: the latter counts.
    if (from === to || characters.has(from) || simplified.has(from)) continue;
    (used.has(from) ? doubtful : characters).set(from, to);
  }
  return { characters, doubtful };
}

/** The table as one string, key and value by turns, for publishing: `國国門门`. */
export function printTraditionalTable(table: TraditionalTable): string {
  return [...table].map(([from, to]) => from + to).join("");
}

/** Reads what `printTraditionalTable` wrote. */
export function readTraditionalTable(printed: string): TraditionalTable {
  const table = new Map<string, string>();
  for (let at = 0; at + 1 < printed.length; at += 2) table.set(printed[at]!, printed[at + 1]!);
  return table;
}

/** Entries of a dictionary; of several choices the first. */
function pairs(dictionary: string): Array<[from: string, to: string]> {
  return dictionary.split("|").map((entry) => {
    const [from = "", to = ""] = entry.split(" ");
    return [from, to];
  });
}

function characterPairs(dictionary: string): Array<[from: string, to: string]> {
  return pairs(dictionary).filter(([from, to]) => from.length === 1 && to.length === 1);
}
