import { describe, expect, test } from "vitest";
import { parseText } from "../../../tests/support/parse-text.ts";
import { findReferences } from "./find-references.ts";

/** Surface, kind and what the target names, one reference a line. */
function cite(text: string, line?: number): string[] {
  const { document } = parseText(text);
  return findReferences(document)
    .filter((reference) => line === undefined || reference.line === line)
    .map(({ surface, kind, target }) => {
      const said = JSON.stringify(target, (_key, value) => value ?? undefined);
      return `${surface} ${kind} ${said}`;
    });
}

describe("bare 款 and 项", () => {
  const PENALTIES = `某某市绿化条例
第一条　为了加强绿化管理，制定本条例。
第二条　禁止下列行为：
（一）采摘花果；
（二）损坏设施；
（三）剥刮树皮。
第三条　违反本条例第二条规定的，按照下列规定处罚：
（一）违反第一项规定的，处二百元罚款；
（二）违反第二项、第三项规定的，处五百元罚款。
第四条　业主应当交纳费用。
业主拒不交纳的，依照第一款规定催告。`;

  test("belong to the article that the lead-in names", () => {
    expect(cite(PENALTIES, 8)).toEqual(['第一项 relative {"article":2,"item":1}']);
    expect(cite(PENALTIES, 9)).toEqual([
      '第二项、第三项 relative {"list":[{"article":2,"item":2},{"article":2,"item":3}]}',
    ]);
  });

  test("else to the article that they stand in", () => {
    expect(cite(PENALTIES, 11)).toEqual(['第一款 relative {"article":4,"paragraph":1}']);
  });

  test("第二款 after 第三十五条第一款 is that article's", () => {
    const text = `某某办法
第一条　取水应当批准。
排污应当申报。
第二条　违反本办法第一条第一款规定的，处一万元罚款；违反第二款规定的，处二万元罚款。`;
    expect(cite(text, 4)).toEqual([
      '本办法第一条第一款 internal {"article":1,"paragraph":1}',
      '第二款 relative {"article":1,"paragraph":2}',
    ]);
  });
});

describe("a document that amends another", () => {
  const AMENDMENT = `中华人民共和国刑法修正案（七）
一、将刑法第一百五十一条第三款修改为：“走私珍稀植物的，处五年以下有期徒刑。”
二、在刑法第二百六十二条之一后增加一条，作为第二百六十二条之二：“组织未成年人进行盗窃活动的，处三年以下有期徒刑。
“单位犯前款罪的，依照本法第三十一条的规定处罚。”
“第一百二十条之三 以制作图书等方式宣扬极端主义的，处五年以下有期徒刑。”`;

  test("bare articles and the quoted 本法 are the amended law's", () => {
    expect(cite(AMENDMENT, 3)).toEqual([
      '刑法第二百六十二条之一 external-article {"title":"中华人民共和国刑法","article":262,"sub":1}',
      '第二百六十二条之二 external-article {"title":"中华人民共和国刑法","article":262,"sub":2}',
    ]);
    expect(cite(AMENDMENT, 4)).toEqual([
      '前款 relative {"title":"中华人民共和国刑法","article":262,"sub":2,"paragraph":1}',
      '本法第三十一条 external-article {"title":"中华人民共和国刑法","article":31}',
    ]);
  });

  test("the number that a quoted article begins with is no citation", () => {
    expect(cite(AMENDMENT, 5)).toEqual([]);
  });
});

