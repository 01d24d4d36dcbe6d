import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { qrPath } from "../../src/site/document/qr-path.ts";
import { titleUnits } from "../../src/site/render/title-pieces.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { launchBrowser } from "../support/browser.ts";
import { buildLibrarySite, type LibrarySite } from "../support/build-library-site.ts";
import {
  clipboard,
  DESKTOP,
  type OpenOptions,
  openPage,
  overflow,
  PHONE,
} from "../support/open-page.ts";
import { type StaticServer, serve } from "../support/serve.ts";

const LAWS = ["0042", "0073", "0099", "0102", "0154"];
const LAW = "policies/law-0099/";
const PLAN = "policies/000_a36d250490164d45/";
const ISSUED = "policies/001_17f2e52f33125315/";

let site: LibrarySite;
let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  const laws = LAWS.map((number) => `tests/fixtures/library/law-${number}.txt`);
  const notice = "tests/fixtures/documents/numbered-attachments-by-openers-with-titles/input.txt";
  [site, browser] = await Promise.all([
    buildLibrarySite(["seeds", notice, ...laws]),
    launchBrowser(),
  ]);
  server = await serve(site.directory, { base: "/wenku/" });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  site?.remove();
});

const open = (path: string, options?: OpenOptions) => openPage(browser, server.url + path, options);
const tools = (page: Page) => page.locator(".provision-tools");

/** axe-core's findings in all colours, as the page stands. */
async function violationsInAllColours(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ["light", "dark", "contrast"]) {
    await page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
    found.push(...(await axeViolations(page)).map((line) => `${theme} ${line}`));
  }
  return found;
}

describe("at a provision's number", () => {
  it("pointing shows the tools and copies nothing; pointing elsewhere takes them away", async () => {
    const { page, close } = await open(LAW);
    await page.hover('a.marker[href="#art_3"]');
    await expect.poll(() => tools(page).isVisible()).toBe(true);
    expect(await page.textContent("#notice")).toBe("");
    await tools(page).hover();
    await page.waitForTimeout(400);
    expect(await tools(page).isVisible()).toBe(true);
    await page.hover("h1");
    await expect.poll(() => tools(page).count()).toBe(0);
    await close();
  });

  it("the keyboard passes by, or goes in by Enter, through by the arrow keys, and out by Escape", async () => {
    const { page, close } = await open(LAW);
    const marker = page.locator('a.marker[href="#art_4__para_1__item_1"]');
    await page.locator('a.marker[href="#art_4"]').focus();
    await page.keyboard.press("Tab");
    // 被引用 stands between; then the next number.
    while (!(await marker.evaluate((link) => link === document.activeElement))) {
      await page.keyboard.press("Tab");
    }
    await expect.poll(() => tools(page).isVisible()).toBe(true);
    await page.keyboard.press("Tab");
    expect(await tools(page).evaluate((box) => box.contains(document.activeElement))).toBe(false);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe("GB/T 7714");
    await page.keyboard.press("End");
    expect(await focused()).toBe(await tools(page).locator("button").last().textContent());
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("（一）");
    expect(await tools(page).count()).toBe(0);
    await close();
  });

  it.each([
    // A list of points in a part, and one that no number leads to.
    ["004_6b87098065987aa0", "sec_2__para_1__pt_1", "第二部分第一点"],
    ["004_6b87098065987aa0", "para_3__pt_5", "“鉴于以上情况”一段第五点"],
    ["002_aa3edcb7b82b49a9", "sec_1__sub_2__pt_2", "第一部分第（二）项第二点"],
    ["002_aa3edcb7b82b49a9", "sec_1__sub_2__pt_3", "第一部分第（二）项第三点"],
  ])("of %s #%s is called %s", async (slug, id, place) => {
    const { page, close } = await open(`policies/${slug}/`);
    await page.click(`a.marker[href="#${id}"]`);
    await expect.poll(() => page.textContent("#notice")).toBe(`已复制${place}的链接`);
    await page.click("text=公文引用");
    await expect.poll(() => clipboard(page)).toMatch(new RegExp(`》${place}$`));
    await close();
  });

  it("a QR code of the provision's link is made when asked for, and only then loaded", async () => {
    const { page, fetched, trouble, close } = await open(LAW);
    await page.click('a.marker[href="#art_4"]');
    expect(fetched.filter((url) => url.includes("qr-code"))).toEqual([]);
    await page.click("text=二维码");
    const code = page.locator(".tools-code svg");
    await expect.poll(() => code.isVisible()).toBe(true);
    expect(await code.getAttribute("aria-label")).toBe("第四条网址的二维码");
    expect(await code.locator("path").getAttribute("d")).toBe(
      qrPath(`${server.url}${LAW}#art_4`).path,
    );
    expect(await violationsInAllColours(page)).toEqual([]);
    expect(trouble).toEqual([]);
    await close();
  });

  it("sharing hands title, citation and link to the system, where it has a panel", async () => {
    const { page, close } = await open(LAW, {
      before: (page) =>
        page.addInitScript(() => {
          navigator.share = async (data) => {
            Object.assign(window, { shared: data });
          };
        }),
    });
    await page.click('a.marker[href="#art_3__para_1__item_2"]');
    await page.click("text=分享");
    expect(await page.evaluate(() => (window as unknown as { shared: unknown }).shared)).toEqual({
      title: "中华人民共和国国家赔偿法",
      text: "《中华人民共和国国家赔偿法》第三条第（二）项",
      url: `${server.url}${LAW}#art_3__para_1__item_2`,
    });
    await close();
  });

  it("a tap opens them at the foot of a phone's window, with nothing cut off", async () => {
    const { page, close } = await open(LAW, PHONE);
    await page.tap('a.marker[href="#art_4"]');
    await page.tap("text=二维码");
    await expect.poll(() => page.locator(".tools-code svg").isVisible()).toBe(true);
    const box = (await tools(page).boundingBox())!;
    expect([box.x, box.width, Math.round(box.y + box.height)]).toEqual([0, 390, 844]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violationsInAllColours(page)).toEqual([]);
    await page.tap("h1");
    expect(await tools(page).count()).toBe(0);
    await close();
  });
});

