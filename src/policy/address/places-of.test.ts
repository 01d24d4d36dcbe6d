import { expect, test } from "vitest";
import { parseText } from "../../../tests/support/parse-text.ts";
import { placesOf } from "./places-of.ts";

function labels(text: string): Record<string, string> {
  const { document } = parseText(text);
  return Object.fromEntries([...placesOf(document.children)].map(([id, { label }]) => [id, label]));
}

test("a law's clauses are cited by article, without the chapters above", () => {
  const places = labels(
    `中华人民共和国电子签名法
第一章　总则
第一条　为了规范电子签名行为，制定本法。
第二条　本法所称电子签名，是指数据电文中的数据。
本法所称数据电文，是指以电子手段储存的信息。
第二章　数据电文
第三条　符合下列条件的，视为满足要求：
（一）能够有效地表现所载内容；
（二）能够可靠地保证自最终形成时起，内容保持完整。`,
  );
  expect(places).toMatchObject({
    chp_1: "第一章",
    art_1: "第一条",
    art_1__para_1: "第一条",
    art_2__para_2: "第二条第二款",
    art_3__para_1__item_2: "第三条第（二）项",
  });
});

test("an official document's clauses are cited by 部分 and 项; attachments by their number", () => {
  const places = labels(
    `关于做好边境贸易工作的通知
各盟行政公署：
现就有关事项通知如下：
一、总体要求
（一）指导思想。坚持新发展理念。
1.扩大开放。
（二）基本原则。坚持统筹协调。
二、组织实施
（一）加强领导。各地要高度重视。
附件：1.任务分工表
2.实施细则

商务厅
2021年4月30日

附件1
任务分工表
一、口岸
附件2
实施细则
第一条　本细则适用于边境贸易。`,
  );
  expect(places).toMatchObject({
    addressees: "主送机关",
    sec_1: "第一部分",
    sec_1__sub_2: "第一部分第（二）项",
    att_2: "附件2",
    att_2__art_1: "附件2第一条",
  });
});
