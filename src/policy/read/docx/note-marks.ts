import { printNumber } from "../number-format.ts";
import { documentText, elementsOf, findElements, settingOf, type Xml } from "./xml-tree.ts";

/** A note that the text refers to. */
interface Note {
  mark: string;
  content: Xml;
}

/** Numbers footnotes and endnotes in the order in which the text refers to them. */
export interface NoteMarks {
  markOf(reference: Xml): string;
  /** Notes referred to so far, footnotes before endnotes. */
  used(): Array<Note & { kind: "footnote" | "endnote" }>;
  /** Text of notes that nothing refers to. */
  unused(): string[];
}

/**
 * @param main the main part, which may set the notes' number format (`w:footnotePr`).
 * @param notes roots of `footnotes.xml` and `endnotes.xml`.
 */
export function readNoteMarks(
  main: Xml,
  notes: Record<"footnote" | "endnote", Xml | undefined>,
): NoteMarks {
  const kinds = { footnote: readKind("footnote"), endnote: readKind("endnote") };

  function readKind(kind: "footnote" | "endnote") {
    const contents = new Map<string, Xml>();
    for (const note of notes[kind] === undefined ? [] : elementsOf(notes[kind])) {
      const { id, type } = note.attributes;
      // Separators are lines that Word draws between the text and the notes.
      const isText = note.name === kind && (type === undefined || type === "normal");
      if (id !== undefined && isText) contents.set(id, note);
    }
    const properties = findElements(main, [`${kind}Pr`])[0];
    const format =
      settingOf(properties, "numFmt") ?? (kind === "footnote" ? "decimal" : "lowerRoman");
    return { contents, format, used: new Map<string, Note>() };
  }

  return {
    markOf(reference) {
      const kind = kinds[reference.name === "endnoteReference" ? "endnote" : "footnote"];
      const id = reference.attributes["id"] ?? "";
      const content = kind.contents.get(id);
      if (content === undefined) return "";
      const known = kind.used.get(id);
      if (known !== undefined) return known.mark;
      const number = printNumber(kind.used.size + 1, kind.format) ?? String(kind.used.size + 1);
      // A circle stands out in the text by itself; a bare digit would join the number before it.
      const isOwn = /^(1|true|on)$/.test(reference.attributes["customMarkFollows"] ?? "");
      const mark = isOwn ? "" : /^[\da-z]+$/i.test(number) ? `[${number}]` : number;
      kind.used.set(id, { mark, content });
      return mark;
    },
    used: () => [
      ...[...kinds.footnote.used.values()].map((note) => ({ ...note, kind: "footnote" as const })),
      ...[...kinds.endnote.used.values()].map((note) => ({ ...note, kind: "endnote" as const })),
    ],
    unused: () =>
      Object.values(kinds).flatMap(({ contents, used }) =>
        [...contents].filter(([id]) => !used.has(id)).map(([, note]) => documentText(note)),
      ),
  };
}
