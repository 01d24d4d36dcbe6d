import { expect, test } from "vitest";
import { findField } from "./metadata-fields.ts";

const field = (name: string, value: string) => ({ name, value, line: 1 });

test("the first label that means it wins, whatever its place on the page", () => {
  const fields = [field("文号", "旧号"), field("发文字号", "国发〔2018〕41号")];
  expect(findField(fields, "documentNumber")?.value).toBe("国发〔2018〕41号");
});

test("labels are letter-spaced; empty values and dates that are none don't count", () => {
  expect(findField([field("索 引 号", "000014349")], "indexNumber")?.value).toBe("000014349");
  expect(findField([field("标题", " "), field("信息名称", "通知")], "title")?.value).toBe("通知");
  expect(
    findField([field("发布日期", "近日"), field("PubDate", "2020-01-10 08:23")], "publicationDate")
      ?.value,
  ).toBe("2020-01-10");
});

test("本站 names no source", () => {
  expect(findField([field("来源", "本站")], "sourceName")).toBeNull();
  expect(findField([field("来源", "吉林日报")], "sourceName")?.value).toBe("吉林日报");
});
