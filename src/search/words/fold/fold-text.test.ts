import { describe, expect, it } from "vitest";
import { foldText, isLetter } from "./fold-text.ts";

const fold = (text: string) => foldText(text).text;

describe("foldText", () => {
  it.each([
    ["国发[2016]62号", "国发〔2016〕62号"],
    ["国发（２０１６）６２号", "国发〔2016〕62号"],
    ["国发【2016】 62 号", "国发〔2016〕62号"],
    ["“互联网＋”", '"互联网+"'],
    ["「互联网+」", "“互联网+”"],
    ["ＰＰＰ项目", "ppp项目"],
    ["长春—吉林", "长春－吉林"],
    ["二○二○年", "二〇二〇年"],
    ["总　　则", "总 则"],
    ["《关于修改〈条例〉的决定》", "《关于修改《条例》的决定》"],
    ["第（一）项,", "第(一)项，"],
    ["1138．6公里", "1138.6公里"],
  ])("%s is the same as %s", (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ["2020年", "2021年"],
    ["市、区", "市，区"],
    ["市、区", "市区"],
    ["中俄", "中蒙"],
    ["国发〔2016〕62号", "国办发〔2016〕62号"],
  ])("%s is not the same as %s", (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it("leads back from each folded character to the printed one", () => {
    const source = "对口 合作（试行）㎡𠮷";
    const { text, offsets } = foldText(source);
    expect(text.slice(0, 8)).toBe("对口合作(试行)");
    expect(offsets).toHaveLength(text.length + 1);
    expect(source[offsets[2]!]).toBe("合");
    // One printed character that folds to two keeps its place twice.
    expect(text.slice(8, 10)).toBe("m2");
    expect(offsets.slice(8, 10)).toEqual([9, 9]);
    expect(offsets.at(-1)).toBe(source.length);
  });

  it("makes traditional characters simplified with the table it is given", () => {
    const table = new Map([
      ["國", "国"],
      ["務", "务"],
    ]);
    expect(foldText("國務院", table).text).toBe("国务院");
  });
});

describe("isLetter", () => {
  it("tells what stays when punctuation is left out", () => {
    expect([..."对、5（g)〇%"].filter(isLetter).join("")).toBe("对5g〇");
  });
});
