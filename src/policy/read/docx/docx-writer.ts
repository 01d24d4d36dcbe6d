import type { LineCues } from "../../document/source.ts";
import type { RemovalReason } from "../../report/removal-reasons.ts";
import { countCharacters } from "../characters.ts";
import { type Look, PLAIN_LOOK } from "../look-record.ts";
import type { SourceBuilder } from "../source-builder.ts";
import { isBox, readDocxTable } from "./docx-table.ts";
import { type DrawingParts, readDrawing } from "./drawing-parts.ts";
import type { ListNumbers } from "./list-numbers.ts";
import type { Relation } from "./open-package.ts";
import { printEquation, printSymbol } from "./special-characters.ts";
import type { ParagraphFormat, StyleSheet } from "./style-sheet.ts";
import {
  childOf,
  chosenBranch,
  documentText,
  elementsOf,
  settingOf,
  type Xml,
  xmlText,
} from "./xml-tree.ts";

/** What a writer needs to know of the package. */
export interface DocxContext {
  builder: SourceBuilder;
  styles: StyleSheet;
  lists: ListNumbers;
  bytesOf(path: string): Uint8Array | undefined;
  /** The printed mark of a footnote or endnote: `[1]`, `①`. */
  noteMark(reference: Xml): string;
}

/** Cues of all lines of a part, such as a note's. */
type PartCues = Pick<LineCues, "contents" | "note">;

const BODY: ParagraphFormat = {
  styleId: null,
  align: undefined,
  headingLevel: null,
  isContents: false,
  list: null,
};

/** Writes the body of a docx, or of one of its notes, as blocks; one line number a paragraph. */
export class DocxWriter {
  readonly #context: DocxContext;
  /** Relations of the part that is being written, by their ids. */
  relations: Map<string, Relation>;
  /** Characters printed that no text element holds: numbers, marks, symbols. */
  generated = 0;
  readonly changes = { insertions: 0, deletions: 0 };
  #paragraph = 0;
  #format = BODY;
  #cues: PartCues = {};
  /** The paragraph's number, until its first text shows how it is set. */
  #marker = "";
  #noteMark = "";
  /** Pictures and text boxes of the open paragraph: they follow it. */
  #drawings: DrawingParts[] = [];
  /** Fields that are open: the instruction of each, and whether its result has begun. */
  #fields: Array<{ instruction: string; hasResult: boolean }> = [];

  constructor(context: DocxContext, relations: Map<string, Relation>) {
    this.#context = context;
    this.relations = relations;
  }

  /** @param noteMark printed where a note's own text refers to itself. */
  writeBlocks(parent: Xml, cues: PartCues = {}, noteMark = ""): void {
    const outer = { cues: this.#cues, noteMark: this.#noteMark };
    this.#cues = cues;
    this.#noteMark = noteMark;
    for (const element of elementsOf(parent)) this.#writeBlock(element);
    this.#cues = outer.cues;
    this.#noteMark = outer.noteMark;
  }

  #writeBlock(element: Xml): void {
    switch (element.name) {
      case "p":
        this.#writeParagraph(element);
        break;
      case "tbl":
        this.#writeTable(element);
        break;
      case "ins":
      case "moveTo":
        this.changes.insertions += 1;
        this.#descend(element);
        break;
      case "del":
      case "moveFrom":
        this.#removeDeleted(element);
        break;
      case "sdt": {
        const gallery = childOf(element, "sdtPr", "docPartObj");
        const isContents = settingOf(gallery, "docPartGallery") === "Table of Contents";
        const cues = isContents ? { ...this.#cues, contents: true } : this.#cues;
        const content = childOf(element, "sdtContent");
        if (content !== undefined) this.writeBlocks(content, cues, this.#noteMark);
        break;
      }
      case "AlternateContent":
        this.#descend(chosenBranch(element));
        break;
      case "customXml":
      case "smartTag":
        this.#descend(element);
        break;
    }
  }

  #descend(element: Xml): void {
    this.writeBlocks(element, this.#cues, this.#noteMark);
  }

  #writeParagraph(paragraph: Xml): void {
    this.#paragraph += 1;
    const properties = childOf(paragraph, "pPr");
    this.#format = this.#context.styles.paragraph(properties);
    const { list, styleId } = this.#format;
    if (list !== null) this.#marker = this.#context.lists.next(list, styleId);
    this.#writeInline(paragraph, PLAIN_LOOK);
    // A deleted paragraph mark: the text runs on into the next paragraph.
    if (childOf(properties, "rPr", "del") !== undefined) {
      this.changes.deletions += 1;
      return;
    }
    this.#endParagraph(properties);
  }

  #endParagraph(properties: Xml | undefined): void {
    this.#writeMarker(this.#context.styles.run(childOf(properties, "rPr"), this.#format.styleId));
    this.#endLine();
    const drawings = this.#drawings;
    this.#drawings = [];
    for (const { pictures } of drawings)
      for (const picture of pictures) this.#writePicture(picture);
    for (const { boxes } of drawings) for (const box of boxes) this.#descend(box);
  }

