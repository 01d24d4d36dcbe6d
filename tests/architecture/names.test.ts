import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { filesBelow } from "../../src/build/kept/files-below.ts";

/** Astro asks pages for these by name. */
const OF_PAGES = ["GET", "getStaticPaths"];
/** Numbers and terms, and the elements that show them; lines of sources and of pages, which never meet. */
const SHARED = ["Marker", "Term"];

const below = await Promise.all(
  ["src", "scripts"].map(async (top) => (await filesBelow(top)).map((path) => `${top}/${path}`)),
);
const files = below.flat().filter((file) => /(?<!\.test|\.d)\.ts$/.test(file));
const all = files.flatMap((file) => declarationsOf(file, readFileSync(file, "utf8")));

test("one file alone exports a name: a search for it finds the right one first", () => {
  const exported = all.filter(({ isExported }) => isExported);
  expect(exported.length).toBeGreaterThan(800);
  expect(repeated(exported, ({ name }) => name)).toEqual([...OF_PAGES, ...SHARED].sort());
});

test("one file alone of a folder declares a function or a type of a name", () => {
  const own = all.filter(({ name, isConstant }) => !isConstant && !OF_PAGES.includes(name));
  expect(repeated(own, ({ file, name }) => `${dirname(file)}: ${name}`)).toEqual([]);
});

test("one file alone has a name", () => {
  const named = files.map((file) => ({ file }));
  expect(repeated(named, ({ file }) => basename(file))).toEqual([]);
});

test("a function, a type and a constant of one name are noticed", () => {
  const texts = ["export function b() {}", "export const b = 1, a = 2;", "type a = 1; type c = 2"];
  const found = texts.flatMap((text, at) => declarationsOf(`src/${at}.ts`, text));
  expect(repeated(found, ({ name }) => name)).toEqual(["a", "b"]);
  expect(found.map(({ isExported }) => isExported)).toEqual([true, true, true, false, false]);
});

/** The keys that things in several files share, in order. */
function repeated<T extends { file: string }>(things: T[], keyOf: (thing: T) => string): string[] {
  const groups = [...Map.groupBy(things, keyOf)];
  const shared = groups.filter(([, found]) => new Set(found.map(({ file }) => file)).size > 1);
  return shared.map(([key]) => key).sort();
}

/** What a file declares outside its functions. */
function declarationsOf(file: string, text: string) {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest).statements.flatMap((statement) => {
    const isConstant = ts.isVariableStatement(statement);
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    const isExported = modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
    const named = isConstant ? statement.declarationList.declarations : [statement];
    return named.flatMap(({ name }: { name?: ts.Node }) =>
      name && ts.isIdentifier(name) ? [{ file, name: name.text, isConstant, isExported }] : [],
    );
  });
}
