import { describe, expect, test } from "vitest";
import { parseText } from "../../../../tests/support/parse-text.ts";
import { toChineseNumeral } from "../../lexicon/numerals.ts";

const read = (text: string) => parseText(text).document;

describe("title", () => {
  test("lines are joined, letter-spacing is closed, blanks between issuers stay", () => {
    expect(read("临江市人民政府\n关于印发《办法》的通知\n各县：\n正文。").title).toBe(
      "临江市人民政府关于印发《办法》的通知",
    );
    expect(read("临 江 市 档 案 管 理 规 定\n第一条 制定本规定。").title).toBe(
      "临江市档案管理规定",
    );
    expect(read("人力资源社会保障部　财政部关于调整的通知\n各省：\n正文。").title).toBe(
      "人力资源社会保障部 财政部关于调整的通知",
    );
  });

  test("an order is called by what it promulgates, an announcement without title by itself", () => {
    expect(
      read(
        "中华人民共和国国务院令\n第707号\n现公布《奖励条例》。\n总理 李克强\n2018年9月18日\n奖励条例\n第一条 制定本条例。",
      ).title,
    ).toBe("奖励条例");
    expect(
      read("农业农村部公告\n第389号\n根据《兽药管理条例》，现公告如下。\n农业农村部\n2021年1月19日")
        .title,
    ).toBe("农业农村部公告第389号");
  });
});

describe("document number", () => {
  test.each([
    ["关于下达资金的通知\n临财农［２０１９］１８号\n各县：\n正文。", "临财农〔2019〕18号"],
    ["临发改价格（2018）77号\n关于调整价格的通知\n各企业：\n正文。", "临发改价格〔2018〕77号"],
    ["关于调整工资的通知（临人社发〔2021〕58号）\n各县：\n正文。", "临人社发〔2021〕58号"],
    [
      "临江市人民政府文件\n临政〔2021〕5号　　签发人：陈志远\n关于建设的请示\n省政府：\n正文。",
      "临政〔2021〕5号",
    ],
    [
      "中华人民共和国国务院令\n第707号\n现公布《条例》。\n总理 李克强\n2018年9月18日\n条例\n第一条 …。",
      "国务院令第707号",
    ],
    [
      "最高人民法院公告\n现予公布。\n最高人民法院\n2020年12月8日\n法释〔2020〕14号\n最高人民法院关于适用法律的解释\n第一条 …。",
      "法释〔2020〕14号",
    ],
  ])("%#: is read where it stands", (text, number) => {
    expect(read(text).documentNumber).toBe(number);
  });

  test("the number behind a title is no part of it", () => {
    expect(read("关于调整工资的通知（临人社发〔2021〕58号）\n各县：\n正文。").title).toBe(
      "关于调整工资的通知",
    );
  });
});

describe("issuers", () => {
  test.each([
    [
      "signatures, one a line",
      "通知\n各县：\n正文。\n人力资源社会保障部\n财　政　部\n2021年4月16日",
      ["人力资源社会保障部", "财政部"],
    ],
    [
      "signatures on one line",
      "通知\n各县：\n正文。\n财政部　税务总局\n2021年4月16日",
      ["财政部", "税务总局"],
    ],
    ["a seal", "通知\n各县：\n正文。\n临江市人民政府（印章）\n2021年4月16日", ["临江市人民政府"]],
    [
      "an order",
      "国家发展和改革委员会令\n第40号\n现公布《办法》。\n主任 何某\n2021年3月17日\n办法\n第一条 …。",
      ["国家发展和改革委员会"],
    ],
    ["the title", "国务院办公厅关于督查的通报\n各省：\n正文。", ["国务院办公厅"]],
    [
      "the 题注",
      "养犬条例\n2021年6月25日 临江市第十五届人民代表大会常务委员会第四十次会议通过\n第一条 …。",
      ["临江市人民代表大会常务委员会"],
    ],
  ])("from %s", (_from, text, issuers) => {
    expect(read(text).issuers).toEqual(issuers);
  });
});

describe("dates", () => {
  test.each([
    ["本规定自2019年1月1日起施行。", "2019-01-01"],
    ["上述规定自2018年12月1日起执行。", "2018-12-01"],
    ["本《办法》自2018年7月1日起施行。", "2018-07-01"],
    ["自二〇一八年七月一日起实施，有效期5年。", "2018-07-01"],
    ["本规定自公布之日起施行。", null],
    ["《暂行办法》自2009年1月1日起施行的规定同时废止。", null],
    ["莱芜区自2019年5月1日起执行本规定。", null],
  ])("%s takes effect on %s", (clause, date) => {
    expect(read(`规定\n第一条 为了管理，制定本规定。\n第二条 ${clause}`).effectiveDate).toBe(date);
  });

  test("a month is printed under a signature, but names no day", () => {
    const { documentDate, issuers } = read("通知\n各县：\n正文。\n临江市财政局\n2020年10月");
    expect({ documentDate, issuers }).toEqual({ documentDate: null, issuers: ["临江市财政局"] });
  });
});

test("page and body that disagree are reported; the page's value is used", () => {
  const { document, diagnostics } = parseText(
    "成文日期：2021年4月6日\n发文机关：市卫健委\n关于评审的通知\n各县：\n正文。\n市卫生健康委员会\n2021年4月8日",
  );
  expect(document.documentDate).toBe("2021-04-06");
  expect(document.provenance.documentDate).toEqual({ origin: "source", line: 1 });
  expect(diagnostics.map(({ ruleId, line }) => [ruleId, line])).toContainEqual([
    "metadata-disagrees",
    7,
  ]);
});

test("addressees are set apart by commas, organs in a group stay together", () => {
  expect(
    read("通知\n各省、自治区、直辖市人民政府，国务院各部委、各直属机构：\n正文。").addressees,
  ).toEqual(["各省、自治区、直辖市人民政府", "国务院各部委、各直属机构"]);
});

test("a text says from when it holds in its last forty lines", () => {
  const law = (after: number) =>
    read(
      `临江市绿化条例\n第一条 本条例自2019年3月1日起施行。\n${Array.from(
        { length: after },
        (_, at) => `第${toChineseNumeral(at + 2)}条 应当加强绿化。`,
      ).join("\n")}`,
    ).effectiveDate;
  expect(law(39)).toBe("2019-03-01");
  expect(law(40)).toBeNull();
});
