import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PolicyDocument } from "../../src/policy/document/tree.ts";
import { decodeText } from "../../src/policy/read/decode.ts";
import { readText } from "../../src/policy/read/read-text.ts";
import { understandDocument } from "../../src/policy/understand/understand-document.ts";

const CORPUS = "../shared/corpus";
const ARCHIVE = join(CORPUS, "laws-all.tar.gz");

/**
 * The five seeds and laws, understood and written as `CONTENT/documents/`.
 *
 * @param size number of documents.
 * @returns `null` where the corpus is not there.
 */
export async function makeLibrary(size: number, folder: string): Promise<PolicyDocument[] | null> {
  if (!existsSync(ARCHIVE)) return null;
  const unpacked = join(folder, "laws");
  await mkdir(unpacked, { recursive: true });
  execFileSync("tar", ["xzf", ARCHIVE, "-C", unpacked, "--strip-components=1"]);
  const folders = ["seeds", join(CORPUS, "laws"), unpacked];
  // The 250 laws are in the archive too, under other names: a large library takes the archive alone.
  const sources = size > 300 ? [folders[0]!, folders[2]!] : folders;
  const documents: PolicyDocument[] = [];
  const seen = new Set<string>();
  for (const source of sources) {
    for (const name of (await readdir(source)).filter((file) => file.endsWith(".txt")).sort()) {
      if (documents.length === size) break;
      const { text, encoding } = decodeText(await readFile(join(source, name)))!;
      if (seen.has(text)) continue;
      seen.add(text);
      const read = readText(join(source, name), text, encoding);
      const slug = name.slice(0, -".txt".length);
      documents.push(understandDocument(read, { slug, sha256: "" }).document);
    }
  }
  const written = join(folder, "content", "documents");
  await mkdir(written, { recursive: true });
  for (const document of documents) {
    await writeFile(join(written, `${document.slug}.json`), JSON.stringify(document));
  }
  return documents;
}
