import { expect, it } from "vitest";
import { removedPassages } from "./removed-passages.ts";

it("joins neighbouring lines that were removed for one reason", () => {
  expect(
    removedPassages([
      { text: "当前位置：首页 > 政务公开", lines: [1, 1], reason: "breadcrumb" },
      { text: "组织东北地区与东部地区部分省市", lines: [48, 48], reason: "duplicate-body" },
      { text: "一、总体要求", lines: [50, 51], reason: "duplicate-body" },
      { text: "某行", lines: [60, 60], reason: "editor-line" },
    ]),
  ).toEqual([
    { because: "网页导航（当前位置、栏目名）", lines: [1, 1], text: "当前位置：首页 > 政务公开" },
    {
      because: "与前文逐行重复的正文",
      lines: [48, 51],
      text: "组织东北地区与东部地区部分省市\n一、总体要求",
    },
    { because: "责任编辑署名", lines: [60, 60], text: "某行" },
  ]);
});
