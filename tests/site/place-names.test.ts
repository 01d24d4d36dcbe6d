import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { matchPlaces } from "../../src/policy/address/match-places.ts";
import { parsePlace } from "../../src/policy/address/parse-place.ts";
import { NAMELESS } from "../../src/policy/address/place-name.ts";
import { placesOf } from "../../src/policy/address/places-of.ts";
import type { PolicyNode } from "../../src/policy/document/tree.ts";
import { buildLibrarySite, type OwnLibrarySite } from "../support/build-library-site.ts";
import { openBrowser } from "../support/open-browser.ts";

/** Places that find-in-document lists. */
const MOST_LISTED = 8;
const FIXTURES = "tests/fixtures/documents";

let site: OwnLibrarySite;
let names: string;
beforeAll(async () => {
  // The documents that outlines were written for: every shape that a clause may stand in.
  const folder = mkdtempSync(join(tmpdir(), "zhangju-names-"));
  for (const name of readdirSync(FIXTURES).filter((name) => !name.includes("."))) {
    copyFileSync(join(FIXTURES, name, "input.txt"), join(folder, `${name}.txt`));
  }
  site = await buildLibrarySite([
    "seeds",
    "tests/fixtures/library",
    "tests/fixtures/read/html",
    folder,
  ]);
  rmSync(folder, { recursive: true });
  names = await bundleNames();
});
afterAll(() => site?.remove());

it("a clause has one name: in the tree of a build and on its page", async () => {
  const page = await (await openBrowser()).newPage();
  const differ: string[] = [];
  let compared = 0;
  for (const [slug, { children }] of site.documents) {
    const shown = await namesOnPage(page, slug);
    for (const [id, { anchor, label }] of placesOf(children)) {
      // Titles are headings of the page, without an address.
      if (anchor === null) continue;
      compared += 1;
      if (shown[id] !== label) differ.push(`${slug}#${id}: ${label} ≠ ${shown[id]}`);
    }
  }
  await page.close();
  expect(differ).toEqual([]);
  expect(compared).toBeGreaterThan(3000);
});

it("never says 第一部分首先，: a name has no mark at its end, and no number that is not one", () => {
  const labels = [...site.documents.values()].flatMap(({ children }) =>
    [...placesOf(children).values()].map(({ label }) => label),
  );
  expect(
    labels.filter((label) => /[，、。：；]$|[一二三四五六七八九十]是$|首先|其次/.test(label)),
  ).toEqual([]);
});

it("what is typed as a clause is named leads to that clause", () => {
  const lost: string[] = [];
  for (const { slug, children } of site.documents.values()) {
    const places = placesOf(children);
    const numbered = numberedOf(children, []);
    for (const { id } of numbered) {
      const { label } = places.get(id)!;
      // What has no number, or one of its own kind (附表1), is found by its words.
      if (label === NAMELESS || /“|^附件?$|^附[表录]|要点$/.test(label)) continue;
      const steps = parsePlace(label);
      const found = steps === null ? [] : matchPlaces(steps, numbered);
      // The first that is offered; of a bare 1, which may be any, one of those listed.
      const offered = label.includes("第") ? found.slice(0, 1) : found.slice(0, MOST_LISTED);
      // The only 款 of an article goes by the article's name.
      const isFound = offered.some((other) => places.get(other)!.label === label);
      if (!isFound) lost.push(`${slug}#${id}: ${label}`);
    }
  }
  expect(lost).toEqual([]);
});

/** As find-in-document lists them. */
function numberedOf(nodes: PolicyNode[], around: string[]): Array<{ id: string; path: string[] }> {
  return nodes.flatMap((node) => {
    const isNumbered = /^(?:section|provision|attachment)$/.test(node.type);
    const path = isNumbered
      ? [
          ...around,
          node.id
            .split("__")
            .at(-1)!
            .replace(/--\d+$/, ""),
        ]
      : around;
    return [...(isNumbered ? [{ id: node.id, path }] : []), ...numberedOf(node.children, path)];
  });
}

async function namesOnPage(page: Page, slug: string): Promise<Record<string, string>> {
  const html = readFileSync(join(site.directory, "policies", slug, "index.html"), "utf8");
  await page.setContent(
    html.replace(/<script[\s\S]*?<\/script>|<link [^>]*>|<meta http-equiv[^>]*>/g, ""),
  );
  await page.addScriptTag({ content: names });
  return page.evaluate(() =>
    (window as unknown as { names: { all(): Record<string, string> } }).names.all(),
  );
}

/** The page's own function, for all elements of a text that have an address. */
async function bundleNames(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { placeName } from "./src/policy/address/place-name.ts";
        import { PAGE_PLACES } from "./src/reader/text/place-of-element.ts";
        export const all = () => Object.fromEntries(
          [...document.querySelectorAll(".policy [id]")]
            .map((element) => [element.id, placeName(PAGE_PLACES, element)]));`,
      resolveDir: resolve("."),
      loader: "ts",
    },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "names",
  });
  return outputFiles[0]!.text;
}
