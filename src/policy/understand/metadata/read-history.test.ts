import { expect, test } from "vitest";
import { toLines } from "../../../../tests/support/to-lines.ts";
import { readHistory } from "./read-history.ts";

const read = (text: string) =>
  readHistory(toLines(text)).map(({ date, event, line }) => [date, event, line]);

test("each date of a 题注 is an entry, with what happened on it", () => {
  expect(
    read(
      "（1991年3月4日中华人民共和国国务院令第76号发布　2005年2月3日国务院批准　2018年9月6日国务院第23次常务会议修订通过　自2018年10月1日起施行）",
    ),
  ).toEqual([
    ["1991-03-04", "promulgated", 1],
    ["2005-02-03", "approved", 1],
    ["2018-09-06", "revised", 1],
    ["2018-10-01", "effective", 1],
  ]);
});

test("lines of their own, and one that breaks in the name it cites", () => {
  expect(
    read(
      "1982年11月19日 第五届全国人大常委会第二十五次会议通过\n1991年6月29日 《关于修改第三十条\n第三十一条的决定》第一次修正\n2020年1月1日 废止",
    ),
  ).toEqual([
    ["1982-11-19", "adopted", 1],
    ["1991-06-29", "amended", 2],
    ["2020-01-01", "repealed", 4],
  ]);
});

test("a note without a date has no entry", () => {
  expect(read("（市政府常务会议通过）")).toEqual([]);
});
