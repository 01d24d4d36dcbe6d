import type { Sidecar } from "../../src/policy/document/sidecar.ts";
import type { NodeType, PolicyDocument, PolicyNode } from "../../src/policy/document/tree.ts";
import { readText } from "../../src/policy/read/read-text.ts";
import type { Diagnostic } from "../../src/policy/report/diagnostic.ts";
import { understandDocument } from "../../src/policy/understand/understand-document.ts";

/**
 * Reads a text as the file it would be: all stages, no corpus.
 *
 * @param text the file, one line a paragraph: `第一条　为了…，制定本办法。`
 */
export function parseText(
  text: string,
  sidecar: Sidecar = {},
): { document: PolicyDocument; diagnostics: Diagnostic[] } {
  return understandDocument(readText("文件.txt", text, "utf-8"), {
    slug: "test",
    sha256: "0",
    sidecar,
  });
}

/**
 * Sections, attachments and numbered provisions, one a line: source line, anchor, number and
 * heading as printed; indented under what it belongs to. Points (一是, ——) print no heading.
 */
export function printOutline(nodes: PolicyNode[], depth = 0): string {
  return nodes
    .map((node) => {
      const listed =
        node.type === "section" ||
        node.type === "attachment" ||
        (node.type === "provision" && node.ordinal !== null);
      if (!listed) return printOutline(node.children, depth);
      const line = `${"  ".repeat(depth)}${node.lines[0]} ${node.id} ${printName(node)}`;
      return `\n${line.trimEnd()}${printOutline(node.children, depth + 1)}`;
    })
    .join("");
}

/** Blanks between a number and its heading are in neither (第一章　总则), so none are printed. */
function printName({ unit, ordinal, heading }: PolicyNode): string {
  const name = unit === "point" ? "" : (heading ?? "");
  return `${ordinal?.raw ?? ""}${name}`.replace(/\s+/g, "");
}

/** All nodes of a type, in reading order. */
export function findNodes(nodes: PolicyNode[], type: NodeType): PolicyNode[] {
  return nodes.flatMap((node) => [
    ...(node.type === type ? [node] : []),
    ...findNodes(node.children, type),
  ]);
}
