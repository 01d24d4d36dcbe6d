import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PolicyDocument } from "../../src/policy/document/tree.ts";
import { buildLibraryInto, type LibrarySite, readLibrarySite } from "./build-library-site.ts";
import { indexContent } from "./index-content.ts";
import { shareFolder } from "./share-folder.ts";

const SOURCES = ["seeds", "tests/fixtures/library"];

/** What pages of government sites say about a document, and plain laws don't. */
const SAID: Record<string, Partial<PolicyDocument>> = {
  "law-0102": { topic: "文化、广电、新闻出版\\文化", validity: "有效" },
  "law-0042": { topic: "公安、安全、司法\\司法", validity: "废止" },
};

/** A site with all kinds of facets, shared by all tests of a run. */
export async function shareSearchSite(): Promise<LibrarySite> {
  const folder = await shareFolder("search", [...SOURCES, "site.yaml"], async (folder) => {
    const { content, directory } = await buildLibraryInto(folder, SOURCES, "site.yaml");
    for (const [slug, about] of Object.entries(SAID)) {
      const path = join(content, "documents", `${slug}.json`);
      const document = JSON.parse(readFileSync(path, "utf8"));
      writeFileSync(path, JSON.stringify({ ...document, ...about }));
    }
    await indexContent(content, directory);
  });
  return readLibrarySite(folder);
}
