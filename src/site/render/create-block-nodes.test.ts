import { describe, expect, it } from "vitest";
import { createBlockNodes, type JsxNode } from "./create-block-nodes.ts";

const Marker = () => null;
const RunIn = () => null;
const Ref = () => null;
const Term = () => null;
const CitedMark = () => null;
const Provision = () => null;
const Attachment = () => null;
const known = { Attachment, Marker, RunIn, Ref, Term, CitedMark };
const create = (counts: Record<string, number> = {}) =>
  createBlockNodes((type, props) => ({ type, props }) as JsxNode, known, {
    counts: new Map(Object.entries(counts)),
    page: "",
  });
const jsx = create();
const marker = (raw: string) => jsx(Marker, { children: raw });

/** The tree as nested arrays, for reading. */
function show(node: unknown): unknown {
  if (typeof node !== "object" || node === null) return node;
  const { type, props } = node as JsxNode;
  const name = typeof type === "string" ? type : (type as () => null).name;
  const { children, ...rest } = props;
  const list = (Array.isArray(children) ? children : [children]).map(show);
  return [Object.keys(rest).length > 0 ? { [name]: rest } : name, ...list];
}

describe("createBlockNodes", () => {
  it("tells a number which provision it numbers, the inner ones first", () => {
    const inner = jsx(Provision, {
      id: "sec_1__sub_2__pt_1",
      children: [
        "\n",
        jsx("p", { children: [marker("一是"), "与俄罗斯日益增强的政治互信"] }),
        "\n",
      ],
    });
    const outer = jsx(Provision, {
      id: "sec_1__sub_2",
      children: [jsx("p", { children: [marker("（二）"), "机遇与挑战。"] }), inner],
    });
    expect(show(outer)).toEqual([
      { Provision: { id: "sec_1__sub_2" } },
      ["p", [{ Marker: { to: "sec_1__sub_2" } }, "（二）"], "机遇与挑战。"],
      [
        { Provision: { id: "sec_1__sub_2__pt_1" } },
        ["p", [{ Marker: { to: "sec_1__sub_2__pt_1" } }, "一是"], "与俄罗斯日益增强的政治互信"],
      ],
    ]);
  });

  it("puts a paragraph around a line of nothing but components, and marks a lone number", () => {
    const article = jsx(Provision, { id: "art_4", children: marker("第四条") });
    expect(show(article)).toEqual([
      { Provision: { id: "art_4" } },
      [{ p: { class: "lone" } }, [{ Marker: { to: "art_4" } }, "第四条"]],
    ]);
    const headed = jsx(Provision, {
      id: "sub_1",
      children: [marker("（一）"), jsx(RunIn, { children: "基本原则。" })],
    });
    expect(show(headed)).toEqual([
      { Provision: { id: "sub_1" } },
      ["p", [{ Marker: { to: "sub_1" } }, "（一）"], ["RunIn", "基本原则。"]],
    ]);
  });

  it("leaves numbers inside the text and elements without an id as they are", () => {
    const paragraph = jsx("p", { children: ["见", marker("（一）")] });
    expect(show(jsx(Provision, { id: "para_1", children: paragraph }))).toEqual([
      { Provision: { id: "para_1" } },
      ["p", "见", ["Marker", "（一）"]],
    ]);
  });

  it("marks a cited provision at the end of its first line, an article with its first 款", () => {
    const cited = create({ art_4: 2, art_4__para_1: 1, art_4__para_2: 5 });
    const paragraph = (id: string, text: string) =>
      cited(Provision, { id, children: [cited("p", { children: text })] });
    const article = cited(Provision, {
      id: "art_4",
      children: [
        cited(Marker, { children: "第四条" }),
        paragraph("art_4__para_1", "可以演奏国歌。"),
        paragraph("art_4__para_2", "奏唱时应当肃立。"),
      ],
    });
    const mark = (of: string, count: number) => [{ CitedMark: { of, count, page: "" } }, undefined];
    expect(show(article)).toEqual([
      { Provision: { id: "art_4" } },
      [{ p: { class: "lone" } }, [{ Marker: { to: "art_4" } }, "第四条"]],
      [
        { Provision: { id: "art_4__para_1" } },
        ["p", "可以演奏国歌。", mark("art_4 art_4__para_1", 3)],
      ],
      [{ Provision: { id: "art_4__para_2" } }, ["p", "奏唱时应当肃立。", mark("art_4__para_2", 5)]],
    ]);
  });

  it("ends the lines of titles between words, and of no other heading", () => {
    expect(show(jsx("h1", { children: "方案》的通知" }))).toEqual([
      { h1: { class: "by-words" } },
      "方",
      [{ span: { class: "solid" } }, "案》的"],
      ["wbr", undefined],
      "通知",
    ]);
    const heading = (level: string) => jsx(level, { children: [marker("一、"), "任务分工"] });
    const attachment = jsx(Attachment, {
      id: "att_1",
      children: [jsx("h2", { children: "任务分工" }), heading("h2")],
    });
    expect(show(attachment)).toEqual([
      { Attachment: { id: "att_1" } },
      [{ h2: { class: "by-words" } }, "任务", ["wbr", undefined], "分工"],
      ["h2", ["Marker", "一、"], "任务分工"],
    ]);
  });

  it("puts the mark of a heading under it", () => {
    const cited = create({ chp_2: 1 });
    const chapter = cited(Provision, {
      id: "chp_2",
      children: [cited("h2", { children: "第二章 管理" })],
    });
    expect(show(chapter)).toEqual([
      { Provision: { id: "chp_2" } },
      ["h2", "第二章 管理"],
      [
        { p: { class: "cited-line" } },
        [{ CitedMark: { of: "chp_2", count: 1, page: "" } }, undefined],
      ],
    ]);
  });
});