describe("what stands in an attachment", () => {
  it("is cited with the attachment, and found by its number", async () => {
    const { page, close } = await open("policies/input/");
    await page.fill("#outline input", "附件1 二");
    await page.press("#outline input", "Enter");
    await expect.poll(() => page.url()).toMatch(/#att_1__sec_2$/);
    await page.click(":target a.marker >> nth=0");
    await page.click("text=公文引用");
    await expect
      .poll(() => clipboard(page))
      .toBe("《关于公布2019年度市级非物质文化遗产代表性项目名录的通知》附件1第二部分");
    await close();
  });
});

describe("selected text", () => {
  /** Selects from a place in one element to a place in another: characters of their own text. */
  async function select(page: Page, from: [string, number], to: [string, number]) {
    await page.evaluate(
      ([[first, start], [last, end]]) => {
        const at = (selector: string, offset: number): [Node, number] => {
          const walker = document.createTreeWalker(document.querySelector(selector)!, 4);
          let rest = offset;
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const { length } = node as Text;
            if (rest <= length) return [node, rest];
            rest -= length;
          }
          throw new Error(`${selector} is shorter than ${offset}`);
        };
        getSelection()!.setBaseAndExtent(...at(first, start), ...at(last, end));
      },
      [from, to] as const,
    );
    await page.click("text=复制并附出处");
    await expect.poll(() => page.textContent("#notice")).toContain("已复制");
    return clipboard(page);
  }
  const source = (copied: string) => copied.split("\n").slice(-2);

  it("over whole articles is cited from the first to the last", async () => {
    const { page, close } = await open(LAW);
    const copied = await select(page, ["#art_3", 0], ["#art_5__para_1__item_3", 13]);
    expect(copied.split("\n")[0]).toMatch(/^第三条行政机关及其工作人员/);
    expect(copied).not.toContain("被引用");
    expect(source(copied)).toEqual([
      "——《中华人民共和国国家赔偿法》第三条至第五条",
      `${server.url}${LAW}#art_3`,
    ]);
    await close();
  });

  it("within a 款 and over two 款 says so", async () => {
    const { page, close } = await open(LAW);
    const words = await select(page, ["#art_6__para_2", 3], ["#art_6__para_2", 7]);
    expect(words.split("\n")).toEqual([
      "公民死亡",
      "——《中华人民共和国国家赔偿法》第六条第二款",
      `${server.url}${LAW}#art_6__para_2`,
    ]);
    const two = await select(page, ["#art_6__para_2", 3], ["#art_6__para_3", 9]);
    expect(source(two)[0]).toBe("——《中华人民共和国国家赔偿法》第六条第二款至第三款");
    await close();
  });

  it("that ends where the next paragraph begins, as after three clicks, isn't cited with it", async () => {
    const { page, close } = await open(LAW);
    const copied = await select(page, ["#art_6__para_2", 0], ["#art_6__para_3", 0]);
    expect(source(copied)[0]).toBe("——《中华人民共和国国家赔偿法》第六条第二款");
    await close();
  });

  it("of an official document is cited by 部分 and 项, with its number", async () => {
    const { page, close } = await open(ISSUED);
    const copied = await select(page, ["#sub_2", 3], ["#sub_3", 9]);
    expect(source(copied)).toEqual([
      "——《吉林省委省政府印发〈关于建立更加有效的区域协调发展新机制的实施方案〉的通知》第一部分第（二）项至第（三）项",
      `${server.url}${ISSUED}#sub_2`,
    ]);
    await close();
  });
});

