import { expect, test } from "vitest";
import { parseText, printOutline } from "../../../../tests/support/parse-text.ts";

const outline = (text: string) =>
  printOutline(parseText(text).document.children)
    .trim()
    .replaceAll(/^( *)\d+ (\S+) .*$/gm, "$1$2");

test("公文: 一、 holds （一） holds 1. holds （1） holds ①", () => {
  expect(outline("意见\n一、要求\n（一）原则\n1.公开\n（1）主动；\n①网站；\n②公报。")).toBe(
    `sec_1
  sec_1__sub_1
    sec_1__sub_1__item_1
      sec_1__sub_1__item_1__subitem_1
        sec_1__sub_1__item_1__subitem_1__detail_1
        sec_1__sub_1__item_1__subitem_1__detail_2`,
  );
});

test("a kind that starts again inside one that runs on is the inner one", () => {
  expect(
    outline(
      "规则\n（一）总则\n一、依法行政。\n二、公开透明。\n（二）职责\n一、组织实施。\n二、监督检查。",
    ),
  ).toBe(
    `sub_1
  sub_1__sec_1
  sub_1__sec_2
sub_2
  sub_2__sec_1
  sub_2__sec_2`,
  );
});

test("一、 before the first article groups articles, inside one it is a 项", () => {
  expect(outline("解释\n一、管辖\n第一条 由公安机关管辖。\n二、回避\n第二条 应当回避。")).toBe(
    "sec_1\n  art_1\nsec_2\n  art_2",
  );
  expect(outline("办法\n第一条 登记下列项目：\n一、姓名；\n二、籍贯。\n第二条 本办法施行。")).toBe(
    "art_1\n  art_1__para_1__item_1\n  art_1__para_1__item_2\nart_2",
  );
});

test("a kind that starts only once, or around a single other number, keeps its place", () => {
  expect(
    outline(
      "办法\n（一）适用范围。\n（二）职责分工。\n一、附则\n本办法施行。\n二、其他\n另行规定。",
    ),
  ).toBe("sub_1\nsub_2\nsec_1\nsec_2");
  expect(
    outline(
      "办法\n（一）适用范围。\n一、事实清楚。\n二、证据充分。\n一、程序合法。\n二、适用正确。",
    ),
  ).toBe("sub_1\nsec_1\nsec_2\nsec_1--2\nsec_2--2");
});
