import { describe, expect, it } from "vitest";
import type { PolicyNode } from "../../policy/document/tree.ts";
import { type OutlineEntry, outlineOf } from "./outline-of.ts";

type Sketch = Partial<Omit<PolicyNode, "ordinal" | "children">> & {
  raw?: string;
  children?: Sketch[];
};

function node({ raw, children = [], ...rest }: Sketch): PolicyNode {
  return {
    type: "provision",
    unit: null,
    ordinal: raw ? { raw, value: null, suffix: null } : null,
    id: raw ?? rest.type ?? "x",
    heading: null,
    text: "",
    lines: [1, 1],
    column: 1,
    children: children.map(node),
    ...rest,
  };
}

const labels = (entries: OutlineEntry[]): unknown[] =>
  entries.map(({ label, children }) =>
    children.length > 0 ? [label, ...labels(children)] : label,
  );

describe("outlineOf", () => {
  it("shows headings and provisions with a heading, without the 。 of a run-in heading", () => {
    const outline = outlineOf([
      node({ type: "title", text: "实施方案" }),
      node({
        type: "section",
        unit: "level1",
        raw: "一、",
        heading: "建立对接机制",
        children: [
          { unit: "level2", raw: "（一）", heading: "主动融入“一带一路”建设。" },
          { unit: "level2", raw: "（二）", text: "没有标题的一项。" },
          { unit: "point", raw: "一是", heading: "完善政策制度。" },
        ],
      }),
    ]);
    expect(labels(outline)).toEqual([["一、建立对接机制", "（一）主动融入“一带一路”建设"]]);
  });

  it("lists the articles of a law by number under their chapters", () => {
    const outline = outlineOf([
      node({
        type: "section",
        unit: "chapter",
        raw: "第一章",
        heading: "总则",
        children: [
          { unit: "article", raw: "第一条", children: [{ unit: "paragraph", text: "为了…" }] },
        ],
      }),
    ]);
    expect(labels(outline)).toEqual([["第一章　总则", "第一条"]]);
    expect(outline[0]!.children[0]!.bare).toBe(true);
  });

  it("calls an attachment by its heading, its title or the name supplied for it", () => {
    const attachment = (rest: Sketch) => labels(outlineOf([node({ type: "attachment", ...rest })]));
    expect(attachment({ raw: "附件1", heading: "任务分工" })).toEqual(["附件1任务分工"]);
    expect(attachment({ children: [{ type: "title", text: "实施\n方案" }] })).toEqual(["实施方案"]);
    expect(attachment({ label: "实施方案" })).toEqual(["实施方案"]);
  });
});
