import { describe, expect, it } from "vitest";
import { completeDocumentNumber, otherForms, readNamedArticle } from "./other-forms.ts";

describe("readNamedArticle", () => {
  it.each([
    [["民法典", "577"], "民法典", "第五百七十七条"],
    [["民法典577条"], "民法典", "第五百七十七条"],
    [["民法典", "第577条"], "民法典", "第五百七十七条"],
    [["民法典第五百七十七条"], "民法典", "第五百七十七条"],
    [["刑法第一百二十条之一"], "刑法", "第一百二十条之一"],
    [["刑法", "120条之1"], "刑法", "第一百二十条之一"],
    [["民法典577"], "民法典", "第五百七十七条"],
    [["中华人民共和国", "民法典", "1024"], "中华人民共和国民法典", "第一千零二十四条"],
    [["《民法典》第五百七十七条"], "民法典", "第五百七十七条"],
    [["民法典第577条第2款第(一)项"], "民法典", "第五百七十七条"],
  ])("reads %s", (phrases, name, ordinal) => {
    expect(readNamedArticle(phrases)).toEqual({ name, ordinal });
  });

  it.each([
    [["第五百七十七条"]],
    [["对口合作"]],
    [["珲春", "2019年"]],
    [["规划2020"]],
    [["国发", "2016"]],
    [["滨海2号"]],
    [["法", "5"]],
  ])("sees none in %s", (phrases) => {
    expect(readNamedArticle(phrases)).toBeNull();
  });
});

describe("readDocumentNumber", () => {
  it.each([
    [["国发", "2016", "62"], "国发(2016)62号"],
    [["国发201662号"], "国发(2016)62号"],
    [["商办资函", "2021", "163号"], "商办资函(2021)163号"],
    [["国发(2016)62"], "国发(2016)62号"],
    [["吉政发", "2019年", "第5号"], "吉政发(2019)5号"],
  ])("reads %s", (phrases, number) => {
    expect(completeDocumentNumber(phrases)).toBe(number);
  });

  it.each([[["对口合作", "2016"]], [["2016", "62"]], [["民法典", "577"]]])(
    "sees none in %s",
    (phrases) => {
      expect(completeDocumentNumber(phrases)).toBeNull();
    },
  );
});

describe("otherForms", () => {
  it.each([
    ["2020年", "二〇二〇年"],
    ["二〇二〇年", "2020年"],
    ["二零二零年", "2020年"],
    ["2019年12月31日", "二〇一九年十二月三十一日"],
    ["二〇一九年十二月三十一日", "2019年12月31日"],
    ["第15条", "第十五条"],
    ["第一百二十条", "第120条"],
    ['"互联网+"', "互联网+"],
    ["《民法典》", "民法典"],
  ])("writes %s as %s", (whole, form) => {
    expect(otherForms(whole)).toContain(form);
  });

  it("has none for what can be written in one way only", () => {
    expect(otherForms("对口合作")).toEqual([]);
  });
});
