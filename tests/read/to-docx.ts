import type { SourceBlock, SourceDocument, TextBlock } from "../../src/policy/document/source.ts";
import { buildDocx, run } from "./build-docx.ts";

/** Faces are named, not embedded: any machine prints them in what it has. */
const BODY_FONT =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312"/>';
const HEADING_FONT = '<w:rFonts w:eastAsia="黑体"/><w:b/>';

/**
 * Sets a document as GB/T 9704-2012 asks: 三号 type, paragraphs indented by two characters, titles
 * centred, page numbers between dashes. With it the same text can be read back from docx and,
 * printed by LibreOffice, from PDF.
 */
export function toDocx(source: SourceDocument): Uint8Array {
  const body = source.blocks.map(toXml).join("");
  const section =
    '<w:sectPr><w:footerReference w:type="default" r:id="rIdfooter"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="992"/></w:sectPr>';
  const footer = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run("— ")}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("1")}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(" —")}</w:p>`;
  const styles = `<w:docDefaults><w:rPrDefault><w:rPr>${BODY_FONT}<w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>`;
  return buildDocx({ body: body + section, styles, footer });
}

function toXml(block: SourceBlock): string {
  if (block.kind === "text") return toParagraph(block, "single");
  if (block.kind === "image") return "";
  const rows = block.rows.map((row) => {
    const cells = row.map((cell) => {
      const span = cell.colspan === undefined ? "" : `<w:gridSpan w:val="${cell.colspan}"/>`;
      const content = cell.blocks.map((line) => toParagraph(line, "cell")).join("");
      return `<w:tc><w:tcPr>${span}</w:tcPr>${content === "" ? "<w:p/>" : content}</w:tc>`;
    });
    return `<w:tr>${cells.join("")}</w:tr>`;
  });
  const border = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="single" w:sz="4"/>`)
    .join("");
  return `<w:tbl><w:tblPr><w:tblBorders>${border}</w:tblBorders></w:tblPr>${rows.join("")}</w:tbl>`;
}

function toParagraph({ text, cues }: TextBlock, place: "single" | "cell"): string {
  const align = cues?.align ?? "";
  const isBody = align === "" && place === "single" && !/^[^。]{2,40}：$/.test(text);
  const properties = [
    isBody ? '<w:ind w:firstLineChars="200" w:firstLine="640"/>' : "",
    align === "right" ? '<w:ind w:rightChars="200" w:right="640"/>' : "",
    align === "" ? "" : `<w:jc w:val="${align}"/>`,
  ].join("");
  const runs: string[] = [];
  let end = 0;
  for (const [start, stop] of cues?.emphasis ?? []) {
    runs.push(run(text.slice(end, start)), run(text.slice(start, stop), HEADING_FONT));
    end = stop;
  }
  runs.push(run(text.slice(end)));
  return `<w:p><w:pPr>${properties}</w:pPr>${runs.join("")}</w:p>`;
}
