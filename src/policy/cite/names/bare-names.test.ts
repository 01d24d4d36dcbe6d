import { expect, test } from "vitest";
import { bareNameAtEnd } from "./bare-names.ts";
import { ShortNames } from "./short-names.ts";

test.each([
  ["单位有民事诉讼法", "民事诉讼法", "中华人民共和国民事诉讼法"],
  ["违反反不正当竞争法", "反不正当竞争法", "中华人民共和国反不正当竞争法"],
  ["适用修改前商标法", "商标法", "中华人民共和国商标法"],
  ["因怠于行使权利依照合同法", "合同法", "中华人民共和国合同法"],
  ["根据中华人民共和国宪法", "中华人民共和国宪法", "中华人民共和国宪法"],
  ["应当依照民法总则", "民法总则", "中华人民共和国民法总则"],
  ["还应当依照专利合作条约", "专利合作条约", "专利合作条约"],
  ["违反医疗器械监督管理条例", "医疗器械监督管理条例", "医疗器械监督管理条例"],
  ["依照税收征管法", "税收征管法", "中华人民共和国税收征管法"],
  ["根据土地管理法实施条例", "土地管理法实施条例", "中华人民共和国土地管理法实施条例"],
  ["违反中外合作办学条例", "中外合作办学条例", "中华人民共和国中外合作办学条例"],
])("%s names %s", (before, name, title) => {
  const bare = bareNameAtEnd(before, new ShortNames());
  expect(bare).toEqual({ name, cited: { title, documentNumber: null } });
});

test.each(["可以依法", "按照本办法", "违反本条例", "用这个方法", "不执法", "和"])(
  "%s names no document",
  (before) => {
    expect(bareNameAtEnd(before, new ShortNames())).toBeNull();
  },
);

test("a declared short name is the document that it was declared for", () => {
  const names = new ShortNames();
  const cited = { title: "中华人民共和国税收征收管理法", documentNumber: null };
  names.declare("税收征管法", cited);
  names.declare("意见", { title: "关于加快发展的意见", documentNumber: null });
  expect(bareNameAtEnd("依照税收征管法", names)?.cited).toEqual(cited);
  expect(bareNameAtEnd("按照意见", names)?.name).toBe("意见");
  expect(bareNameAtEnd("按照本意见", names)).toBeNull();
});
