import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PolicyDocument } from "../policy/tree.ts";

/** The list of all documents, unvalidated: the collection's schema checks each entry. */
export function readCatalog(contentDir: string): unknown[] {
  return JSON.parse(readFileSync(join(contentDir, "catalog.json"), "utf8"));
}

export function readDocument(contentDir: string, slug: string): PolicyDocument {
  return JSON.parse(readFileSync(join(contentDir, "documents", `${slug}.json`), "utf8"));
}

export function readMdx(contentDir: string, slug: string): string {
  return readFileSync(join(contentDir, "policies", `${slug}.mdx`), "utf8");
}
