import { titleKey } from "../cite/names/titles.ts";
import { documentNumberKey } from "../lexicon/document-number.ts";
import type { Diagnostic } from "../report/diagnostic.ts";

/** What tells whether two files are the same document. */
export interface FiledDocument {
  /** The source file, for messages. */
  file: string;
  /** Of its bytes. */
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
    return found === undefined || first === undefined ? [] : [warning(document.file, first, found)];
  });
}

interface Sameness {
  key: string;
  chinese: string;
  english: string;
}

function keysOf({ sha256, title, documentNumber }: FiledDocument): Sameness[] {
  const bytes = { key: `bytes ${sha256}`, chinese: "内容完全相同", english: "the same bytes" };
  if (documentNumber === null) return [bytes];
  return [
    bytes,
    {
      key: `name ${documentNumberKey(documentNumber)} ${titleKey(title)}`,
      chinese: "标题和文号相同",
      english: "the same title and number",
    },
  ];
}

function warning(file: string, first: string, { chinese, english }: Sameness): Diagnostic {
  const message = `与 ${first} ${chinese}，两份都已发布，引用它的文件无法确定是哪一份；请只保留一份。Has ${english} as ${first}: citations can't tell them apart, keep one.`;
  return { file, line: 1, column: 1, severity: "warning", ruleId: "duplicate-document", message };
}
