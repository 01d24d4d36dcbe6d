import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PolicyDocument } from "../../../src/policy/document/tree.ts";
import { readText } from "../../../src/policy/read/read-text.ts";
import { understandDocument } from "../../../src/policy/understand/understand-document.ts";

/** A content folder made of text files, as far as the search needs one. */
export interface TestContent {
  folder: string;
  documents: PolicyDocument[];
  remove(): void;
}

export function writeDocuments(sources: string[]): TestContent {
  const folder = mkdtempSync(join(tmpdir(), "zhangju-content-"));
  mkdirSync(join(folder, "documents"));
  const files = sources.flatMap((source) =>
    readdirSync(source)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => join(source, name)),
  );
  const documents = files.map((file) => {
    const slug = file.replace(/^.*[/\\]|\.txt$/g, "");
    const read = readText(file, readFileSync(file, "utf8"), "utf-8");
    return understandDocument(read, { slug, sha256: "" }).document;
  });
  for (const document of documents) {
    const path = join(folder, "documents", `${document.slug}.json`);
    writeFileSync(path, JSON.stringify(document));
  }
  return { folder, documents, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