  #writeTable(table: Xml): void {
    const { rows, deleted } = readDocxTable(table);
    for (const row of deleted) this.#removeDeleted(row);
    const fill = ({ parts }: { parts: Xml[] }) => {
      for (const part of parts) this.#descend(part);
    };
    if (isBox(rows)) {
      for (const cell of rows.flat()) fill(cell);
      return;
    }
    this.#context.builder.addTable(
      rows,
      ({ header, colspan, rowspan }) => ({
        ...(header ? { header } : {}),
        ...(colspan > 1 ? { colspan } : {}),
        ...(rowspan > 1 ? { rowspan } : {}),
      }),
      fill,
    );
  }

  /** Walks what stands in a line. `look` is the run's; runs do not nest. */
  #writeInline(parent: Xml, look: Look): void {
    for (const element of elementsOf(parent)) {
      switch (element.name) {
        case "pPr":
        case "rPr":
        case "fldData":
          break;
        case "r":
          this.#writeRun(element);
          break;
        case "t":
          // Text before a field's result is a part of its instruction.
          if (this.#fields.every(({ hasResult }) => hasResult)) this.#write(xmlText(element), look);
          else this.#remove(xmlText(element), "field-instruction");
          break;
        case "tab":
        case "ptab":
          this.#write(" ", look);
          break;
        case "br":
        case "cr":
          this.#endLine();
          break;
        case "noBreakHyphen":
          this.#generate("-", look);
          break;
        case "sym":
          this.#generate(printSymbol(element), look);
          break;
        case "footnoteReference":
        case "endnoteReference":
          this.#generate(this.#context.noteMark(element), look);
          break;
        case "footnoteRef":
        case "endnoteRef":
          this.#generate(this.#noteMark, look);
          break;
        case "fldChar":
          this.#readField(element, look);
          break;
        case "instrText":
        case "delInstrText":
          if (this.#fields.length > 0) this.#fields.at(-1)!.instruction += xmlText(element);
          break;
        case "ins":
        case "moveTo":
          this.changes.insertions += 1;
          this.#writeInline(element, look);
          break;
        case "del":
        case "moveFrom":
          this.#removeDeleted(element);
          break;
        case "AlternateContent":
          this.#writeInline(chosenBranch(element), look);
          break;
        case "drawing":
        case "pict":
        case "object":
          this.#drawings.push(readDrawing(element));
          break;
        case "rt":
          this.#remove(xmlText(element), "phonetic-guide");
          break;
        default:
          this.#writeInline(element, look);
      }
    }
  }

  #writeRun(run: Xml): void {
    const { styles } = this.#context;
    const properties = childOf(run, "rPr");
    if (styles.isHidden(properties, this.#format.styleId)) {
      const marks = elementsOf(run).filter(({ name }) => /^(fldChar|instrText)$/.test(name));
      this.#writeInline({ ...run, children: marks }, PLAIN_LOOK);
      this.#remove(documentText(run), "hidden-text");
      return;
    }
    this.#writeInline(run, styles.run(properties, this.#format.styleId));
  }

  #readField(element: Xml, look: Look): void {
    const type = element.attributes["fldCharType"];
    if (type === "begin") this.#fields.push({ instruction: "", hasResult: false });
    if (type === "separate" && this.#fields.length > 0) this.#fields.at(-1)!.hasResult = true;
    if (type !== "end") return;
    const field = this.#fields.pop();
    if (field !== undefined && !field.hasResult) {
      this.#generate(printEquation(field.instruction), look);
    }
  }

  #writePicture({ relation: id, alt }: DrawingParts["pictures"][number]): void {
    const relation = this.relations.get(id);
    if (relation === undefined) return;
    const data = relation.external ? undefined : this.#context.bytesOf(relation.target);
    this.#context.builder.addImage(relation.target, alt, this.#paragraph, data);
  }

  #write(text: string, look: Look): void {
    if (text.trim() !== "") this.#writeMarker(look);
    this.#context.builder.write(text, { line: this.#line, column: 1 }, look);
  }

  #writeMarker(look: Look): void {
    const marker = this.#marker;
    this.#marker = "";
    if (marker !== "") this.#generate(marker, look);
  }

  #generate(text: string, look: Look): void {
    if (text === "") return;
    this.generated += countCharacters(text);
    this.#write(text, look);
  }

  #endLine(): void {
    const { align, headingLevel, isContents } = this.#format;
    const cues: Omit<LineCues, "emphasis"> = { ...this.#cues };
    if (align !== undefined) cues.align = align;
    if (headingLevel !== null) cues.headingLevel = headingLevel;
    if (isContents) cues.contents = true;
    this.#context.builder.endLine(cues);
  }

  #removeDeleted(element: Xml): void {
    this.changes.deletions += 1;
    this.#remove(documentText(element), "tracked-deletion");
  }

  #remove(text: string, reason: RemovalReason): void {
    this.#context.builder.remove(text, this.#line, this.#line, reason);
  }

  get #line(): number {
    return Math.max(1, this.#paragraph);
  }
}
