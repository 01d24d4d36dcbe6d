import { expect, test } from "vitest";
import { parseText, printOutline } from "../../../../tests/support/parse-text.ts";

const outline = (text: string) => printOutline(parseText(`报告\n${text}`).document.children).trim();

test("一是…二是… inside a paragraph are its points", () => {
  expect(outline("形势依然严峻：一是基础薄弱；二是力量不足；三是意识不强。")).toBe(
    "2 para_1__pt_1 一是\n2 para_1__pt_2 二是\n2 para_1__pt_3 三是",
  );
});

test("（1）…（2）… and ①…② inside an article are counted", () => {
  expect(
    outline("第一条 数据包括：（1）政务数据；（2）服务数据。\n第二条 材料：①申请表；②承诺书。"),
  ).toBe(
    `2 art_1 第一条
  2 art_1__para_1__subitem_1 （1）
  2 art_1__para_1__subitem_2 （2）
3 art_2 第二条
  3 art_2__para_1__detail_1 ①
  3 art_2__para_1__detail_2 ②`,
  );
});

test("a citation of （一） and a lone 一是 are text", () => {
  expect(outline("符合本条第（一）、（二）项的，予以受理。")).toBe("");
  expect(outline("重点一是抓落实。")).toBe("");
});

test("one number alone is no list", () => {
  for (const text of [
    "要做到以下几点：一是抓好试点。",
    "职责：（1）拟订政策。",
    "措施：①拟订政策。",
  ]) {
    const [point] = parseText(
      `意见\n一、要求\n${text}\n二、其他\n认真执行。`,
    ).document.children.flatMap(({ children }) => children);
    expect([point!.text, point!.children]).toEqual([text, []]);
  }
});
