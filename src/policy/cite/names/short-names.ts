import { squeeze } from "../../lexicon/squeeze.ts";

/** A document that a text cites. */
export interface Cited {
  title: string | null;
  documentNumber: string | null;
}

/** A name given to something right before: （以下简称《意见》）. */
export interface DeclaredName {
  /** One short name, or several for as many documents named before: （以下分别简称为《决定》《修正案》）. */
  names: string[];
  /** Offsets of what declares it, brackets included. */
  start: number;
  end: number;
}

const NAME =
  '《[^《》]{1,40}》|“[^“”]{1,40}”|"[^"]{1,40}"|(?:[^（）《》“”"，。；：、 ]|（[^（）]{1,6}）){1,30}';
const DECLARATION = new RegExp(
  `(?: ?（([^（）《》]{0,40}?)|，)(?:以下|下)(?:均|分别|依次|统一|合并)?(?:简称|统称|合称|并称|总称|称)(?:为|作)?：? ?(${NAME})(?:[^（）。；]|（[^（）]{1,8}）){0,60}?(?:）|(?=[，。；]))`,
  "y",
);

const NAMES_EACH = /(?:分别|依次)/u;

/**
 * Reads the short name that follows a name: （以下简称《意见》）, （国发〔2004〕20号，以下简称《决定》）,
 * （以下称个人所得税法）.
 *
 * @param folded folded text.
 * @param at offset right after the full name.
 */
export function readDeclaredName(folded: string, at: number): DeclaredName | null {
  DECLARATION.lastIndex = at;
  const match = DECLARATION.exec(folded);
  if (match === null) return null;
  const names = NAMES_EACH.test(match[0])
    ? [...match[0].matchAll(/《([^《》]+)》/g)].map(([, name]) => name!)
    : [];
  if (names.length === 0) names.push(match[2]!.replace(/^[《“"]|[》”"]$/g, ""));
  return { names: names.map(squeeze), start: at, end: DECLARATION.lastIndex };
}

/** The short names of a document, as declared so far in reading order. */
export class ShortNames {
  readonly #names = new Map<string, Cited>();
  #longest = 0;

  declare(name: string, cited: Cited): void {
    this.#names.set(name, cited);
    this.#longest = Math.max(this.#longest, name.length);
  }

  get(name: string): Cited | undefined {
    return this.#names.get(squeeze(name));
  }

  /** The longest declared name that a text ends with: 民法典 before 第三条. */
  endOf(text: string): { name: string; cited: Cited } | null {
    for (let length = Math.min(this.#longest, text.length); length > 1; length -= 1) {
      const name = text.slice(-length);
      const cited = this.#names.get(name);
      if (cited !== undefined) return { name, cited };
    }
    return null;
  }
}
