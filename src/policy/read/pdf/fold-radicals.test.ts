import { expect, test } from "vitest";
import { foldRadicals } from "./fold-radicals.ts";

test("radicals become the characters that they look like", () => {
  expect(foldRadicals("⼈⺠⾏政⼾籍、⻓期、⻘⻛")).toBe("人民行政户籍、长期、青风");
});

test("everything else is left alone", () => {
  expect(foldRadicals("第一条　㈠①Ａ％")).toBe("第一条　㈠①Ａ％");
});
