import { expect, test } from "vitest";
import { toLines } from "../../../../tests/support/to-lines.ts";
import { splitParts } from "./split-parts.ts";

/** `main: title 1-2, addressees 3, …` with line numbers. */
const partsOf = (text: string) =>
  splitParts(toLines(text)).map(
    ({ kind, groups }) =>
      `${kind}: ${groups
        .map(({ role, lines }) => {
          const [first, last] = [lines[0]!.lines[0], lines.at(-1)!.lines[0]];
          return `${role} ${first === last ? first : `${first}-${last}`}`;
        })
        .join(", ")}`,
  );

test("a notice, the measures it issues, and their attachment are three parts", () => {
  expect(
    partsOf(`临江市人民政府关于印发节约用水管理办法的通知
临政发〔2020〕9号
各县（区）人民政府：
现将办法印发给你们，请遵照执行。
临江市人民政府
2020年3月2日
（此件公开发布）
节约用水管理办法
第一条 为加强节约用水管理，制定本办法。
附件1：用水定额表
居民生活用水每人每日120升。`),
  ).toEqual([
    "main: title 1, documentNumber 2, addressees 3, body 4, signature 5-6, note 7",
    "document: title 8, body 9",
    "attachment: opener 10, body 11",
  ]);
});

test("a name that opens with 《 goes on until it closes, and takes its suffix along", () => {
  expect(
    partsOf(`临江市人民政府办公室
关于印发《临江市政府投资项目管理办法
（试行）》的通知
临政办规〔2020〕4号
各县（市、区）人民政府：
现印发给你们。`),
  ).toEqual(["main: title 1-3, documentNumber 4, addressees 5, body 6"]);
  expect(
    partsOf("生态修复规划\n（2021—2035年）\n目录\n一、背景\n二、目标\n一、背景\n正文。\n二、目标"),
  ).toEqual(["main: title 1-2, contents 3-5, body 6-8"]);
});

test("a list of attachments stands above the signature, an attachment below it", () => {
  expect(
    partsOf(`关于开展职称评审的通知
各县（区）教育局：
现将有关事项通知如下。
附件：1．申报条件
2．材料清单
临江市教育局
2021年8月20日
附件1
申报条件
遵守宪法和法律。
附件2
材料清单
申报表2份。`),
  ).toEqual([
    "main: title 1, addressees 2, body 3, attachmentList 4-5, signature 6-7",
    "attachment: opener 8, title 9, body 10",
    "attachment: opener 11, title 12, body 13",
  ]);
});

test("a 题注 goes on until the name that it cites closes", () => {
  expect(
    partsOf(`选举实施细则
1989年8月4日 市人大常委会第十次会议《关于修改〈市区、县
镇人民代表大会代表直接选举的实施细则〉的决定》第一次修正
1992年8月19日 市人大常委会第三十六次会议第二次修正
第一条 为了保障选举，制定本细则。`),
  ).toEqual(["main: title 1, adoptionNote 2-4, body 5"]);
});

test("addressees may fill two lines", () => {
  expect(
    partsOf("关于供暖的通知\n各区人民政府，各开发区管委会，\n市政府有关部门：\n现通知如下。"),
  ).toEqual(["main: title 1, addressees 2-3, body 4"]);
});

test("a record of a meeting closes with who was there", () => {
  expect(
    partsOf("常务会议纪要\n〔2021〕第5号\n会议议定，成立专班。\n出席：陈志远\n列席：刘伟"),
  ).toEqual(["main: title 1, documentNumber 2, body 3, imprint 4-5"]);
});

test("a date inside the text signs nothing", () => {
  expect(
    partsOf("报告\n第一次会议召开的时间是：\n2019年1月1日\n会议强调，要抓好落实。"),
  ).toHaveLength(1);
});

test("eight organs may sign, under a title or under the text, not nine", () => {
  const organs = (count: number) =>
    ["公安局", "财政局", "教育局", "民政局", "司法局", "水利局", "统计局", "审计局", "商务局"]
      .slice(0, count)
      .map((name) => `临江市${name}\n`)
      .join("");
  const above = (count: number) =>
    partsOf(`关于开展联合检查的通告\n${organs(count)}2021年8月20日\n为加强管理，开展联合检查。`)[0];
  expect(above(8)).toBe("main: title 1, signature 2-10, body 11");
  expect(above(9)).not.toContain("signature 2-11");
  const below = (count: number) =>
    partsOf(`关于开展联合检查的通告\n为加强管理，开展联合检查。\n${organs(count)}2021年8月20日`)[0];
  expect(below(8)).toBe("main: title 1, body 2, signature 3-11");
  expect(below(9)).not.toContain("signature 3-12");
});

test("addressees fill five lines at most", () => {
  const notice = (lines: number) =>
    partsOf(
      `关于开展职称评审的通知\n${"各县（区）人民政府，市直各有关部门，\n".repeat(lines - 1)}驻临江各单位：\n现将有关事项通知如下。`,
    )[0];
  expect(notice(5)).toBe("main: title 1, addressees 2-6, body 7");
  expect(notice(6)).not.toContain("addressees 2-7");
});

test("a note in brackets may break over twelve lines, one that names a decision over six", () => {
  const bracketed = (lines: number) =>
    partsOf(
      `临江市节约用水条例\n（2018年9月6日\n${"市人民代表大会常务委员会\n".repeat(lines - 2)}第九次会议通过）\n第一条 为节约用水，制定本条例。`,
    )[0];
  expect(bracketed(12)).toBe("main: title 1, adoptionNote 2-13, body 14");
  expect(bracketed(13)).not.toContain("adoptionNote 2-14");
  const named = (lines: number) =>
    partsOf(
      `临江市节约用水条例\n2018年9月6日根据市人民代表大会《关于修改\n${"《临江市节约用水条例》\n".repeat(lines - 2)}等法规的决定》修正\n第一条 为节约用水，制定本条例。`,
    )[0];
  expect(named(6)).toBe("main: title 1, adoptionNote 2-7, body 8");
  expect(named(7)).not.toContain("adoptionNote 2-8");
});
