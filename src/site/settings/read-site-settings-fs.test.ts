import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readSiteSettings } from "./read-site-settings-fs.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zhangju-settings-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (more: string) => {
  const file = join(folder, "site.yaml");
  writeFileSync(file, `title: 文库\ndescription: 收录本省文件\npublisher: 某省人民政府\n${more}`);
  return file;
};

it("looks for pictures beside the file", () => {
  writeFileSync(join(folder, "徽标.svg"), "<svg/>");
  const { settings } = readSiteSettings(write("logo: 徽标.svg\n"));
  expect(settings!.logo).toBe(join(folder, "徽标.svg"));
});

it("names a picture that isn't there, and the line that asks for it", () => {
  const { diagnostics } = readSiteSettings(write("icp: 京ICP备1号\nicon: img/icon.png\n"));
  expect(diagnostics).toMatchObject([{ line: 5, ruleId: "site-missing-file" }]);
  expect(diagnostics[0]!.message).toMatch(/“icon”写的图片“img\/icon\.png”不存在.* No such picture/);
});
