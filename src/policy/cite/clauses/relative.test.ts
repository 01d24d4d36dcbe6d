import { expect, test } from "vitest";
import { foldForRecognition } from "../../lexicon/folding.ts";
import { readRelativeWord } from "./relative.ts";

test.each([
  ["参照前款规定", 2, { direction: "previous", unit: "paragraph", count: 1 }],
  ["犯前三款罪", 1, { direction: "previous", unit: "paragraph", count: 3 }],
  ["以前条第一款规定期限", 1, { direction: "previous", unit: "article", count: 1 }],
  ["以前项手段获取", 1, { direction: "previous", unit: "item", count: 1 }],
  ["不符合本条第二款", 3, { direction: "this", unit: "article" }],
  ["造成本条第（一）项规定", 2, { direction: "this", unit: "article" }],
  ["适用本项第１目的规定", 2, { direction: "this", unit: "item" }],
  ["依照本章规定", 2, { direction: "this", unit: "chapter" }],
  ["本编调整", 0, { direction: "this", unit: "part" }],
  ["依照上款规定", 2, { direction: "previous", unit: "paragraph", count: 1 }],
  ["依照各该款的规定", 2, { direction: "same", unit: "paragraph" }],
])("%s", (text, at, word) => {
  expect(readRelativeWord(foldForRecognition(text), at)).toMatchObject(word);
});

test.each([
  ["具备下列基本条件", 5],
  ["网络服务的基本项目", 6],
  ["资本项下结算", 1],
  ["本章程", 0],
  ["本条例", 0],
  ["本项目", 0],
  ["本节能措施", 0],
  ["目前三项工作", 1],
  ["采购合同条款", 3],
  ["上述条件", 0],
])("%s holds no relative word", (text, at) => {
  expect(readRelativeWord(text, at)).toBeNull();
});
