import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PolicyDocument, PolicyNode } from "../../src/policy/document/tree.ts";
import { decodeText } from "../../src/policy/read/decode.ts";
import { readText } from "../../src/policy/read/read-text.ts";
import { understandDocument } from "../../src/policy/understand/understand-document.ts";
import { OUTLINES } from "./outlines.ts";

function parseSeed(stem: string): PolicyDocument {
  const file = `seeds/${stem}.txt`;
  const { text, encoding } = decodeText(readFileSync(file))!;
  return understandDocument(readText(file, text, encoding), { slug: stem, sha256: "0" }).document;
}

const documents = Object.fromEntries(
  Object.keys(OUTLINES).map((stem) => [stem.slice(0, 3), parseSeed(stem)]),
);

/** Sections, attachments and numbered provisions, one a line, as in `outlines.ts`. */
function printOutline(nodes: PolicyNode[], depth = 0): string {
  return nodes
    .map((node) => {
      const listed =
        node.type === "section" ||
        node.type === "attachment" ||
        (node.type === "provision" && node.ordinal !== null);
      if (!listed) return printOutline(node.children, depth);
      const heading = node.unit === "point" ? "" : (node.heading ?? "");
      const line = `${"  ".repeat(depth)}${node.lines[0]} ${node.id} ${node.ordinal?.raw ?? ""}${heading}`;
      return `\n${line.trimEnd()}${printOutline(node.children, depth + 1)}`;
    })
    .join("");
}

/** Every published and removed stretch of text with its place. */
function pieces(document: PolicyDocument): Array<{ text: string; line: number }> {
  const found = document.removed.map(({ text, lines }) => ({ text, line: lines[0] }));
  const walk = (nodes: PolicyNode[]) => {
    for (const node of nodes) {
      const own = `${node.ordinal?.raw ?? ""}${node.heading ?? ""}${node.text}`;
      if (own !== "") found.push({ text: own, line: node.lines[0] });
      walk(node.children);
    }
  };
  walk(document.children);
  return found;
}

test("the folder seeds/ holds the five documents and nothing is hard-wired to more", () => {
  const stems = readdirSync("seeds").filter((name) => name.endsWith(".txt"));
  expect(stems.map((name) => name.replace(".txt", ""))).toEqual(Object.keys(OUTLINES));
});

describe.each(Object.entries(OUTLINES))("%s", (stem, outline) => {
  const document = documents[stem.slice(0, 3)]!;

  test("has the outline that a reader sees", () => {
    expect(printOutline(document.children)).toBe(outline);
  });

  test("publishes or lists every character of its source, in order", () => {
    const source = readFileSync(`seeds/${stem}.txt`, "utf8");
    const squeeze = (text: string) => text.replace(/\s+/g, "");
    const inOrder = pieces(document)
      .map((piece, index) => ({ ...piece, index }))
      .sort((a, b) => a.line - b.line || a.index - b.index);
    // A line may be cut in several pieces, of which some are removed: compare line by line, sorted.
    const byLine = new Map<number, string>();
    for (const { text, line } of inOrder) {
      for (const [offset, part] of text.split("\n").entries()) {
        byLine.set(line + offset, (byLine.get(line + offset) ?? "") + squeeze(part));
      }
    }
    const expected = source.split("\n").flatMap((text, index) => {
      const squeezed = squeeze(text);
      return squeezed === "" ? [] : [[index + 1, squeezed] as const];
    });
    expect([...byLine].sort(([a], [b]) => a - b)).toEqual(expected);
    const { sourceCharacters, publishedCharacters, removedCharacters } = document.fidelity;
    expect(publishedCharacters + removedCharacters).toBe(sourceCharacters);
    expect(sourceCharacters).toBe([...squeeze(source)].length);
  });
});

function units(document: PolicyDocument): Record<string, number> {
  const counts: Record<string, number> = {};
  const walk = (nodes: PolicyNode[]) => {
    for (const { unit, children } of nodes) {
      if (unit !== null) counts[unit] = (counts[unit] ?? 0) + 1;
      walk(children);
    }
  };
  walk(document.children);
  return counts;
}

function find(document: PolicyDocument, type: PolicyNode["type"]): PolicyNode[] {
  const found: PolicyNode[] = [];
  const walk = (nodes: PolicyNode[]) => {
    for (const node of nodes) {
      if (node.type === type) found.push(node);
      walk(node.children);
    }
  };
  walk(document.children);
  return found;
}

