import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { describeWithdrawn } from "../../scripts/cli/report-withdrawn.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zhangju-withdrawn-"));
  mkdirSync(join(folder, "seeds"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const noticeOf = (topic: string) =>
  `关于${topic}的通知\n各县人民政府：\n一、总体要求\n（一）指导思想。坚持稳中求进。\n`;

const seed = (name: string) => join(folder, "seeds", name);

function run(script: string): Promise<string> {
  const places = ["--seeds", join(folder, "seeds"), "--content", join(folder, "content")];
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...places], (_error, _stdout, stderr) => resolve(stderr));
  });
}

test("addresses that die with a rename or a new error are named, once they were published", async () => {
  writeFileSync(seed("供暖.txt"), noticeOf("做好供暖工作"));
  writeFileSync(seed("春耕.txt"), noticeOf("做好春耕工作"));
  writeFileSync(seed("防汛.txt"), noticeOf("做好防汛工作"));
  expect(await run("scripts/content.ts")).not.toContain("policies/");
  renameSync(seed("供暖.txt"), seed("供暖通知.txt"));
  writeFileSync(seed("春耕.txt"), "");
  const expected = [
    "警告：上次生成的 2 个网址这次没有了",
    "Warning: 2 addresses of the last build are gone",
    "policies/chun-geng/  seeds/春耕.txt  关于做好春耕工作的通知",
    "policies/gong-nuan/  seeds/供暖.txt  关于做好供暖工作的通知\n    → 现在是",
    "policies/gong-nuan-tong-zhi/",
  ];
  for (const script of ["scripts/check.ts", "scripts/content.ts"]) {
    const said = await run(script);
    for (const text of expected) expect(said).toContain(text);
    expect(said).not.toContain("policies/fang-xun/");
  }
  // The sidecar's slug keeps an address.
  writeFileSync(seed("防汛通知.yaml"), "slug: fang-xun\n");
  renameSync(seed("防汛.txt"), seed("防汛通知.txt"));
  expect(await run("scripts/content.ts")).not.toContain("policies/");
});

test("a long list is cut, and says so", () => {
  const before = Array.from({ length: 25 }, (_, at) => ({
    slug: `tong-zhi-${at}`,
    title: `关于第${at}批项目的通知`,
    documentNumber: null,
    source: { file: `seeds/通知${at}.txt`, name: null },
  }));
  expect(describeWithdrawn(before, [])).toMatch(/25 个网址[\s\S]*另有 5 个/);
  const now = before.map((entry) => ({ ...entry, file: entry.source.file }));
  expect(describeWithdrawn(before, now)).toBeNull();
});