describe("公文", () => {
  const NOTICE = `国务院办公厅关于做好有关工作的通知
各省、自治区、直辖市人民政府：
　　根据《国务院关于投资体制改革的决定》（国发〔2004〕20号，以下简称《决定》）和国办发[2015]3号文件精神，现通知如下：
一、总体要求
（一）按照《决定》第二条执行，详见附件2。
（二）符合本通知第一条第（一）项规定的，可以办理。
二、工作安排
（三）落实国务院关于加快发展的意见（国发〔2013〕35号），各地要抓紧制定《应急预案》。
（四）第（三）条所列事项，见附件1-2。
附件：1.方案
2.名单
国务院办公厅
2019年1月3日`;

  test("numbers, declared short names and titles without brackets are documents", () => {
    expect(cite(NOTICE, 3)).toEqual([
      '《国务院关于投资体制改革的决定》 external-title {"title":"国务院关于投资体制改革的决定","documentNumber":"国发〔2004〕20号"}',
      '国办发[2015]3号文件 external-title {"documentNumber":"国办发〔2015〕3号"}',
    ]);
    expect(cite(NOTICE, 5)[0]).toBe(
      '《决定》第二条 external-article {"title":"国务院关于投资体制改革的决定","documentNumber":"国发〔2004〕20号","article":2}',
    );
    expect(cite(NOTICE, 8)).toEqual([
      '国务院关于加快发展的意见（国发〔2013〕35号） external-title {"title":"国务院关于加快发展的意见","documentNumber":"国发〔2013〕35号"}',
    ]);
  });

  test("第一条 is 一、, 第（三）条 is （三）", () => {
    expect(cite(NOTICE, 6)).toEqual(['本通知第一条第（一）项 internal {"division":1,"item":1}']);
    expect(cite(NOTICE, 9)[0]).toBe('第（三）条 internal {"marker":"（三）"}');
  });

  test("attachments are cited by number, in the text and in the list", () => {
    expect(cite(NOTICE, 5)[1]).toBe('附件2 attachment {"attachment":2}');
    expect(cite(NOTICE, 9)[1]).toContain("附件1-2 attachment");
    expect([...cite(NOTICE, 10), ...cite(NOTICE, 11)]).toEqual([
      '附件：1.方案 attachment {"attachment":1,"title":"方案"}',
      '2.名单 attachment {"attachment":2,"title":"名单"}',
    ]);
  });
});

describe("this document and others of its name", () => {
  const text = `某某市无线电管理条例
第一条　为了加强管理，制定本条例。
第二条　《某某市无线电管理条例》第一条适用于所有单位；人数达到三分之二以上的，依照本条例第一条、第二条之一的规定办理。
第三条　本条例自公布之日起施行。2006年5月25日通过的《某某市无线电管理条例》同时废止。`;

  test("its own title with a clause is internal; the one that it repeals is another document", () => {
    expect(cite(text, 3)[0]).toBe('《某某市无线电管理条例》第一条 internal {"article":1}');
    expect(cite(text, 4)).toEqual([
      '《某某市无线电管理条例》 external-title {"title":"某某市无线电管理条例"}',
    ]);
  });

  test("之一 after a list counts the list where no such article exists", () => {
    expect(cite(text, 3)[1]).toMatch(/^本条例第一条、第二条 internal/);
  });
});

describe("laws and what implements them", () => {
  const text = `关于适用《中华人民共和国婚姻法》若干问题的解释
第一条　违反《中华人民共和国土地管理法》及其实施条例第二条规定的，依照森林法实施条例第三条处理。
第二条　离婚案件符合第三条第三款规定的，应当准予。
第三条　本解释自公布之日起施行。`;

  test("are told apart", () => {
    expect(cite(text, 2)).toEqual([
      '《中华人民共和国土地管理法》 external-title {"title":"中华人民共和国土地管理法"}',
      '实施条例第二条 external-article {"title":"中华人民共和国土地管理法实施条例","article":2}',
      '森林法实施条例第三条 external-article {"title":"中华人民共和国森林法实施条例","article":3}',
    ]);
  });

  test("articles joined in one phrase are of one law", () => {
    const joined =
      "某某解释\n第一条　参照担保法第二条第二款的规定和第一条的规定处理。\n第二条　本解释施行。";
    expect(cite(joined, 2)).toEqual([
      '担保法第二条第二款 external-article {"title":"中华人民共和国担保法","article":2,"paragraph":2}',
      '第一条 external-article {"title":"中华人民共和国担保法","article":1}',
    ]);
  });

  test("a 款 that this document's own article lacks is the law's that it is about", () => {
    expect(cite(text, 3)).toEqual([
      '第三条第三款 external-article {"title":"中华人民共和国婚姻法","article":3,"paragraph":3}',
    ]);
  });
});

describe("no citations", () => {
  test.each([
    "纳税人获得的《外债登记证》由银行保管。",
    "代表大会举行第一次会议，讨论第三产业和第十四个五年规划。",
    "申请人应当具备下列基本条件，并将请求书及其附件报送。",
    "建设第二条高速公路，完成第一项任务。",
    "在《人民日报》上刊登。",
    "经三分之二以上代表同意，有上述情形之一的除外。",
    "各地区要制定完善本地区的《突发事件应急预案》。",
  ])("%s", (sentence) => {
    expect(cite(`某某办法\n第一条　${sentence}\n第二条　本办法自公布之日起施行。`)).toEqual([]);
  });
});

const OPINION = (sentence: string) =>
  `关于做好工作的意见\n各部门：\n一、总体要求\n（一）目标。坚持问题导向。\n二、工作任务\n（一）${sentence}\n`;

