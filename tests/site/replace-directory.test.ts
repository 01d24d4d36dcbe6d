import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { replaceDirectory } from "../../scripts/replace-directory.ts";

it("puts a folder in the place of another, whole, and leaves nothing beside it", async () => {
  const parent = mkdtempSync(join(tmpdir(), "zhangju-replace-"));
  const at = (...path: string[]) => join(parent, ...path);
  for (const name of ["old", "new"]) {
    mkdirSync(at(name));
    writeFileSync(at(name, `${name}.html`), name);
  }
  await replaceDirectory(at("new"), at("old"));
  expect(readdirSync(parent)).toEqual(["old"]);
  expect(readdirSync(at("old"))).toEqual(["new.html"]);

  await replaceDirectory(at("old"), at("dist"));
  expect(readFileSync(at("dist", "new.html"), "utf8")).toBe("new");
  rmSync(parent, { recursive: true });
});