describe("an item of a law", () => {
  it.each([DESKTOP, PHONE])("has its lines below the first one's text: %j", async (device) => {
    const { page, close } = await open(LAW, device);
    const [first, others] = await page.$eval("#art_3__para_1__item_3 > p", (line) => {
      const text = document.createRange();
      text.selectNodeContents(line);
      text.setStartAfter(line.querySelector(".marker")!);
      const lefts = [...text.getClientRects()].map(({ left }) => left);
      return [lefts[0]!, lefts.slice(1)];
    });
    expect(others.length).toBeGreaterThan(0);
    for (const left of others) expect(Math.abs(left - first)).toBeLessThan(2);
    await close();
  });
});

describe("a provision reached by its anchor", () => {
  it("is marked, and marked in the same place on return", async () => {
    const { page, close } = await open(`${LAW}#art_9`);
    const top = () =>
      page.evaluate(() =>
        Math.round(document.querySelector(":target")!.getBoundingClientRect().top),
      );
    const before = await top();
    expect(before).toBeGreaterThanOrEqual(0);
    expect(before).toBeLessThan(200);
    await page.click("#art_9 a.ref");
    expect(page.url()).toContain("#art_3");
    await page.goBack();
    await expect
      .poll(() => page.evaluate(() => document.querySelector(":target")?.id))
      .toBe("art_9");
    await page.goto(server.url);
    await page.goBack();
    await expect
      .poll(() => page.evaluate(() => document.querySelector(":target")?.id))
      .toBe("art_9");
    await expect.poll(top).toBeLessThan(600);
    await close();
  });
});

describe("a title", () => {
  /** How far into its text each line of an element begins. */
  const lineStarts = (page: Page, selector: string) =>
    page.$eval(selector, (element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const starts: number[] = [];
      let [at, bottom] = [0, 0];
      for (let node = walker.nextNode() as Text; node; node = walker.nextNode() as Text) {
        for (let index = 0; index < node.length; index++, at++) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const box = range.getBoundingClientRect();
          if (box.top >= bottom) starts.push(at);
          bottom = Math.max(bottom, box.bottom - 4);
        }
      }
      return starts;
    });

  it.each([
    [DESKTOP, "1"],
    [PHONE, "1"],
    [PHONE, "4"],
  ])(
    "ends its lines between words, and can be copied as it is: %j, size %s",
    async (device, size) => {
      const stored = { "zhangju.display": JSON.stringify({ size }) };
      const { page, close } = await open(ISSUED, { ...device, stored });
      for (const slug of site.documents.keys()) {
        await page.goto(`${server.url}policies/${slug}/`);
        const title = (await page.textContent("h1"))!;
        expect(
          await page.evaluate(() => {
            getSelection()!.selectAllChildren(document.querySelector("h1")!);
            return getSelection()!.toString();
          }),
        ).toBe(title);
        const ends = [0];
        for (const unit of titleUnits(title)) ends.push(ends.at(-1)! + unit.length);
        const broken = (await lineStarts(page, "h1")).filter((start) => !ends.includes(start));
        expect(broken.map((start) => `${title.slice(0, start)}｜${title.slice(start)}`)).toEqual(
          [],
        );
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      }
      await close();
    },
  );
});

describe("an anchor that the document doesn't have", () => {
  it("is said to be missing, until the reader takes the note away", async () => {
    const { page, trouble, close } = await open(`${LAW}#sec_99`, PHONE);
    const notice = page.getByRole("status").filter({ hasText: "没有链接所指的“sec_99”" });
    await expect.poll(() => notice.isVisible()).toBe(true);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violationsInAllColours(page)).toEqual([]);
    await notice.getByRole("button").tap();
    expect(await page.textContent("#notice")).toBe("");
    await page.evaluate(() => {
      window.location.hash = "#art_9";
    });
    await expect.poll(() => page.locator("#art_9:target").count()).toBe(1);
    expect(await page.textContent("#notice")).toBe("");
    await page.evaluate(() => {
      window.location.hash = "#art_99";
    });
    await expect.poll(() => page.textContent("#notice")).toContain("art_99");
    expect(trouble).toEqual([]);
    await close();
  });
});