test("000: a plan without a title has one inferred from what it says it makes", () => {
  const document = documents["000"]!;
  expect(units(document)).toEqual({ level1: 5, level2: 19, point: 34 });
  expect(document).toMatchObject({
    title: "沿中蒙俄开发开放经济带规划",
    titleOrigin: "inferred",
    documentType: "规划",
    removed: [],
  });
  expect(document.children[0]).toMatchObject({ type: "paragraph", lines: [1, 1] });
});

test("001: a newspaper's page holds a notice with its signature and the plan it issues", () => {
  const document = documents["001"]!;
  expect(document).toMatchObject({
    title: "吉林省委省政府印发《关于建立更加有效的区域协调发展新机制的实施方案》的通知",
    titleOrigin: "source",
    documentType: "通知",
    issuers: ["中共吉林省委", "吉林省人民政府"],
    documentDate: "2019-12-31",
    publicationDate: "2020-01-10",
    source: { name: "吉林日报" },
  });
  expect(document.addressees).toContain("各人民团体");
  expect(find(document, "addressees")[0]?.text).toMatch(/^各市、州党委.*各人民团体:$/);
  expect(find(document, "signatureBlock")[0]?.children.map(({ text }) => text)).toEqual([
    "中共吉林省委",
    "吉林省人民政府",
    "2019年12月31日",
  ]);
  expect(find(document, "attachment")[0]).toMatchObject({
    unit: "document",
    label: "关于建立更加有效的区域协调发展新机制的实施方案",
    lines: [16, 80],
  });
  expect(document.removed).toEqual([
    {
      text: "2020年01月10日08:23\u00a0\u00a0来源:吉林日报",
      lines: [3, 3],
      reason: "page-metadata",
    },
    { text: "(责编:李洋、谢龙)", lines: [82, 82], reason: "editor-line" },
  ]);
});

test("002: a body that was pasted twice is published once", () => {
  const document = documents["002"]!;
  expect(document).toMatchObject({
    title: "东北地区与东部地区部分省市对口合作工作方案",
    titleOrigin: "source",
    documentType: "方案",
    publicationDate: "2017-03-19",
    source: { name: "国务院办公厅" },
  });
  const reasons = Object.groupBy(document.removed, ({ reason }) => reason);
  expect(Object.keys(reasons).sort()).toEqual([
    "breadcrumb",
    "duplicate-body",
    "editor-line",
    "page-metadata",
  ]);
  expect(reasons["duplicate-body"]!.map(({ lines }) => lines[0])).toEqual(
    Array.from({ length: 44 }, (_, index) => 49 + index),
  );
  expect(reasons["editor-line"]!.map(({ lines }) => lines[0])).toEqual([48, 93]);
});

test("003: a notice gives its number in a labelled field, and its title is inferred", () => {
  expect(documents["003"]).toMatchObject({
    title: "商务部办公厅关于做好边(跨)合区相关工作的通知",
    titleOrigin: "inferred",
    documentType: "通知",
    documentNumber: "商办资函〔2021〕163号",
    issuers: ["商务部办公厅"],
    documentDate: "2021-04-30",
    source: { name: null },
  });
  expect(documents["003"]!.addressees).toHaveLength(2);
});

test("004: a reply's closing part belongs to the reply, not to its last section", () => {
  const document = documents["004"]!;
  expect(document).toMatchObject({
    title: "关于对政协十二届委员会第二次会议第0243号提案的答复",
    documentType: "答复",
    addressees: ["政协港澳台侨联络和外事委员会"],
    documentDate: "2019-09-02",
    publicationDate: "2019-12-17",
    signatory: "田永",
    source: { name: null },
  });
  const closing = document.children.find(({ id }) => id === "para_3");
  expect(closing?.text).toMatch(/^鉴于以上情况/);
  expect(closing?.children).toHaveLength(7);
  expect(find(document, "imprint")[0]?.children.map(({ text }) => text)).toEqual([
    "签发人:田永",
    "承办人:崔振杰",
    "联系电话:0471-6944336",
  ]);
  expect(document.removed.map(({ reason }) => reason)).toEqual([
    "breadcrumb",
    "page-metadata",
    "font-size-control",
  ]);
});
