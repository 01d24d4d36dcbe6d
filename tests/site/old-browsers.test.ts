import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { shareFixtureSite } from "../support/share-fixture-site.ts";

/** Bytes, compressed: what issue and design allow a document page to load before it is touched. */
const MOST_SCRIPT = 30_000;

/** Names that browsers of the age of Chromium 87 don't know, and that would stop a script. */
const LATER_SCRIPT = [
  /\.at\(/,
  /\.findLast(Index)?\(/,
  /\.to(Sorted|Reversed|Spliced)\(/,
  /\bObject\.(hasOwn|groupBy)\b/,
  /\bMap\.groupBy\b/,
  /\bstructuredClone\(/,
  /\bPromise\.(withResolvers|try)\b/,
  /\bAbortSignal\.(timeout|any)\b/,
  /\brandomUUID\(/,
  /\bURL\.(canParse|parse)\b/,
  /\bstatic\s*\{/,
  /\.(inert|checkVisibility|showPopover)\b/,
  /["'`]scrollend["'`]/,
  // Looking behind: Safari before 16.4 doesn't even read the script.
  /\(\?<[=!]/,
];

/** Rules without which a page would look broken there; decorations that they leave out are not listed. */
const LATER_STYLE = [
  /:has\(/,
  /:is\(/,
  /:where\(/,
  /\baspect-ratio:/,
  /\bcolor-mix\(/,
  /@(layer|container|scope|starting-style)\b/,
  /\b\d[sdl]v[hwib]\b/,
  /\boverflow(-[xy])?:clip\b/,
  /[{};]\s*&/,
];

let site: string;

beforeAll(async () => {
  site = await shareFixtureSite("/");
});

const read = (path: string) => readFileSync(join(site, path), "utf8");
const built = (ending: string) =>
  readdirSync(join(site, "assets"))
    .filter((name) => name.endsWith(ending))
    .map((name) => `assets/${name}`);

/** The scripts that a page runs by itself, with all that they import; not what they ask for later. */
function scriptsOf(page: string): Set<string> {
  const scripts = new Set<string>();
  const add = (path: string) => {
    if (scripts.has(path)) return;
    scripts.add(path);
    const imports = read(path).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g);
    for (const [, name] of imports) add(`assets/${name}`);
  };
  for (const [, src] of read(page).matchAll(/<script[^>]* src="(?:\.\.\/)*([^"]+)"/g)) add(src!);
  return scripts;
}

describe("a document page", () => {
  it("loads no more than 30 kB of scripts, compressed, before anybody asks for more", () => {
    const scripts = [...scriptsOf("policies/law-0102/index.html")];
    expect(scripts).toContain("early.js");
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter((path) => /qr-code|start-reading|reading-ruler/.test(path))).toEqual([]);
    const bytes = scripts.reduce((sum, path) => sum + gzipSync(read(path)).length, 0);
    expect(bytes).toBeLessThan(MOST_SCRIPT);
  });
});

describe("browsers of the age of Chromium 87", () => {
  it("know all that the scripts call", () => {
    for (const path of ["early.js", ...built(".js")]) {
      for (const later of LATER_SCRIPT) expect(read(path), path).not.toMatch(later);
    }
  });

  it("know all that the styles need, or are not asked for it", () => {
    const asked = built(".css").map((path) => withoutBlocks(read(path)));
    expect(asked.join("").length).toBeGreaterThan(20_000);
    for (const sheet of asked) for (const later of LATER_STYLE) expect(sheet).not.toMatch(later);
  });
});

/**
 * A style sheet without the blocks that only browsers apply that know what is in them, and without
 * what is for paper: there a rule that isn't known costs an empty line.
 */
function withoutBlocks(css: string): string {
  const at = css.search(/@supports|@media print/);
  if (at < 0) return css;
  let depth = 0;
  let end = css.indexOf("{", at);
  do {
    if (css[end] === "{") depth++;
    if (css[end] === "}") depth--;
    end++;
  } while (depth > 0);
  return css.slice(0, at) + withoutBlocks(css.slice(end));
}
