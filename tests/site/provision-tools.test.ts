import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { qrPath } from "../../src/site/document/qr-path.ts";
import { violationsInAllColours } from "../support/axe-violations.ts";
import { clipboard, type OpenOptions, openPage, overflow, PHONE } from "../support/open-page.ts";
import { type StaticServer, serve } from "../support/serve.ts";
import { shareReadingSite } from "../support/share-reading-site.ts";

const LAW = "policies/law-0099/";
const ISSUED = "policies/001_17f2e52f33125315/";

let server: StaticServer;

beforeAll(async () => {
  const site = await shareReadingSite();
  server = await serve(site.directory, { base: "/wenku/" });
});
afterAll(() => server?.close());

const open = (path: string, options?: OpenOptions) => openPage(server, path, options);
const tools = (page: Page) => page.locator(".provision-tools");

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
