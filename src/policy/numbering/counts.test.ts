import { describe, expect, test } from "vitest";
import { foldForRecognition } from "../lexicon/folding.ts";
import { KINDS, MARKER_KINDS, type MarkerKind } from "./kinds.ts";
import { matchMarker } from "./markers.ts";

/** A line in its surroundings. */
interface Case {
  line: string;
  /** The last line of the same kind that counted, and the lines that follow. */
  after?: string;
  later?: string[];
  previous?: string;
  decimals?: boolean;
  isTop?: boolean;
}

function counts(kind: MarkerKind, at: Case): boolean {
  const marker = matchMarker(at.line);
  if (marker?.kind !== kind) throw new Error(`${at.line} is ${marker?.kind ?? "no number"}`);
  const later = (at.later ?? []).map(matchMarker).filter((other) => other?.kind === kind);
  return KINDS[kind].counts({
    marker,
    rest: foldForRecognition(at.line).slice(marker.length),
    last: at.after === undefined ? null : matchMarker(at.after),
    follows: (fits) => later.some((other) => fits(other!)),
    previous: foldForRecognition(at.previous ?? ""),
    decimals: at.decimals ?? false,
    isTop: at.isTop ?? false,
  });
}

/** Words of plans, to cut headings of any length from. */
const LONG =
  "国务院关于支持黑龙江等省份深化与俄罗斯远东地区合作促进东北振兴加快形成全方位开放新格局若干政策措施的意见任务分工方案重点项目清单";

