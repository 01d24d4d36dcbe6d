import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findPlaces, listPlaces } from "../../src/policy/address/find-places.ts";
import { NAMELESS } from "../../src/policy/address/place-name.ts";
import { placesOf, placeTreeOf } from "../../src/policy/address/places-of.ts";
import { parseNumeral } from "../../src/policy/lexicon/numerals.ts";
import { buildLibrarySite, type OwnLibrarySite } from "../support/build-library-site.ts";
import { openBrowser } from "../support/open-browser.ts";

/** Places that find-in-document lists. */
const MOST_LISTED = 8;
const FIXTURES = "tests/fixtures/documents";

/** Shapes in which a count, an anchor and a printed number come apart. */
const ODD = {
  "a document issued with attachments of its own":
    "关于印发边境贸易管理办法的通知\n各县人民政府：\n现将《边境贸易管理办法》印发给你们，请认真贯彻执行。\n市政府\n2020年1月1日\n边境贸易管理办法\n第一条　为了规范边境贸易，制定本办法。\n第二条　本办法自公布之日起施行。\n附件1\n委托书\n一、委托人\n甲方的名称。\n附件2\n清单\n一、货物\n货物的名称。",
  "points of three lists in one part":
    "关于推进工作的意见\n一、组织领导\n——成立专班。\n——明确责任。\n首先，建立台账。\n其次，定期报送。\n再次，严格考核。\n第一，领导负责。\n第二，部门联动。",
  "目 and points under one item":
    "关于做好保障的意见\n二、保障\n（一）落实责任。一是加强值守；二是储备物资。\n1.县级。\n2.市级。\n（二）强化督导。",
  "points beside a paragraph with points":
    "关于三项工作的通知\n三、三项\n一是甲。\n二是乙。\n另有：\n一是丙。\n二是丁。",
  "supplementary provisions without a number":
    "临江市供水办法\n第一章　总则\n第一条　为了规范供水，制定本办法。\n第二章　管理\n第二条　供水企业应当公开水价。\n附　则\n第三条　本办法自公布之日起施行。",
};

let site: OwnLibrarySite;
let names: string;
beforeAll(async () => {
  // The documents that outlines were written for: every shape that a clause may stand in.
  const folder = mkdtempSync(join(tmpdir(), "zhangju-names-"));
  for (const name of readdirSync(FIXTURES).filter((name) => !name.includes("."))) {
    copyFileSync(join(FIXTURES, name, "input.txt"), join(folder, `${name}.txt`));
  }
  for (const [name, text] of Object.entries(ODD)) {
    writeFileSync(join(folder, `${name}.txt`), text);
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

it("tells clauses apart that the print tells apart", () => {
  const namesOf = (title: string) => {
    const [document] = [...site.documents.values()].filter((one) => one.title === title);
    return listPlaces(placeTreeOf(document!.children), ({ id }) => id).map(({ name }) => name);
  };
  expect(namesOf("关于推进工作的意见")).toEqual([
    "第一部分",
    "第一部分“成立专班”一点",
    "第一部分“明确责任”一点",
    "第一部分“建立台账”一点",
    "第一部分“定期报送”一点",
    "第一部分“严格考核”一点",
    "第一部分第一点",
    "第一部分第二点",
  ]);
  expect(namesOf("关于三项工作的通知")).toContain("第三部分“另有”一段第一点");
  for (const title of ["关于三项工作的通知", "关于做好保障的意见"]) {
    expect(new Set(namesOf(title)).size).toBe(namesOf(title).length);
  }
});

it("never says 第一部分首先，: a name has no mark at its end, and no number that is not one", () => {
  const labels = [...site.documents.values()].flatMap(({ children }) =>
    [...placesOf(children).values()].map(({ label }) => label),
  );
  expect(
    labels.filter((label) => /[，、。：；]$|[一二三四五六七八九十]是$|首先|其次/.test(label)),
  ).toEqual([]);
});

it("what is typed as a clause is named leads to that clause first", () => {
  const lost: string[] = [];
  for (const { slug, children } of site.documents.values()) {
    const places = listPlaces(placeTreeOf(children), ({ id }) => id);
    for (const { id, name } of places) {
      if (name === NAMELESS) continue;
      const [first] = findPlaces(name, places);
      // The only 款 of an article goes by the article's name.
      if (places.find((place) => place.id === first)?.name !== name)
        lost.push(`${slug}#${id}: ${name}`);
    }
  }
  expect(lost).toEqual([]);
});

it("what a clause is called in other numerals leads to it too, wherever it has numbers", () => {
  const lost: string[] = [];
  for (const { slug, children } of site.documents.values()) {
    const places = listPlaces(placeTreeOf(children), ({ id }) => id);
    for (const { id, name } of places) {
      // Words lead nowhere by numbers, nor do 附表1 and 附录2, or a bare 1.
      if (name === NAMELESS || /“|^附[表录件]?$|^附[表录]|^[^第附]/.test(name)) continue;
      const typed = name.replace(/[零一二三四五六七八九十百千]+(?=[条章节款项部点])/g, (numeral) =>
        String(parseNumeral(numeral)),
      );
      const offered = findPlaces(typed, places).slice(0, MOST_LISTED);
      const isFound = offered.some(
        (other) => places.find((place) => place.id === other)!.name === name,
      );
      if (!isFound) lost.push(`${slug}#${id}: ${typed}`);
    }
  }
  expect(lost).toEqual([]);
});

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