test.each([
  ["按照第三部分第（一）项执行。", ["第三部分第（一）项"]],
  ["第一部分第（九）项已经明确。", ["第一部分第（九）项"]],
  ["具体措施见第九部分。", ["第九部分"]],
])("a part of this 公文 that does not exist is cited all the same: %s", (sentence, surfaces) => {
  const found = findReferences(parseText(OPINION(sentence)).document);
  expect(found.map(({ surface, kind }) => [surface, kind])).toEqual(
    surfaces.map((surface) => [surface, "internal"]),
  );
});

test.each([
  ["报告的第四部分尚未完成。"],
  ["按照附件2第三部分第（一）项填写。"],
  ["按照合作议定书第三部分第（一）项办理。"],
  ["按照省级实施方案第三部分第（一）项办理。"],
  ["全书共五册，第四部分介绍历史。"],
])("a part of something else is not: %s", (sentence) => {
  const found = findReferences(parseText(OPINION(sentence)).document);
  expect(found.filter(({ kind }) => kind === "internal")).toEqual([]);
});

describe("what was named before", () => {
  const law = (between: number) => {
    const others = Array.from(
      { length: between },
      (_, at) => `《${"甲乙"[at % 2]}省湿地保护条例》`,
    );
    return `某某市绿化条例
第一条　为了加强绿化管理，制定本条例。
第二条　违反《中华人民共和国刑法》第三条规定的，依照${others.join("、")}和第二款规定处理。`;
  };

  test("is looked up over 23 other names, not over 24", () => {
    expect(cite(law(23)).at(-1)).toBe(
      '第二款 external-article {"title":"中华人民共和国刑法","article":3,"paragraph":2}',
    );
    expect(cite(law(24)).filter((reference) => reference.startsWith("第二款"))).toEqual([]);
  });
});

describe("a short name", () => {
  test("of forty characters is known again without 《》, a longer one is none", () => {
    const name = (length: number) =>
      `${"城市绿化和湿地保护".repeat(5).slice(0, length - 7)}管理条例修正案`;
    const text = (length: number) => `某某市绿化条例
第一条　根据《关于修改甲省湿地保护条例的决定》（以下简称“${name(length)}”），制定本条例。
第二条　依照${name(length)}第三条办理。`;
    expect(cite(text(40), 3)).toEqual([
      `${name(40)}第三条 external-article {"title":"关于修改甲省湿地保护条例的决定","article":3}`,
    ]);
    expect(cite(text(41), 3)).toEqual(['第三条 internal {"article":3}']);
  });
});

describe("a bare 第…条", () => {
  test("belongs to the law that its own text names, before one that leads up to it", () => {
    const law = `某某市绿化条例
第一条　依照《中华人民共和国民法典》第一条，有下列情形的：
（一）违反《中华人民共和国刑法》第三条的，按照第五百条处理；
（二）损坏设施的，按照第六百条处理。`;
    const named = (line: number) => cite(law, line).at(-1);
    expect(named(3)).toContain('"title":"中华人民共和国刑法","article":500');
    expect(named(4)).toContain('"title":"中华人民共和国民法典","article":600');
  });

  test("and a bare 款 belong to what was named last", () => {
    const law = `某某市绿化条例
第一条　违反《中华人民共和国刑法》第三条的，依照《中华人民共和国民法典》第五条处理后，按第二款办理。`;
    expect(cite(law).at(-1)).toBe(
      '第二款 external-article {"title":"中华人民共和国民法典","article":5,"paragraph":2}',
    );
  });

  test("in a 题注 is none", () => {
    const law = `某某市绿化条例
（2018年9月6日市人民代表大会常务委员会关于第三条的决定修正）
第一条　为了加强绿化管理，制定本条例。
第二条　略。
第三条　略。`;
    expect(cite(law, 2)).toEqual([]);
  });
});

describe("a number at the end of a line", () => {
  test("is the document's own where the line is short, a citation where it has forty characters", () => {
    const line = (length: number) =>
      `${"落实全市对口合作工作重点任务分工方案".repeat(3).slice(0, length - 13)} 国办发〔2017〕22号`;
    const notice = (length: number) =>
      cite(`关于对口合作的通知\n各县：\n现将有关事项通知如下。\n${line(length)}\n请遵照执行。`, 4);
    expect([line(39).length, notice(39)]).toEqual([39, []]);
    expect(notice(40)).toEqual([expect.stringContaining("国办发〔2017〕22号")]);
  });
});
