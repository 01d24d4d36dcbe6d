import { expect, it } from "vitest";
import { type PlaceTree, placeName, placeSteps } from "./place-name.ts";

interface Node {
  type: string;
  unit: string | null;
  raw: string | null;
  text: string;
  children: Node[];
}

/** `type/unit raw` with what is in it. */
function node(kind: string, raw: string | null = null, children: Node[] = [], text = ""): Node {
  const [type, unit = null] = kind.split("/") as [string, string?];
  return { type, unit, raw, text, children };
}

function treeOf(roots: Node[]): PlaceTree<Node> {
  const parentOf = (
    wanted: Node,
    inside: Node[] = roots,
    parent: Node | null = null,
  ): Node | null =>
    inside.includes(wanted)
      ? parent
      : (inside.map((next) => parentOf(wanted, next.children, next)).find((found) => found) ??
        null);
  return {
    typeOf: ({ type }) => type,
    unitOf: ({ unit }) => unit,
    rawOf: ({ raw }) => raw,
    textOf: ({ text }) => text,
    parentOf,
    childrenOf: (parent) => parent?.children ?? roots,
  };
}

const nameIn = (roots: Node[], wanted: Node) => placeName(treeOf(roots), wanted);
const points = (...raws: string[]) => raws.map((raw) => node("provision/point", raw));

it.each([
  ["section/level1", "四、", "第四部分"],
  ["provision/level2", "(二)", "第（二）项"],
  ["provision/level3", "1.", "第1目"],
  ["provision/article", "第三条", "第三条"],
  ["provision/item", "（十一）", "第（十一）项"],
  ["section/chapter", "第一章", "第一章"],
  ["provision/point", "一是", "第一点"],
  ["provision/point", "第二，", "第二点"],
  ["provision/point", "十一是", "第十一点"],
  ["provision/point", "首先，", "第一点"],
  ["provision/point", "——", "第一点"],
  ["provision/point", "●", "第一点"],
  ["provision/decimal", "1.2", "1.2"],
])("names the %s %s alone %j", (kind, raw, expected) => {
  const only = node(kind, raw);
  expect(nameIn([node("attachment/document", null, [only])], only)).toBe(expected);
});

it("leaves out 编 and 章 above an article, and nothing above a 公文 level", () => {
  const item = node("provision/item", "（三）");
  const article = node("provision/article", "第十五条", [
    node("provision/paragraph", null, [item]),
  ]);
  expect(nameIn([node("section/chapter", "第二章", [article])], item)).toBe("第十五条第（三）项");
  const sub = node("provision/level2", "（二）");
  expect(nameIn([node("section/level1", "四、", [sub])], sub)).toBe("第四部分第（二）项");
});

it("counts the 款 of an article, unless it has only one", () => {
  const [first, second] = [node("provision/paragraph"), node("provision/paragraph")];
  expect(nameIn([node("provision/article", "第二条", [first])], first)).toBe("第二条");
  expect(nameIn([node("provision/article", "第二条", [first, second])], second)).toBe(
    "第二条第二款",
  );
});

it("says a decimal number once: 1.2 holds its 1", () => {
  const inner = node("provision/decimal", "1.2.1");
  const outer = node("section/decimal", "1", [node("section/decimal", "1.2", [inner])]);
  expect(nameIn([node("section/chapter", "第一章", [outer])], inner)).toBe("第一章1.2.1");
});

it("counts 一、 and （一） under 第一部分 as its 项 and 目, as citations do", () => {
  const sub = node("provision/level2", "（二）");
  const part = node("section/part", "第一部分", [node("section/level1", "三、", [sub])]);
  expect(nameIn([part], sub)).toBe("第一部分第三项第（二）目");
  const alone = node("provision/level2", "（二）");
  expect(nameIn([node("section/part", "第一部分", [alone])], alone)).toBe("第一部分第（二）项");
  // 第一编 is no 部分.
  const book = node("section/level1", "三、");
  expect(nameIn([node("section/part", "第一编", [book])], book)).toBe("第一编第三部分");
});

