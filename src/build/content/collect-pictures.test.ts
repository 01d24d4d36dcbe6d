import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadDocument } from "./load-document.ts";

/** The first bytes of a PNG file, by which it is known. */
const PNG = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "zhangju-pictures-"));
  mkdirSync(join(folder, "seeds", "2020"), { recursive: true });
  mkdirSync(join(folder, "seeds-old"));
  for (const path of ["secret.png", "seeds-old/near.png", "seeds/map.png", "seeds/2020/plan.png"]) {
    writeFileSync(join(folder, path), PNG);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function picturesFor(src: string): Promise<string[]> {
  const file = join(folder, "seeds", "2020", "notice.md");
  writeFileSync(file, `# 关于公布规划图的通知\n\n现将规划图公布如下：\n\n![规划图](${src})\n`);
  const loaded = await loadDocument({ file, sidecar: null }, join(folder, "seeds"));
  return loaded.pictures.map(({ path }) => path);
}

it.each(["plan.png", "./plan.png", "../map.png", "../2020/plan.png?v=1"])(
  "a picture beside the document, or elsewhere among the documents, is published: %s",
  async (src) => {
    expect(await picturesFor(src)).toHaveLength(1);
  },
);

it.each(["../../secret.png", "../../seeds-old/near.png", "..%2F..%2Fsecret.png", "/etc/hostname"])(
  "a file outside the documents' folder is never published: %s",
  async (src) => {
    expect(await picturesFor(src)).toEqual([]);
  },
);
