import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as pagefind from "pagefind";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleClient } from "../../src/search/build/bundle-client-fs.ts";
import {
  closePagefind,
  indexDocuments,
  loadRuntime,
} from "../../src/search/build/index-documents-fs.ts";
import { indexWords } from "../../src/search/index/index-words.ts";
import { indexContent } from "../support/index-content.ts";
import { type TestContent, writeDocuments } from "./support/write-documents.ts";

/**
 * What the search relies on in Pagefind. A release that changes any of it fails here, and not by
 * finding too little on a site.
 */

const LINES = [
  "(一)深化对口合作。建立“互联网+”机制,由县级以上人民政府按照有关规定执行;",
  "2020年1月,5g、ppp项目12%。国发(2016)62号",
  "总则",
];

let content: TestContent;
let folder: string;

beforeAll(() => {
  content = writeDocuments(["seeds"]);
  folder = mkdtempSync(join(tmpdir(), "zhangju-pagefind-"));
});
afterAll(async () => {
  await closePagefind();
  content?.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe("Pagefind's places", () => {
  it("are the numbers of the words, also where a word is only a full stop", async () => {
    const words = LINES.map(indexWords).join(" ");
    const { index } = await pagefind.createIndex({ forceLanguage: "und", writePlayground: false });
    await index!.addCustomRecord({ url: "0", content: words, language: "und" });
    await index!.writeFiles({ outputPath: join(folder, "bundle") });
    // Its process would keep the settings of this test.
    await closePagefind();

    const originalFetch = globalThis.fetch;
    globalThis.fetch = (async (address: string) => {
      const path = new URL(address).pathname;
      return new Response(readFileSync(join(folder, "bundle", path)));
    }) as typeof fetch;
    try {
      const script = join(folder, "bundle", "pagefind.js");
      const { createInstance } = await import(script);
      const instance = createInstance({ basePath: "http://pagefind.test/", noWorker: true });
      const list = words.split(" ");
      for (const word of new Set(list.filter((one) => one !== "."))) {
        const places = list.flatMap((one, place) => (one === word ? [place] : []));
        const { results } = await instance.search(word);
        expect(results.map((result: { words: number[] }) => result.words)).toEqual([places]);
      }
    } finally {
      globalThis.fetch = originalFetch;
    }
  });
});

describe("Pagefind's files", () => {
  it("give back the words of each page, with their places", async () => {
    const words = LINES.map((line) => indexWords(line));
    const table = await indexDocuments(Array.from({ length: 20 }, (_, at) => words[at % 3]!));
    const listed = words.join(" ").split(" ");
    expect(table.words).toEqual([...new Set(listed)].filter((word) => word !== ".").sort());
    // Twenty documents are three pages, and the shortest line is on each.
    const at = table.words.indexOf("总则");
    expect([table.pages[at], table.first[at], table.last[at]]).toEqual([3, 0, 2]);
  });

  it("are the same for the same documents", async () => {
    const hashes = [];
    for (const name of ["one", "two"]) {
      const outDir = join(folder, name);
      await indexContent(content.folder, outDir);
      const hash = createHash("sha256");
      const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .map((file) => join(file.parentPath, file.name).slice(outDir.length))
        .sort();
      for (const file of files) hash.update(file).update(readFileSync(join(outDir, file)));
      hashes.push(hash.digest("hex"));
    }
    expect(hashes[0]).toBe(hashes[1]);
  });
});

describe("the scripts for the browser", () => {
  it("are small, and call nothing that came after 2020", async () => {
    const { client, worker, packedWorker } = await bundleClient((await loadRuntime()).script);
    expect(client.length).toBeLessThan(4_000);
    // What browsers load; those of before 2023 load it as it is.
    expect(packedWorker.length).toBeLessThan(26_000);
    expect(worker.length).toBeLessThan(65_000);
    for (const script of [client, worker]) {
      const text = new TextDecoder().decode(script);
      const later = /\.at\(-|\.findLast|\.hasOwn\(|structuredClone|\.toSorted\(|\(\?<[=!]/;
      expect(later.exec(text)).toBeNull();
    }
  });
});
