import { expect, test } from "vitest";
import { parseText } from "../../../../tests/support/parse-text.ts";
import type { PolicyNode } from "../../document/tree.ts";

/** Anchors of everything with text of its own, with its text's beginning. */
const places = (text: string) => {
  const found: string[] = [];
  const walk = (nodes: PolicyNode[]) => {
    for (const node of nodes) {
      if (node.text !== "" && node.type !== "title")
        found.push(`${node.id} ${node.text.slice(0, 6)}`);
      walk(node.children);
    }
  };
  walk(parseText(text).document.children);
  return found;
};

test("lines of an article are its 款; lines between two 项 carry the first on", () => {
  expect(
    places(
      "办法\n第一条 应当提交：\n（一）申请书；\n申请书应当盖章。\n（二）证明。\n符合前款的，予以受理。\n第二条 本办法施行。",
    ),
  ).toEqual([
    "art_1__para_1 应当提交：",
    "art_1__para_1__item_1 申请书；",
    "art_1__para_1__item_1__para_1 申请书应当盖",
    "art_1__para_1__item_2 证明。",
    "art_1__para_2 符合前款的，",
    "art_2__para_1 本办法施行。",
  ]);
});

test("behind a list that completes a sentence, the clause goes on", () => {
  expect(
    places(
      "规定\n一、应当提交下列材料：\n（一）移送书；\n（二）清单。\n可以要求补充上述材料。\n二、依法移送。\n三、依法办理。",
    ),
  ).toContain("sec_1__para_1 可以要求补充");
});

test("a closing line of a letter belongs to the letter", () => {
  expect(
    places("请示\n一、基本情况\n港口吞吐量1.2亿吨。\n二、拟设区域\n拟选址于港北。\n妥否，请批示。"),
  ).toContain("para_1 妥否，请批示");
});

test("a heading named in the 目录 counts without its number", () => {
  const { document } = parseText(
    "条例\n目录\n第一章 规划管理\n第二章 建设管理\n第三章 附则\n第一章 规划管理\n第一条 应当制定规划。\n建设管理\n第二条 依法建设。\n附则\n第三条 本条例施行。",
  );
  const headings = document.children.filter(({ type }) => type === "section");
  expect(headings.map(({ id, heading }) => [id, heading])).toEqual([
    ["chp_1", "规划管理"],
    ["supplement", "建设管理"],
    ["supplement_2", "附则"],
  ]);
});

test("a note's points hang from the note", () => {
  expect(
    places("方案\n一、价格\n见下表。\n注：1、最高价。\n2、下浮10%。\n二、时间\n即日起。"),
  ).toEqual([
    "sec_1__para_1 见下表。",
    "sec_1__note_1 注：1、最高",
    "sec_1__note_1__item_2 下浮10%。",
    "sec_2__para_1 即日起。",
  ]);
});

test("a number alone on its line takes a phrase of forty characters below it for its heading", () => {
  const heading = (length: number) => {
    const name = "加强城市湿地保护".repeat(6).slice(0, length);
    const { document } = parseText(
      `办法\n第一章\n${name}\n第一条 为了加强管理，制定本办法。\n第二条 本办法施行。`,
    );
    return document.children.find(({ unit }) => unit === "chapter")!.heading;
  };
  expect(heading(40)).toHaveLength(40);
  expect(heading(41) ?? "").toBe("");
});

test("【…】 behind an article's number is its heading, of thirty characters at most", () => {
  const heading = (length: number) => {
    const name = `【${"加强城市湿地保护".repeat(6).slice(0, length)}】`;
    const { document } = parseText(`办法\n第一条 ${name}为了加强管理，制定本办法。`);
    return document.children.find(({ unit }) => unit === "article")!.heading;
  };
  expect(heading(30)).toHaveLength(32);
  expect(heading(31)).toBeNull();
});
