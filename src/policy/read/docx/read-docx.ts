import { report } from "../../report/report.ts";
import { countCharacters } from "../characters.ts";
import type { ReadOutcome } from "../read-outcome.ts";
import { SourceBuilder } from "../source-builder.ts";
import { UnreadableError } from "../unreadable-error.ts";
import { DocxWriter } from "./docx-writer.ts";
import { readListNumbers } from "./list-numbers.ts";
import { readNoteMarks } from "./note-marks.ts";
import { type DocxPackage, openPackage } from "./open-package.ts";
import { readStyleSheet } from "./style-sheet.ts";
import { childOf, documentText, elementsOf, type Xml, xmlText } from "./xml-tree.ts";

/** Parts of a docx beside the text, and the reason why their text is not published. */
const ASIDE = [
  ["header", "page-header"],
  ["footer", "page-footer"],
  ["comments", "comment"],
] as const;

/** Properties of the file that are facts of the document. */
const PROPERTIES = new Set(["title", "subject", "keywords", "category"]);

/**
 * Reads a Word document (ECMA-376, transitional or strict). Automatic numbers are printed,
 * tracked changes accepted, notes put after the text. A paragraph is a line; a line break in it
 * starts a new block.
 */
export function readDocx(file: string, bytes: Uint8Array): ReadOutcome {
  const docx = openPackage(bytes);
  const body = childOf(docx.main, "body");
  if (body === undefined)
    throw new UnreadableError("damaged-file", { detail: "word/document.xml" });
  const builder = new SourceBuilder();
  readProperties(docx, builder);

  const styles = readStyleSheet(docx.related("styles")[0]?.root);
  const lists = readListNumbers(docx.related("numbering")[0]?.root, styles);
  const noteParts = {
    footnote: docx.related("footnotes")[0],
    endnote: docx.related("endnotes")[0],
  };
  const notes = readNoteMarks(docx.main, {
    footnote: noteParts.footnote?.root,
    endnote: noteParts.endnote?.root,
  });
  const { bytesOf } = docx;
  const writer = new DocxWriter(
    { builder, styles, lists, bytesOf, noteMark: notes.markOf },
    docx.relations,
  );
  writer.writeBlocks(body);
  builder.endLine();
  for (const { kind, mark, content } of notes.used()) {
    writer.relations = docx.relationsOf(noteParts[kind]!.path);
    writer.writeBlocks(content, { note: true }, mark);
    builder.endLine({ note: true });
  }
  for (const text of notes.unused()) builder.remove(text, 1, 1, "unreferenced-note");

  const parts: Xml[] = [body];
  for (const part of Object.values(noteParts)) if (part !== undefined) parts.push(part.root);
  for (const [type, reason] of ASIDE) {
    for (const { root } of docx.related(type)) {
      builder.remove(documentText(root), 1, 1, reason);
      parts.push(root);
    }
  }
  const counted = parts.reduce((sum, part) => sum + countCharacters(documentText(part)), 0);
  const source = builder.finish(file, "docx", null, counted + writer.generated);
  return { source, warnings: findWarnings(file, writer, lists.unknownFormats) };
}

function readProperties(docx: DocxPackage, builder: SourceBuilder): void {
  if (docx.properties === undefined) return;
  for (const property of elementsOf(docx.properties)) {
    const value = xmlText(property).trim();
    if (PROPERTIES.has(property.name) && value !== "") builder.addField(property.name, value, 1);
  }
}

function findWarnings(
  file: string,
  writer: DocxWriter,
  unknownFormats: Set<string>,
): ReadOutcome["warnings"] {
  const warnings: ReadOutcome["warnings"] = [];
  const { insertions, deletions } = writer.changes;
  if (insertions + deletions > 0) {
    const changes = `插入 insertions ${insertions}，删除 deletions ${deletions}`;
    warnings.push(report("tracked-changes", { file }, { changes }));
  }
  if (unknownFormats.size > 0) {
    const formats = [...unknownFormats].join(", ");
    warnings.push(report("unknown-list-number", { file }, { formats }));
  }
  return warnings;
}
