import { expect, test } from "vitest";
import { findNodes, parseText } from "../../../../tests/support/parse-text.ts";

const NOTICE = (date: string, effect = "2020年3月1日") =>
  `临江市人民政府关于开展试点工作的通知\n各县人民政府：\n现将有关事项通知如下。\n一、总体要求\n坚持稳中求进。本通知自${effect}起施行。\n临江市人民政府\n${date}\n`;

const warned = (text: string, sidecar = {}) =>
  parseText(text, sidecar).diagnostics.map(
    ({ line, column, ruleId }) => `${line}:${column} ${ruleId}`,
  );

test.each(["2020年2月30日", "2020年13月1日", "二〇二〇年四月三十一日"])(
  "%s closes the document, is no data, and staff are told",
  (printed) => {
    const { document, diagnostics } = parseText(NOTICE(printed));
    const signature = findNodes(document.children, "signatureBlock")[0]!;
    expect(signature.children.map(({ unit, text }) => [unit, text])).toEqual([
      ["signatory", "临江市人民政府"],
      ["date", printed],
    ]);
    expect(document).toMatchObject({ documentDate: null, issuers: ["临江市人民政府"] });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      line: 7,
      column: 1,
      severity: "warning",
      ruleId: "date-invalid",
    });
    expect(diagnostics[0]!.message).toContain(`“${printed}”`);
    expect(diagnostics[0]!.message).toContain("documentDate");
  },
);

test("a day that there is brings no warning", () => {
  expect(warned(NOTICE("2020年2月29日"))).toEqual([]);
});

test("the day from which it holds, and the page's dates, are looked at too", () => {
  const text = NOTICE("2020年2月29日", "2020年2月30日");
  expect(warned(text)).toEqual(["5:12 date-invalid"]);
  expect(parseText(text).document.effectiveDate).toBeNull();
  expect(warned(`发布日期：2021年6月31日 来源：市政府办\n${NOTICE("2020年2月29日")}`)).toEqual([
    "1:1 date-invalid",
  ]);
});

test("a 题注 keeps its other dates", () => {
  const { document, diagnostics } = parseText(
    "临江市档案管理办法\n（2001年5月31日临江市人民政府发布　2010年6月31日修订）\n第一条　为了规范档案管理，制定本办法。\n第二条　本办法适用于全市。\n",
  );
  expect(document.history).toMatchObject([{ date: "2001-05-31", event: "promulgated" }]);
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(["date-invalid"]);
});

test("staff who give the date have answered", () => {
  expect(warned(NOTICE("2020年2月30日"), { documentDate: "2020-02-29" })).toEqual([]);
});
