import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { NodeType, PolicyNode } from "../../src/policy/document/tree.ts";
import { toMdx } from "../../src/policy/emit/to-mdx.ts";
import { parseText, printOutline } from "../support/parse-text.ts";
import { type Outline, outlineOf, readMdx } from "../support/read-mdx.ts";

const FOLDER = "tests/fixtures/documents";

/** Parts of a page without numbers: on which lines each type begins. */
const LANDMARKS: NodeType[] = [
  "title",
  "documentNumber",
  "promulgation",
  "adoptionNote",
  "contents",
  "addressees",
  "attachmentList",
  "signatureBlock",
  "imprint",
  "note",
  "caption",
];

/** `closing`: paragraphs that follow the numbered text and belong to none of its numbers. */
function landmarksOf(nodes: PolicyNode[]): Record<string, number[]> {
  const found: Record<string, number[]> = {};
  const numbered = nodes.findIndex(
    ({ ordinal, type }) => ordinal !== null && type !== "attachment",
  );
  const closing = nodes
    .slice(numbered + 1)
    .flatMap(({ type, lines }) => (type === "paragraph" ? [lines[0]] : []));
  if (numbered !== -1 && closing.length > 0) found.closing = closing;
  const walk = (children: PolicyNode[]) => {
    for (const { type, lines, text, children: inner } of children) {
      if (LANDMARKS.includes(type)) {
        const starts = text.split("\n").map((_, offset) => lines[0] + offset);
        found[type] = [...(found[type] ?? []), ...starts];
      }
      walk(inner);
    }
  };
  walk(nodes);
  return found;
}

function flatten(outline: Outline[]): { ids: string[]; text: string } {
  const ids: string[] = [];
  let text = "";
  const walk = (nodes: Outline[]) => {
    for (const node of nodes) {
      if (node.id !== null) ids.push(node.id);
      text += node.text;
      walk(node.children);
    }
  };
  walk(outline);
  return { ids, text };
}

describe.each(readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory()))(
  "$name",
  ({ name }) => {
    const read = (file: string) => readFileSync(`${FOLDER}/${name}/${file}`, "utf8");
    const { document } = parseText(read("input.txt"));
    const { landmarks, removed, ...metadata } = JSON.parse(read("metadata.json"));

    test("has the outline that a reader sees", () => {
      expect(printOutline(document.children).trim()).toBe(read("outline.txt").trim());
    });

    test("has its parts where a reader sees them", () => {
      expect(landmarksOf(document.children)).toEqual(landmarks);
      expect(document.removed.map(({ lines, reason }) => `${lines[0]} ${reason}`)).toEqual(
        removed ?? [],
      );
    });

    test("has the metadata that it prints", () => {
      expect(document).toMatchObject(metadata);
    });

    test("is printed as MDX with all its anchors and characters", () => {
      const mdx = toMdx(document, { fullWidthPunctuation: false });
      const printed = flatten(readMdx(mdx));
      const tree = flatten(outlineOf(document.children, (same) => same));
      expect(printed.ids).toEqual(tree.ids);
      expect([...printed.text].sort().join("")).toBe([...tree.text].sort().join(""));
    });

    test("loses no character", () => {
      const { sourceCharacters, publishedCharacters, removedCharacters } = document.fidelity;
      expect(publishedCharacters + removedCharacters).toBe(sourceCharacters);
    });
  },
);
