import type { Code, List, ListItem, Nodes, Root, RootContent, Table, TableCell } from "mdast";
import { parseFragment } from "parse5";
import type { LineCues } from "../../document/source.ts";
import type { RemovalReason } from "../../report/removal-reasons.ts";
import { countCharacters } from "../characters.ts";
import { countText } from "../html/page-tree.ts";
import { writeContent } from "../html/write-content.ts";
import { type Look, PLAIN_LOOK } from "../look-record.ts";
import type { SourceBuilder } from "../source-builder.ts";

const BOLD_LOOK: Look = { bold: true, face: null };
const LINE_END = /[。；：！？.;:!?…]["'”’）)】」』]*$/;
const MARKED_START =
  /^\s*(第[〇零一二三四五六七八九十百千\d]+|[（(]?[一二三四五六七八九十\d]+[)）、．.]|[①-⒛]|[—－-]{2}|[一二三四五六七八九十]是|附件|抄送)/;

/** A line this much shorter than the longest of its paragraph was ended on purpose. */
const SHORT_LINE = 0.7;

/** Writes a Markdown tree as blocks. */
export class MarkdownWriter {
  readonly #builder: SourceBuilder;
  readonly #source: string;
  /** Characters printed that are no text of a node: numbers of lists, marks of notes. */
  generated = 0;
  #cues: Omit<LineCues, "emphasis"> = {};

  constructor(builder: SourceBuilder, source: string) {
    this.#builder = builder;
    this.#source = source;
  }

  /** Footnotes follow the text, whichever line defines them. */
  writeDocument(tree: Root): void {
    for (const node of tree.children) {
      if (node.type !== "footnoteDefinition") this.#writeBlock(node);
    }
    for (const node of tree.children) {
      if (node.type !== "footnoteDefinition") continue;
      this.#cues = { note: true };
      this.#generate(`[${node.label ?? node.identifier}]`, node);
      for (const child of node.children) this.#writeBlock(child);
      this.#cues = {};
    }
  }

  #writeBlock(node: RootContent): void {
    switch (node.type) {
      case "heading":
        this.#cues = { ...this.#cues, headingLevel: node.depth };
        this.#writeInline(node.children, PLAIN_LOOK);
        this.#endLine();
        delete this.#cues.headingLevel;
        break;
      case "paragraph":
        this.#writeInline(node.children, PLAIN_LOOK);
        this.#endLine();
        break;
      case "list":
        this.#writeList(node);
        break;
      case "blockquote":
        for (const child of node.children) this.#writeBlock(child);
        break;
      case "table":
        this.#writeTable(node);
        break;
      case "code": {
        const info = codeInfo(node);
        // Whoever ruled a line of tildes and wrote on meant text; programs are named in Latin.
        if (/\p{Script=Han}/u.test(info)) {
          this.#builder.write(info, placeOf(node), PLAIN_LOOK);
          this.#endLine();
        } else if (info !== "") this.#remove(info, node, "code-language");
        for (const [index, line] of node.value.split("\n").entries()) {
          this.#builder.write(line, { line: lineOf(node) + 1 + index, column: 1 }, PLAIN_LOOK);
          this.#endLine();
        }
        break;
      }
      case "html":
        this.#writeHtml(node.value, lineOf(node));
        break;
      case "yaml":
        this.#remove(node.value, node, "front-matter");
        break;
      case "definition":
        this.#remove(this.#slice(node), node, "link-definition");
        break;
      case "thematicBreak":
        break;
      default:
        this.#writeInline([node], PLAIN_LOOK);
        this.#endLine();
    }
  }

  #writeList(list: List): void {
    for (const item of list.children) {
      if (list.ordered) this.#generate(`${this.#markerOf(item)} `, item);
      for (const child of item.children) this.#writeBlock(child);
      this.#endLine();
    }
  }

  /** The item's number as written: `1.`, `2)`. */
  #markerOf(item: ListItem): string {
    return /^\s*(\d+[.)])/.exec(this.#slice(item))?.[1] ?? "";
  }

  #writeTable(table: Table): void {
    const header = table.children[0];
    this.#builder.addTable<TableCell>(
      table.children.map((row) => row.children),
      (cell) => (header?.children.includes(cell) ? { header: true } : {}),
      (cell) => this.#writeInline(cell.children, PLAIN_LOOK),
    );
  }

  #writeInline(nodes: Nodes[], look: Look): void {
    for (const node of nodes) {
      switch (node.type) {
        case "text":
          this.#writeText(node.value, node, look);
          break;
        case "inlineCode":
          this.#builder.write(node.value, placeOf(node), look);
          break;
        case "break":
          this.#endLine();
          break;
        case "html":
          // A tag by itself; the text between tags is in nodes of its own.
          if (/^<br\s*\/?>$/i.test(node.value)) this.#endLine();
          else this.#writeHtml(node.value, lineOf(node));
          break;
        case "image":
        case "imageReference":
          this.#builder.addImage(
            "url" in node ? node.url : node.identifier,
            node.alt ?? "",
            lineOf(node),
          );
          break;
        case "footnoteReference":
          this.#generate(`[${node.label ?? node.identifier}]`, node);
          break;
        case "strong":
          this.#writeInline(node.children, BOLD_LOOK);
          break;
        default:
          if ("children" in node) this.#writeInline(node.children, look);
      }
    }
  }

  /**
   * Lines of a paragraph that were wrapped are joined; lines that were ended on purpose (after
   * a stop, before a number, or short) are lines of their own, as in files made from plain text.
   */
  #writeText(value: string, node: Nodes, look: Look): void {
    const lines = value.split("\n");
    const longest = Math.max(...lines.map((line) => line.length));
    const place = placeOf(node);
    for (const [index, text] of lines.entries()) {
      const at = { line: place.line + index, column: index === 0 ? place.column : 1 };
      this.#builder.write(text, at, look);
      const next = lines[index + 1];
      if (next === undefined) break;
      const isWrapped =
        !LINE_END.test(text) && !MARKED_START.test(next) && text.length > longest * SHORT_LINE;
      if (!isWrapped) this.#endLine();
      // Chinese is wrapped without a blank, Latin words with one.
      else if (/[\w,]$/.test(text) && /^\w/.test(next)) this.#builder.write(" ", at, look);
    }
  }

  #writeHtml(value: string, line: number): void {
    // Empty lines in front give the fragment its line numbers in the file.
    const fragment = parseFragment("\n".repeat(line - 1) + value, { sourceCodeLocationInfo: true });
    if (countText(fragment) === 0) return;
    this.#endLine();
    this.generated += writeContent(fragment, {
      builder: this.#builder,
      isShown: () => true,
      documentSize: countCharacters(this.#source),
    });
  }

  #generate(text: string, node: Nodes): void {
    this.generated += countCharacters(text);
    this.#builder.write(text, placeOf(node), PLAIN_LOOK);
  }

  #endLine(): void {
    this.#builder.endLine({ ...this.#cues });
  }

  #remove(text: string, node: Nodes, reason: RemovalReason): void {
    this.#builder.remove(text, lineOf(node), node.position?.end.line ?? 1, reason);
  }

  #slice(node: Nodes): string {
    return this.#source.slice(node.position?.start.offset, node.position?.end.offset);
  }
}

/** What follows the fence on its line: `yaml`. */
export function codeInfo({ lang, meta }: Code): string {
  return [lang, meta].filter(Boolean).join(" ");
}

function placeOf(node: Nodes): { line: number; column: number } {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line, column };
}

function lineOf(node: Nodes): number {
  return placeOf(node).line;
}