const EDGES: Record<MarkerKind, { yes: Case[]; no: Case[] }> = {
  part: {
    yes: [
      { line: "第三编　人格权" },
      { line: "第一部分　总体要求", previous: "现提出如下意见：" },
      { line: "第二部分　主要任务", previous: "全文共三个部分。" },
    ],
    no: [
      { line: "第三编规定的人格权受到侵害的，依照本法处理" },
      { line: "第三编　人格权", previous: "增加一编，作为第三编，规定如下：" },
    ],
  },
  subpart: {
    yes: [{ line: "第二分编　所有权" }, { line: "第一分编通则" }],
    no: [{ line: "第二分编的规定，适用于用益物权" }],
  },
  chapter: {
    yes: [
      { line: "第三章　程序" },
      { line: "第三章中小企业" },
      { line: "第五章　法律责任。" },
      { line: `第五章　${LONG.slice(0, 19)}。` },
      { line: `第五章${LONG.slice(0, 60)}` },
      { line: "第一章　总则", previous: "现提出如下意见：" },
    ],
    no: [
      { line: "第三章规定的条件，由市政府另行制定" },
      { line: "第五章法律责任。" },
      { line: `第五章　${LONG.slice(0, 20)}。` },
      { line: `第五章${LONG.slice(0, 61)}` },
      { line: "第七章　罚则", previous: "增加一章，作为第七章，规定如下：" },
    ],
  },
  section: {
    yes: [{ line: "第二节　监护" }, { line: "第二节　至亲的监护" }],
    no: [{ line: "第二节至第四节的规定，适用于本章" }],
  },
  article: {
    yes: [
      { line: "第五条　户口由公安机关主管。" },
      // A blank is as good as a proof; without, the series and the lack of another decide.
      { line: "第三条　中华人民共和国公民均应登记。", after: "第二条　…" },
      { line: "第三条中华人民共和国公民均应登记。", after: "第二条　…", later: ["第四条　…"] },
      {
        line: "第三条中华人民共和国公民均应登记。",
        after: "第二条　…",
        later: ["第三条规定的情形除外。"],
      },
      { line: "第五条之一　组织…", after: "第五条　…", later: ["第六条　…"] },
      { line: "第五条之二　组织…", after: "第五条之一　…" },
      { line: "第五条之二中华人民共和国公民均应登记。", after: "第五条之一　…" },
      // 20 are missing: still a gap.
      { line: "第二十二条　本法施行。", after: "第一条　…" },
      { line: "第八条　罚款。", after: "第二条　…", later: ["第三条之一　…"] },
      { line: "第八条　罚款。", after: "第二条　…", previous: "违反规定的，依照下列规定处罚。" },
      { line: "第一条　为了…", after: "第五条　…", later: ["第六条　…"] },
      { line: "第五条　登记。", after: "第五条　…", later: ["第六条　…"] },
      { line: "第三条　登记。", after: "第五条　…", later: ["第四条　…"] },
    ],
    no: [
      { line: "第十五条规定的情形除外。" },
      {
        line: "第三条中华人民共和国公民均应登记。",
        after: "第二条　…",
        later: ["第三条　现役军人除外。"],
      },
      { line: "第五条、第七条所称登记，包括变更。", after: "第三条　…" },
      { line: "第六条之二中有关登记的规定除外。", after: "第五条　…" },
      // 21 are missing.
      { line: "第二十三条　本法施行。", after: "第一条　…" },
      { line: "第八条　罚款。", after: "第二条　…", later: ["第三条　…"] },
      { line: "第八条　罚款。", after: "第二条　…", previous: "增加五条，内容如下：" },
      { line: "第三条　登记。", after: "第五条　…", later: ["第六条　…"] },
    ],
  },
  cn: {
    yes: [{ line: "一、总则" }, { line: "二、三农工作" }, { line: "三、一体推进" }],
    no: [
      { line: "一、二、三产业融合发展。" },
      { line: "二、三线城市" },
      { line: "一、二级客运站应当封闭发车。" },
      { line: "四、一是完善制度。" },
    ],
  },
  "cn-paren": {
    yes: [
      { line: "（二）目的港、最初寄港；" },
      { line: "（三）项目建设。" },
      { line: "（三）款项拨付。" },
    ],
    no: [
      { line: "（一）项规定的情形。" },
      { line: "（二）款、第（三）款" },
      { line: "（三）目的规定除外。" },
      { line: "（三）项" },
    ],
  },
  decimal: {
    yes: [
      { line: "1.2　编制目的", decimals: true },
      { line: "1　总则", decimals: true, isTop: true },
    ],
    no: [{ line: "1.2　编制目的" }, { line: "1　总则", decimals: true }],
  },
  arabic: {
    yes: [
      { line: "1.落实责任。", after: "8.严格问责。" },
      { line: "3.严格问责。", after: "2.加强监管。" },
      { line: "5.严格问责。", after: "2.加强监管。" },
      { line: "3.严格问责。" },
    ],
    no: [
      { line: "110、120等单位联动。", after: "2.加强监管。" },
      { line: "6.严格问责。", after: "2.加强监管。" },
      { line: "2.严格问责。", after: "2.加强监管。" },
      { line: "2.严格问责。", after: "3.加强监管。" },
      { line: "4.严格问责。" },
    ],
  },
  letter: {
    yes: [
      { line: "a)植物生存状态；", later: ["b)四肢瘫；"] },
      { line: "c）偏瘫。", after: "b)四肢瘫；" },
    ],
    no: [
      { line: "a)植物生存状态；", later: ["c)偏瘫。"] },
      { line: "c）偏瘫。", after: "a)植物生存状态；" },
      { line: "b)四肢瘫；" },
    ],
  },
  "arabic-paren": {
    yes: [{ line: "（1）政务数据；" }, { line: "（4）服务数据。", after: "（1）政务数据；" }],
    no: [{ line: "（5）服务数据。", after: "（1）政务数据；" }],
  },
  circled: {
    yes: [
      { line: "①申请表；", after: "③承诺书。" },
      { line: "④承诺书。", after: "①申请表；" },
    ],
    no: [{ line: "⑤承诺书。", after: "①申请表；" }],
  },
  is: {
    yes: [
      { line: "一是基础薄弱；", later: ["二是力量不足；"] },
      { line: "二是力量不足；", after: "一是基础薄弱；" },
    ],
    no: [
      { line: "一是基础薄弱；" },
      { line: "一是基础薄弱；", later: ["三是意识不强。"] },
      { line: "二是力量不足；" },
      { line: "三是意识不强。", after: "一是基础薄弱；" },
    ],
  },
  "ordinal-word": {
    yes: [
      { line: "首先，抓源头。", later: ["其次，抓整治。"] },
      { line: "第二，抓整治。", after: "第一，抓源头。" },
    ],
    no: [
      { line: "首先，抓源头。", later: ["最后，抓应急。"] },
      { line: "其次，抓整治。" },
      { line: "第三，抓应急。", after: "第一，抓源头。" },
    ],
  },
  bullet: { yes: [{ line: "●政府引导、市场运作。" }], no: [{ line: "●" }] },
  dash: { yes: [{ line: "——政府引导、市场运作。" }], no: [{ line: "——" }] },
};

describe.each(MARKER_KINDS)("a number of kind %s", (kind) => {
  test.each(EDGES[kind].yes)("counts: $line", (at) => {
    expect(counts(kind, at)).toBe(true);
  });

  test.each(EDGES[kind].no)("doesn't count: $line", (at) => {
    expect(counts(kind, at)).toBe(false);
  });
});