describe("the outline", () => {
  it.each([
    [LAW, "art_12", "第十二条", undefined],
    [LAW, "art_6", "第六条", PHONE],
    [LAW, "art_42", "第四十二条", PHONE],
    [ISSUED, "sub_9", "（九）", undefined],
    // The page ends before it can come up.
    [LAW, "art_42", "第四十二条", { viewport: { width: 1280, height: 3000 } }],
  ])("of %s marks what #%s leads to", async (path, id, label, device) => {
    const { page, close } = await open(`${path}#${id}`, device);
    const current = page.locator("#outline [aria-current]");
    await expect.poll(() => current.getAttribute("href")).toBe(`#${id}`);
    expect(await current.textContent()).toContain(label);
    await close();
  });

  it("folds and unfolds by keyboard, and says so", async () => {
    const { page, close } = await open(LAW);
    const toggle = page.locator(".outline-toggle").first();
    expect(await toggle.getAttribute("aria-label")).toBe("第一章　总则的下级条目");
    await toggle.focus();
    await page.keyboard.press("Enter");
    expect(await toggle.getAttribute("aria-expanded")).toBe("false");
    expect(await page.locator('#outline a[href="#art_1"]').isVisible()).toBe(false);
    await page.keyboard.press(" ");
    expect(await page.locator('#outline a[href="#art_1"]').isVisible()).toBe(true);
    await page.click(".outline-all");
    expect(await page.locator("#outline ol ol").first().isVisible()).toBe(false);
    expect(await page.textContent(".outline-all")).toBe("全部展开");
    expect(await violationsInAllColours(page)).toEqual([]);
    await close();
  });

  it("says which part is being read and how far", async () => {
    const { page, close } = await open(`${LAW}#chp_3`);
    await expect
      .poll(() => page.textContent(".reading-part"))
      .toMatch(/^全文 \d+% · 本部分 0% · 第三章　刑事赔偿$/);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => page.textContent(".reading-part")).toContain("全文 100%");
    await close();
  });

  it("shows the figures in whole, and names the part where one entry holds all others", async () => {
    const { page, close } = await open(`${ISSUED}#sub_9`);
    const line = page.locator(".reading-part");
    await expect.poll(() => line.textContent()).toMatch(/^全文 \d+% · 本部分 \d+% · 三、/);
    const room = await line.evaluate((element) => {
      const figures = document.createRange();
      figures.setStart(element.firstChild!, 0);
      figures.setEnd(element.firstChild!, element.textContent!.indexOf("三、"));
      return element.getBoundingClientRect().right - figures.getBoundingClientRect().right;
    });
    expect(room).toBeGreaterThan(30);
    await close();
  });

  it("has its articles in columns below each other, however long their numbers are", async () => {
    const { page, close } = await open(LAW);
    const columns = await page.$$eval("#outline .articles", (lists) =>
      lists.map((list) => getComputedStyle(list).gridTemplateColumns.split(" ").length),
    );
    expect(columns).toEqual([2, 2, 2]);
    const cut = await page.$$eval(
      "#outline .articles a",
      (links) =>
        links.filter((link) => link.scrollWidth > link.clientWidth || link.clientHeight > 40)
          .length,
    );
    expect(cut).toBe(0);
    await close();
  });

  it("opens what is read when it was folded, and closes it again", async () => {
    const { page, close } = await open(LAW);
    await page.click(".outline-all");
    await page.evaluate(() => document.getElementById("art_9")!.scrollIntoView());
    await expect.poll(() => page.locator('#outline a[href="#art_9"]').isVisible()).toBe(true);
    await page.evaluate(() => document.getElementById("art_33")!.scrollIntoView());
    await expect.poll(() => page.locator('#outline a[href="#art_9"]').isVisible()).toBe(false);
    await close();
  });
});

