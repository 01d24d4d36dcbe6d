import { parse } from "parse5";
import type { SourceDocument } from "../../document/source.ts";
import type { RemovalReason } from "../../report/removal-reasons.ts";
import { SourceBuilder } from "../source-builder.ts";
import { findContent, type PageContent } from "./find-content.ts";
import { isBodyLine } from "./page-furniture.ts";
import { countText, isElement, type TextNode } from "./page-tree.ts";
import { readHeadFields, readPageFacts } from "./read-page-facts.ts";
import { type PageLine, toPageLines } from "./to-page-lines.ts";
import { writeContent } from "./write-content.ts";

/**
 * Reads a web page: the document in it as blocks, the page's own facts about it as fields, and the
 * frame around it as removed text.
 *
 * 1. The page is cut into lines; each is scored as text or frame by what it says.
 * 2. The element with the greatest total is the document; frame at its ends is cut.
 * 3. Labels around it (`索引号：…`) and `<meta>` become fields.
 *
 * @param text the decoded page: `<p>第一条　为了…，制定本法。</p>`
 */
export function readHtml(file: string, text: string, encoding: string | null): SourceDocument {
  const page = parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const html = page.childNodes.find(isElement)!;
  const builder = new SourceBuilder();
  const lines = toPageLines(html);

  const head = readHeadFields(html);
  const everywhere = readPageFacts(lines, () => true);
  const titles = [...head, ...everywhere.fields]
    .filter(({ name }) => /^(title|ArticleTitle|标题|信息名称|文件名称|名称)$/.test(name))
    .map(({ value }) => value);
  const content = findContent(lines, everywhere.lines, titles);
  // What stands between the document's first and last sentence is no fact of the page.
  const published = new Set(content === null ? [] : betweenSentences(lines, content));
  const facts = readPageFacts(lines, (line) => !published.has(line));
  for (const { name, value, line } of [...head, ...facts.fields])
    builder.addField(name, value, line);

  const generated = content === null ? 0 : publish(content, facts.lines, builder);
  listRemoved(lines, content, facts.lines, builder);
  return builder.finish(file, "html", encoding, countText(html) + generated);
}

function betweenSentences(lines: PageLine[], { body }: PageContent): PageLine[] {
  const shown = lines.filter((line) => body.has(line));
  const first = shown.findIndex(isBodyLine);
  const last = shown.findLastIndex(isBodyLine);
  return first < 0 ? [] : shown.slice(first, last + 1);
}

function publish(content: PageContent, facts: Set<PageLine>, builder: SourceBuilder): number {
  for (const line of content.title) writeLine(line, builder, true);
  const shown = new Set<TextNode>();
  let documentSize = 0;
  for (const line of content.body) {
    if (facts.has(line)) continue;
    for (const node of line.nodes) shown.add(node);
    documentSize += line.size;
  }
  const isShown = (node: TextNode) => shown.has(node);
  const generated = writeContent(content.root, { builder, isShown, documentSize });
  for (const line of content.enclosures) writeLine(line, builder, false);
  return generated;
}

function writeLine(line: PageLine, builder: SourceBuilder, isTitle: boolean): void {
  for (const node of line.nodes) {
    const location = node.sourceCodeLocation;
    const place = { line: location?.startLine ?? 1, column: location?.startCol ?? 1 };
    builder.write(node.value, place, { bold: false, face: null });
  }
  builder.endLine(isTitle ? { align: "center", headingLevel: 1 } : {});
}

/** Lists the lines that are not published, neighbours with the same reason together. */
function listRemoved(
  lines: PageLine[],
  content: PageContent | null,
  facts: Set<PageLine>,
  builder: SourceBuilder,
): void {
  let open: { text: string; first: number; last: number; reason: RemovalReason } | null = null;
  const close = () => {
    if (open !== null) builder.remove(open.text, open.first, open.last, open.reason);
    open = null;
  };
  const isPublished = (line: PageLine) =>
    content !== null &&
    (content.title.includes(line) ||
      content.enclosures.includes(line) ||
      (content.body.has(line) && !facts.has(line)));
  for (const line of lines) {
    if (isPublished(line)) {
      close();
      continue;
    }
    const reason = facts.has(line) ? "metadata-table" : line.hidden ? "hidden-text" : "page-frame";
    const at = line.nodes[0]?.sourceCodeLocation?.startLine ?? 1;
    const end = line.nodes.at(-1)?.sourceCodeLocation?.endLine ?? at;
    if (open === null || open.reason !== reason) {
      close();
      open = { text: line.text, first: at, last: end, reason };
    } else {
      open.text += ` ${line.text}`;
      open.last = Math.max(open.last, end);
    }
  }
  close();
}