it.each([
  ["provision/article", "第 一 条", "第一条"],
  ["provision/article", "笫三条", "第三条"],
  ["provision/article", "第三十－条", "第三十一条"],
])("names a damaged number as it was meant: %s %s", (kind, raw, name) => {
  const article = node(kind, raw);
  expect(nameIn([article], article)).toBe(name);
});

it("says which attachment, but not that a notice issued a document", () => {
  const article = node("provision/article", "第一条");
  expect(nameIn([node("attachment", "附件2：", [article])], article)).toBe("附件2第一条");
  expect(nameIn([node("attachment", null, [article])], article)).toBe("附件第一条");
  expect(nameIn([node("attachment/document", null, [article])], article)).toBe("第一条");
});

it("counts points whose number is not printed", () => {
  const dashes = points("——", "——", "——");
  expect(dashes.map((point) => nameIn([node("section/level1", "二、", dashes)], point))).toEqual([
    "第二部分第一点",
    "第二部分第二点",
    "第二部分第三点",
  ]);
  const words = points("首先，", "其次，", "最后，");
  expect(nameIn([node("section/level1", "一、", words)], words[2]!)).toBe("第一部分第三点");
});

it("names points of two lists in one place by their words, but for printed numbers", () => {
  const mixed = points("——", "一是", "二是", "首先，");
  mixed[0]!.text = "成立专班。";
  mixed[3]!.text = "建立台账，定期报送。";
  const names = mixed.map((point) => nameIn([node("section/level1", "一、", mixed)], point));
  expect(names).toEqual([
    "第一部分“成立专班”一点",
    "第一部分第一点",
    "第一部分第二点",
    "第一部分“建立台账”一点",
  ]);
});

it("calls 附则 without a number 附则, and a long heading without one nothing", () => {
  const [rule, long] = ["附　则", "本办法施行中的若干问题"].map((text) => {
    const inner = node("paragraph", null, [], "本办法自公布之日起施行。");
    return node("section/supplement", null, [inner], text);
  });
  expect(nameIn([rule!], rule!)).toBe("附则");
  expect(nameIn([rule!], rule!.children[0]!)).toBe("附则");
  expect(nameIn([long!], long!.children[0]!)).toBe("正文");
});

it("names the paragraph of points that nothing else tells apart", () => {
  const text = "鉴于以上情况，下一步拟从以下几个方面推动";
  const [own, other] = [points("一是", "二是"), points("一是", "二是")];
  const holder = node("paragraph", null, own, text);
  // No number leads there.
  expect(nameIn([holder], own[1]!)).toBe("“鉴于以上情况”一段第二点");
  // One paragraph with points in a numbered part, then two.
  expect(nameIn([node("section/level1", "一、", [holder])], own[0]!)).toBe("第一部分第一点");
  const second = node("paragraph", null, other, "工作成效，主要是");
  expect(nameIn([node("section/level1", "一、", [holder, second])], other[0]!)).toBe(
    "第一部分“工作成效”一段第一点",
  );
  // Points beside the paragraph, not in one.
  const beside = [...points("一是", "二是"), holder];
  expect(nameIn([node("section/level1", "三、", beside)], own[0]!)).toBe(
    "第三部分“鉴于以上情况”一段第一点",
  );
  expect(nameIn([node("section/level1", "三、", beside)], beside[0]!)).toBe("第三部分第一点");
});

it("calls a part without a number by its name, and all else 正文", () => {
  const signer = node("paragraph", null, [], "市政府");
  const block = node("signatureBlock", null, [signer]);
  expect(nameIn([block], signer)).toBe("落款");
  expect(placeSteps(treeOf([block]), signer)).toEqual([]);
  const plain = node("paragraph", null, [], "现就有关事项通知如下：");
  expect(nameIn([plain], plain)).toBe("正文");
});
