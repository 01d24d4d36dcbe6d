import { expect, test } from "vitest";
import { toLines } from "../../../../tests/support/to-lines.ts";
import { splitLeads } from "./split-leads.ts";

const split = (text: string) => splitLeads(toLines(text)).map(({ text }) => text);

test("a newspaper's lead ends before the addressees", () => {
  expect(split("本报讯 省政府印发通知，全文如下:各市、州党委和人民政府,各人民团体:")).toEqual([
    "本报讯 省政府印发通知，全文如下:",
    "各市、州党委和人民政府,各人民团体:",
  ]);
});

test("the number and who signs are two", () => {
  expect(split("临政〔2021〕5号　　　签发人：陈志远")).toEqual([
    "临政〔2021〕5号",
    "签发人：陈志远",
  ]);
});

test("a lead at the end of its line, and lines below the first number, stay whole", () => {
  expect(split("现将有关事项通知如下：\n一、范围\n有关规定如下：各县、区人民政府：")).toHaveLength(
    3,
  );
});
