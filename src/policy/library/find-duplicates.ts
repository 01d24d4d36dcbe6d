import { titleKey } from "../cite/names/titles.ts";
import { documentNumberKey } from "../lexicon/document-number.ts";
import type { Diagnostic } from "../report/diagnostic.ts";
import { report } from "../report/report.ts";

/** What tells whether two files are the same document. */
export interface FiledDocument {
  /** The source file, for messages. */
  file: string;
  /** SHA-256 of the file's bytes. */
  sha256: string;
  title: string;
  documentNumber: string | null;
}

/**
 * Finds documents that the library has twice: files with the same bytes, or with the same title and
 * 发文字号 (国务院关于…的意见, 国发〔2016〕62号, from two websites). Whoever cites one then means both.
 *
 * @param documents in the order of their files.
 * @returns a warning for each after the first, naming both files.
 */
export function findDuplicates(documents: FiledDocument[]): Diagnostic[] {
  const firstWith = new Map<string, string>();
  return documents.flatMap((document) => {
    const names = keysOf(document);
    const found = names.find(({ key }) => firstWith.has(key));
    const first = found && firstWith.get(found.key);
    for (const { key } of names) if (!firstWith.has(key)) firstWith.set(key, document.file);
    if (found === undefined || first === undefined) return [];
    return [report(found.wording, { file: document.file }, { other: first })];
  });
}

interface Sameness {
  key: string;
  wording: "duplicate-document/bytes" | "duplicate-document/name";
}

function keysOf({ sha256, title, documentNumber }: FiledDocument): Sameness[] {
  const bytes: Sameness = { key: `bytes ${sha256}`, wording: "duplicate-document/bytes" };
  if (documentNumber === null) return [bytes];
  const key = `name ${documentNumberKey(documentNumber)} ${titleKey(title)}`;
  return [bytes, { key, wording: "duplicate-document/name" }];
}
