import type { Browser, Page } from "playwright-core";
import { getDocumentProxy } from "unpdf";
import type { PDFDocumentProxy, PDFPageProxy } from "unpdf/pdfjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderPdf } from "../../scripts/cli/render-pdf.ts";
import type { LibrarySite } from "../support/build-library-site.ts";
import { openBrowser } from "../support/open-browser.ts";
import { type StaticServer, serve } from "../support/serve.ts";
import { shareLibrarySite } from "../support/share-library-site.ts";

const PLAN = "002_aa3edcb7b82b49a9";
const NOTICE = "003_90e3792712f2aa07";
let site: LibrarySite;
let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  const laws = ["law-0073", "law-0099"].map((law) => `tests/fixtures/library/${law}.txt`);
  const seeds = [PLAN, NOTICE].map((slug) => `seeds/${slug}.txt`);
  site = await shareLibrarySite([...seeds, ...laws], "tests/fixtures/content/site.yaml");
  [server, browser] = await Promise.all([serve(site.directory), openBrowser()]);
});
afterAll(() => server?.close());

/** Opens a document's page; `window.print` only fires the events that a print fires. */
async function open(slug: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(() => {
    window.print = () => dispatchEvent(new Event("beforeprint"));
  });
  await page.goto(`${server.url}policies/${slug}/`);
  await page.emulateMedia({ media: "print" });
  return page;
}

async function openPdf(slug: string): Promise<PDFDocumentProxy> {
  return getDocumentProxy(new Uint8Array(await renderPdf(site.directory, slug)));
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ("str" in item ? item.str : "")).join("");
}

describe("the PDF of a notice", () => {
  it("ends with the last lines of the text and the signature on one page", async () => {
    const pdf = await openPdf(NOTICE);
    const last = await textOf(await pdf.getPage(pdf.numPages));
    expect(last.replace(/\s/g, "")).toMatch(/人民群众生命财产安全。商务部办公厅2021年4月30日/);
  });
});

describe("the PDF of a plan", () => {
  it("is A4 with numbered pages, a running head, bookmarks, and ends with where it is from", async () => {
    const pdf = await openPdf(PLAN);
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      // 210 × 297 mm, to half a millimetre.
      expect([width / 72, height / 72].map((inches) => Math.round(inches * 50.8))).toEqual([
        420, 594,
      ]);
      pages.push(await textOf(page));
    }
    expect(pages.length).toBeGreaterThan(5);
    const head = "东北地区与东部地区部分省市对口合作工作方案";
    for (const [index, text] of pages.entries()) {
      expect(text.replace(/\s/g, "")).toContain(`—${index + 1}—`);
      expect(text.startsWith(head)).toBe(index > 0);
    }
    const bookmarks = await pdf.getOutline();
    expect(bookmarks.map(({ title }) => title)).toEqual([head]);
    expect(bookmarks[0]!.items.map(({ title }) => title)).toEqual([
      "一、总体要求",
      "二、对口合作关系",
      "三、重点任务",
      "四、保障措施",
    ]);
    const last = pages.at(-1)!;
    expect(last).toContain(`https://example.gov.cn/wenku/policies/${PLAN}/`);
    expect(last).toContain(site.documents.get(PLAN)!.source.sha256);
    // The whole text, and nothing of the frame.
    const text = pages.join("").replace(/\s/g, "");
    expect(text).toContain(
      "（六）加强督查评估。国家发展改革委要定期组织开展对口合作工作成效评估。",
    );
    // Characters, not the radicals that look like them.
    expect(text).not.toMatch(/[\u2e80-\u2fd5]/);
    expect(text).not.toMatch(/显示设置|跳到正文|被引用|字数核对/);
  });
});

describe("the print panel", () => {
  it("prints only what is ticked, under its headings, and says that it is not the whole", async () => {
    const page = await open(PLAN);
    await page.emulateMedia({ media: "screen" });
    await page.click("#print-panel summary");
    await page.check('#print-panel input[value="sec_2"]');
    await page.click("#print-panel .action");
    await page.emulateMedia({ media: "print" });
    const visible = await page.$$eval(".policy .section", (sections) =>
      sections.filter((section) => section.checkVisibility()).map(({ id }) => id),
    );
    expect(visible).toEqual(["sec_2"]);
    expect(await page.locator(".policy h1").isVisible()).toBe(true);
    expect(await page.textContent("[data-excerpt]")).toBe("节选第二部分（非全文）");
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await page.locator("#sec_1").isVisible()).toBe(true);
    expect(await page.locator("[data-excerpt]").isVisible()).toBe(false);
    await page.close();
  });
});

it("leaves out the part before the signature as any other", async () => {
  const page = await open(NOTICE);
  await page.evaluate(() => document.getElementById("sec_4")!.setAttribute("data-print-skip", ""));
  expect(await page.locator("#sec_4 > h2").isVisible()).toBe(false);
  expect(await page.locator("#sec_3 > h2").isVisible()).toBe(true);
  await page.close();
});

describe("the tools of a provision", () => {
  it("print it alone, with its article's number and the law's name", async () => {
    const page = await open("law-0099");
    await page.emulateMedia({ media: "screen" });
    await page.click('a.marker[href="#art_3__para_1__item_2"]');
    await page.click(".provision-tools >> text=打印本条");
    await page.emulateMedia({ media: "print" });
    const items = await page.$$eval("#art_3 .u-item", (all) =>
      all.filter((item) => item.checkVisibility()).map(({ id }) => id),
    );
    expect(items).toEqual(["art_3__para_1__item_2"]);
    expect(await page.locator('a.marker[href="#art_3"]').isVisible()).toBe(true);
    expect(await page.locator("#art_4").isVisible()).toBe(false);
    expect(await page.textContent("[data-excerpt]")).toBe("节选第三条第（二）项（非全文）");
    await page.close();
  });
});

describe("citations of other documents", () => {
  it("get a number each and a note with name and permanent address, which go after the print", async () => {
    const page = await open("law-0073");
    const before = await page.textContent(".policy");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const notes = await page.locator(".reference-notes li").allInnerTexts();
    expect(notes).toContainEqual(
      expect.stringMatching(
        /^〔\d+〕国家赔偿法第三十六条第六项（《中华人民共和国国家赔偿法》.*）\nhttps:\/\/example\.gov\.cn\/wenku\/policies\/law-0099\/#art_36__para_1__item_6$/,
      ),
    );
    expect(notes.map((note) => /^〔(\d+)〕/.exec(note)![1])).toEqual(
      notes.map((_, i) => `${i + 1}`),
    );
    expect(await page.locator('.ref[href*="law-0099"] + .note-mark').count()).toBeGreaterThan(0);
    // What stays in the document needs no note.
    expect(await page.locator('.ref[href^="#"] + .note-mark').count()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await page.textContent(".policy")).toBe(before);
    await page.close();
  });
});
