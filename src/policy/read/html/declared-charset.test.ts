import { expect, test } from "vitest";
import { findDeclaredCharset } from "./declared-charset.ts";

const charsetOf = (page: string) => findDeclaredCharset(new TextEncoder().encode(page));

test.each([
  ['<meta charset="gb2312">', "gb2312"],
  ["<META CHARSET=gbk>", "gbk"],
  ['<meta http-equiv="Content-Type" content="text/html; charset=gb18030">', "gb18030"],
  ['<?xml version="1.0" encoding="GBK"?><html>', "GBK"],
  ["<p>charset=gb2312</p>", null],
  [' <?xml version="1.0" encoding="GBK"?>', null],
])("%s declares %s", (page, charset) => {
  expect(charsetOf(page)).toBe(charset);
});

test("a declaration is looked for in the first 4096 bytes", () => {
  const meta = '<meta charset="gbk">';
  const page = (length: number) => `<!--${"-".repeat(length - 7 - meta.length)}-->${meta}`;
  expect(charsetOf(page(4096))).toBe("gbk");
  expect(charsetOf(page(4096 + meta.length))).toBeNull();
});
