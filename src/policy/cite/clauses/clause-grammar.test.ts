import { describe, expect, test } from "vitest";
import { type ClauseEntry, type ClausePath, isRange } from "../../address/clause-path.ts";
import { foldForRecognition } from "../../lexicon/folding.ts";
import { toChineseNumeral } from "../../lexicon/numerals.ts";
import { readClauses, readClausesAfterName, readMoreClauses } from "./clause-grammar.ts";

const SHORT = { article: "条", paragraph: "款", item: "项", subitem: "目" } as Record<
  string,
  string
>;

/** 10条1款5项–17项, as short as it can be read. */
function print(entries: ClauseEntry[]): string {
  const path = (steps: ClausePath) =>
    steps
      .map(({ unit, value, sub }) => `${value}${SHORT[unit] ?? unit}${sub ? `之${sub}` : ""}`)
      .join("");
  return entries
    .map((entry) => (isRange(entry) ? `${path(entry.from)}–${path(entry.to)}` : path(entry)))
    .join(" ");
}

describe("runs of clauses", () => {
  test.each([
    ["第十五条第二款", "15条2款"],
    ["第285条第3款", "285条3款"],
    ["第一百二十条之一第二款", "120条之1 2款".replace(" ", "")],
    ["第四条第一款、第二款和第三款", "4条1款 4条2款 4条3款"],
    ["第六条第一款第二项、第四项、第六项", "6条1款2项 6条1款4项 6条1款6项"],
    ["第二十条至第二十二条、第二十三条第一款", "20条–22条 23条1款"],
    ["第十条第一款第五项至第十七项", "10条1款5项–10条1款17项"],
    ["第七十八条第(二)至第(七)项", "78条2项–78条7项"],
    ["第一款第五至七项", "1款5项–1款7项"],
    ["第三、四、五条", "3条 4条 5条"],
    ["第十三条第（一）、（二）、（三）项", "13条1项 13条2项 13条3项"],
    ["第五十七条第（一）（二）项", "57条1项 57条2项"],
    ["第十七条第一款（二）规定", "17条1款2项"],
    ["第三十九条第一款第一项、第四项至七项", "39条1款1项 39条1款4项–39条1款7项"],
    [
      "第三百四十九条、第二百二十五条、第一百七十七条之一或者第一百二十条之一",
      "349条 225条 177条之1 120条之1",
    ],
    ["第九条，第十一条第一款、第二款的", "9条 11条1款 11条2款"],
    ["第三十二条、三十三条", "32条 33条"],
    ["第三章第二节", "3chapter2section"],
    ["第十自然段第二句", "10naturalParagraph2sentence"],
    ["第二百三十六第三款第六项", "236条3款6项"],
    ["第一部分第一项", "1division1项"],
  ])("%s", (text, expected) => {
    const clauses = readClauses(foldForRecognition(text), 0);
    expect(print(clauses!.entries)).toBe(expected);
  });

  test("ends where the citation ends", () => {
    const text = "第四十五条、第四十六条的规定执行";
    expect(text.slice(0, readClauses(text, 0)!.end)).toBe("第四十五条、第四十六条");
  });
});

describe("what only looks like a clause", () => {
  test.each([
    "第一次会议",
    "第三产业",
    "第二审人民法院",
    "第一条件",
    "第二项目",
    "第三章程",
    "第一目标",
    "第二节能",
    "第三人",
    "第十四个五年规划",
    "第一重型机械集团",
  ])("%s", (text) => {
    expect(readClauses(text, 0)).toBeNull();
  });
});

test("项 belong to the clause that 前款 stands for", () => {
  const before: ClausePath = [
    { unit: "article", value: 26 },
    { unit: "paragraph", value: 1 },
  ];
  expect(print(readClauses("第（三）项、第（五）项", 0, before)!.entries)).toBe(
    "26条1款3项 26条1款5项",
  );
  expect(print(readMoreClauses("、第三款规定", 0, [before]).entries)).toBe("26条1款 26条3款");
});

test("after a name, 的 may come between and 第 may be lost", () => {
  expect(print(readClausesAfterName("的第二十条", 0)!.entries)).toBe("20条");
  expect(print(readClausesAfterName("六十条第四款", 0)!.entries)).toBe("60条4款");
  expect(readClausesAfterName("三人以上", 0)).toBeNull();
});

test("a list may have thirty numbers before its unit, not more", () => {
  const list = (length: number) => {
    const numbers = Array.from({ length }, (_, at) => toChineseNumeral(at + 1));
    return readClauses(`第十条第一款第${numbers.join("、")}项规定`, 0);
  };
  const paths = (length: number) => list(length)!.entries.map((entry) => print([entry]));
  expect(paths(5)).toEqual([1, 2, 3, 4, 5].map((item) => `10条1款${item}项`));
  expect(paths(30)).toHaveLength(30);
  expect(paths(30).at(-1)).toBe("10条1款30项");
  // The items are left out then, what stands before them is not.
  expect(paths(31)).toEqual(["10条1款"]);
});

test("a list of items ends with its unit, ranges in it included", () => {
  expect(print(readClauses("第十条第（一）、（三）至（五）、（八）项", 0)!.entries)).toBe(
    "10条1项 10条3项–10条5项 10条8项",
  );
  expect(readClauses("第一、二、三、四、五产业", 0)).toBeNull();
});

test.each([
  ["第九条，第十一条的规定", "9条 11条"],
  ["第九条，第十一条由市政府另行规定", "9条"],
  ["第三十二条、三十三条规定", "32条 33条"],
  ["第三十二条、三款规定", "32条"],
  ["第三十二条和三十三条规定", "32条"],
  ["第一款之一规定", "1款"],
  ["第二十条之一、之二", "20条之1"],
])("the list in %s ends where it does: %s", (text, expected) => {
  expect(print(readClauses(text, 0)!.entries)).toBe(expected);
});
