import { describe, expect, it } from "vitest";
import { readText } from "../../policy/read/read-text.ts";
import { understandDocument } from "../../policy/understand/understand-document.ts";
import { listUnits } from "./list-units.ts";

const document = (lines: string[]) =>
  understandDocument(readText("law.txt", lines.join("\n"), "utf-8"), { slug: "law", sha256: "" })
    .document;

const LAW = document([
  "某市对口合作条例",
  "第一章　总　则",
  "第一条　为了推动对口合作，制定本条例。",
  "第二条　本条例适用于本市。",
  "各区参照执行。",
  "第三条　有下列情形之一的，给予表彰：",
  "（一）成绩突出的；",
  "（二）其他情形。",
]);

const NOTICE = document([
  "某省人民政府关于深化对口合作的通知",
  "各市、州人民政府：",
  "一、总体要求",
  "（一）指导思想。以高质量发展为主题。一是加强统筹。二是抓好落实。",
  "某省人民政府",
  "2020年1月2日",
]);

describe("listUnits", () => {
  it("begins with the title, at its own place in the page", () => {
    expect(listUnits(LAW)[0]).toMatchObject({
      anchor: "title",
      text: "某市对口合作条例",
      part: "title",
    });
  });

  it("has the number that only the masthead shows, at the top of the page", () => {
    const numbered = { ...NOTICE, documentNumber: "某政发〔2020〕1号" };
    expect(listUnits(numbered)[1]).toMatchObject({
      anchor: "",
      text: "某政发〔2020〕1号",
      part: "number",
    });
  });

  it("lets the text of an article run on from its number", () => {
    const units = listUnits(LAW).filter(({ anchor }) => anchor.startsWith("art_1"));
    expect(units.map(({ text, joined, shared }) => [text, joined, shared])).toEqual([
      ["第一条", false, ""],
      ["为了推动对口合作，制定本条例。", true, "art_1"],
    ]);
  });

  it("names provisions as they are cited, and the heading above", () => {
    const labels = Object.fromEntries(
      listUnits(LAW).map(({ anchor, label, trail }) => [anchor, [label, trail]]),
    );
    expect(labels["art_1__para_1"]).toEqual(["第一条", "总则"]);
    expect(labels["art_2__para_2"]).toEqual(["第二条第二款", "总则"]);
    expect(labels["art_3__para_1__item_2"]).toEqual(["第三条第（二）项", "总则"]);
  });

  it("does so in a 公文 too, with its points and its signature", () => {
    const units = listUnits(NOTICE);
    const labels = units.map(({ label }) => label);
    expect(labels).toContain("第一部分第（一）项");
    expect(labels).toContain("主送机关");
    expect(labels).toContain("落款");
  });

  it("shows texts the way the site does", () => {
    const shown = listUnits(LAW, (text) => text.replaceAll("，", ","));
    expect(shown.some(({ text }) => text === "为了推动对口合作,制定本条例。")).toBe(true);
  });
});