describe("the box of the outline", () => {
  it.each([
    ["15", LAW, "art_15"],
    ["第十五条", LAW, "art_15"],
    ["15条", LAW, "art_15"],
    ["第三条第（二）项", LAW, "art_3__para_1__item_2"],
    ["第2章", LAW, "chp_2"],
    ["四(二)", PLAN, "sec_4__sub_2"],
    ["四（二）", PLAN, "sec_4__sub_2"],
    ["第四部分第（二）项", PLAN, "sec_4__sub_2"],
  ])("%s and Enter goes there", async (query, path, id) => {
    const { page, close } = await open(path);
    await page.fill("#outline input", query);
    await page.press("#outline input", "Enter");
    await expect.poll(() => page.evaluate(() => document.querySelector(":target")?.id)).toBe(id);
    await expect.poll(() => page.inputValue("#outline input")).toBe("");
    const top = await page.$eval(`#${id}`, (element) => element.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(300);
    await close();
  });

  it("lists what a number may mean, and the arrow keys choose", async () => {
    const { page, trouble, close } = await open(LAW);
    await page.fill("#outline input", "2");
    const places = page.locator(".find-places b");
    expect((await places.allTextContents()).slice(0, 2)).toEqual(["第二条", "第二章第二节"]);
    expect(await page.textContent(".find-answer")).toMatch(/^\d+ 处/);
    expect(await violationsInAllColours(page)).toEqual([]);
    await page.press("#outline input", "ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(page.url()).toMatch(/#chp_2__sec_2$/);
    expect(trouble).toEqual([]);
    await close();
  });

  it("leaves the entries that have the words, and all of them when it is emptied", async () => {
    const { page, close } = await open(LAW);
    await page.fill("#outline input", "程序");
    const shown = page.locator("#outline li > a:visible");
    expect(await shown.allTextContents()).toEqual([
      "第二章　行政赔偿",
      "第三节　赔偿程序",
      "第三章　刑事赔偿",
      "第三节　赔偿程序",
    ]);
    expect(await page.textContent(".find-answer")).toBe("目录里有 2 处“程序”");
    await page.press("#outline input", "Escape");
    expect(await page.inputValue("#outline input")).toBe("");
    expect(await shown.count()).toBeGreaterThan(20);
    await close();
  });

  it("says when there is no such clause, and no such words", async () => {
    const { page, close } = await open(LAW);
    await page.fill("#outline input", "第九十九条");
    expect(await page.textContent(".find-answer")).toBe("本文件没有“第九十九条”这一处");
    await page.fill("#outline input", "桥梁");
    expect(await page.textContent(".find-answer")).toContain("目录里没有“桥梁”");
    await close();
  });

  it("works in the sheet of a phone, which closes on the way there", async () => {
    const { page, close } = await open(LAW, PHONE);
    await page.tap(".outline-open");
    expect(await violationsInAllColours(page)).toEqual([]);
    await page.fill("#outline input", "第十五条");
    await page.press("#outline input", "Enter");
    expect(await page.locator("#outline").isVisible()).toBe(false);
    expect(await page.evaluate(() => document.querySelector(":target")?.id)).toBe("art_15");
    expect(await page.textContent(".outline-open")).toMatch(/^目录\s*\d+%$/);
    await close();
  });
});

describe("a long document left in the middle", () => {
  const stored = {
    "zhangju.reading": '[{"slug":"law-0099","id":"art_15","label":"第十五条"}]',
  };
  const bar = (page: Page) => page.locator(".resume-bar");

  it("offers to go on, without moving the page", async () => {
    const { page, close } = await open(LAW, { stored });
    expect(await bar(page).innerText()).toMatch(/上次读到 第十五条/);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    expect(await violationsInAllColours(page)).toEqual([]);
    await page.click("text=继续阅读");
    expect(page.url()).toMatch(/#art_15$/);
    expect(await bar(page).count()).toBe(0);
    await close();
  });

  it("remembers it by itself, and forgets it when told to", async () => {
    const { page, close } = await open(LAW);
    await page.evaluate(() => document.getElementById("art_17")!.scrollIntoView());
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem("zhangju.reading")), { timeout: 5000 })
      .toMatch(/"slug":"law-0099".*第十/);
    await page.goto(server.url);
    await page.goto(server.url + LAW);
    await page.click("text=不用");
    expect(await bar(page).count()).toBe(0);
    await page.goto(server.url);
    await page.goto(server.url + LAW);
    expect(await bar(page).count()).toBe(0);
    await close();
  });

  it.each(["#art_3", "?highlight=%E8%B5%94%E5%81%BF"])(
    "offers nothing to who came by %s",
    async (to) => {
      const { page, close } = await open(LAW + to, { stored });
      expect(await bar(page).count()).toBe(0);
      await close();
    },
  );
});

describe("without a script", () => {
  it.each([LAW, PLAN])("%s has its outline and no tool that wouldn't work", async (path) => {
    const { page, close } = await open(path, { javaScriptEnabled: false });
    expect(await page.locator("#outline li > a").first().isVisible()).toBe(true);
    for (const tool of [".find", ".reading-progress", ".outline-toggle", ".outline-all"]) {
      expect(await page.locator(tool).filter({ visible: true }).count(), tool).toBe(0);
    }
    await close();
  });
});
