import type { LibrarySite } from "./build-library-site.ts";
import { shareLibrarySite } from "./share-library-site.ts";

const LAWS = ["0042", "0073", "0099", "0102", "0154"];
const NOTICE = "tests/fixtures/documents/numbered-attachments-by-openers-with-titles/input.txt";

/** A site of documents with all kinds of provisions, shared by all tests of a run. */
export function shareReadingSite(): Promise<LibrarySite> {
  const laws = LAWS.map((number) => `tests/fixtures/library/law-${number}.txt`);
  return shareLibrarySite(["seeds", NOTICE, ...laws]);
}
