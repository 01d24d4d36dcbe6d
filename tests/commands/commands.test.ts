import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  COMMANDS,
  type CommandName,
  OPTIONS,
  type OptionName,
} from "../../scripts/cli/commands.ts";
import { listCommands } from "../../scripts/cli/list-commands.ts";
import { parseOptions } from "../../scripts/cli/options.ts";
import { UsageError } from "../../src/build/phases/usage-error.ts";

const names = Object.keys(COMMANDS) as CommandName[];
const optionNames = Object.keys(OPTIONS) as OptionName[];
const knows = (name: CommandName, option: OptionName) =>
  COMMANDS[name].options.some((own) => own === option);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "zhangju-commands-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command in an empty folder. */
function run(name: CommandName, ...args: string[]) {
  return new Promise<{ status: unknown; stdout: string; stderr: string }>((done) => {
    const script = resolve(`scripts/${name}.ts`);
    execFile(process.execPath, [script, ...args], { cwd: folder }, (error, stdout, stderr) =>
      done({ status: error === null ? 0 : error.code, stdout, stderr }),
    );
  });
}

describe.each(names)("%s", (name) => {
  test("--help says what it does and lists its options, and does nothing", async () => {
    for (const flag of ["--help", "-h"]) {
      const { status, stdout, stderr } = await run(name, flag);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      for (const word of COMMANDS[name].does) expect(stdout).toContain(word);
      expect(stdout).toContain(`npm run ${name} -- `);
      const listed = [...stdout.matchAll(/^ {2}--([a-z-]+)/gm)].map((match) => match[1]);
      expect(listed).toEqual(COMMANDS[name].options);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  test("refuses an option that there is not, says how it is used, and does nothing", async () => {
    const { status, stdout, stderr } = await run(name, "--sedes", "收文");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^命令写法有误 Wrong usage：.*--sedes/);
    expect(stderr).toContain(`用法 Usage: npm run ${name} -- `);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("refuses every option of another command and says whose it is", () => {
    for (const option of optionNames.filter((one) => !knows(name, one))) {
      // Also with the value that would hold anyway.
      const argv = OPTIONS[option].type === "boolean" ? [] : [presetOf(option) ?? "甲"];
      const owner = names.find((other) => knows(other, option))!;
      const parse = () => parseOptions(name, [`--${option}`, ...argv]);
      expect(parse).toThrow(UsageError);
      expect(parse).toThrow(`--${option} 只用于 ${owner}`);
    }
  });
});

test("an option without its value is refused, not taken for this very folder", () => {
  for (const argv of [["--seeds="], ["--out", ""]]) {
    expect(() => parseOptions("build", argv)).toThrow(/后面没有写内容/);
  }
});

function presetOf(option: OptionName): string | null {
  const known = OPTIONS[option];
  return "default" in known && known.default !== false ? known.default : null;
}

test("what isn't written holds as the help says", () => {
  const { operands, ...options } = parseOptions("build", []);
  expect(operands).toEqual([]);
  expect(options).toMatchObject({
    ...{ seeds: "seeds", content: "src/content", out: "dist", base: "/", site: "site.yaml" },
    ...{ full: false, shard: null },
  });
  expect(parseOptions("check", ["--json"]).json).toBe(true);
  expect(parseOptions("build", ["--shard", "3/8"]).shard).toEqual({ number: 3, of: 8 });
});

test("merge takes one folder or more, pdf one document, the others nothing", () => {
  expect(parseOptions("merge", ["甲"])).toMatchObject({ operands: ["甲"], out: "dist" });
  expect(parseOptions("merge", ["甲", "乙", "--out", "合"])).toMatchObject({
    operands: ["甲", "乙"],
    out: "合",
  });
  expect(() => parseOptions("merge", [])).toThrow(/要写明文件夹；name the folder\n/);
  expect(parseOptions("pdf", ["002", "--out-file", "对口合作.pdf"])).toMatchObject({
    operands: ["002"],
    "out-file": "对口合作.pdf",
  });
  expect(parseOptions("pdf", ["002"])["out-file"]).toBeNull();
  expect(() => parseOptions("pdf", [])).toThrow(/要写明文件名；name the document\n/);
  expect(() => parseOptions("pdf", ["002", "003"])).toThrow(/只能写一个文件名/);
  for (const name of ["build", "content", "check", "preview"] as const) {
    expect(() => parseOptions(name, ["002"])).toThrow(UsageError);
  }
});

test("every command has its npm script, and every option its command", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  for (const name of names) expect(scripts[name]).toBe(`node scripts/${name}.ts`);
  for (const option of optionNames) {
    expect(
      names.some((name) => knows(name, option)),
      option,
    ).toBe(true);
  }
});

test("the READMEs list the commands as they are; npm run docs writes the lists", () => {
  for (const [file, language] of [
    ["README.md", "chinese"],
    ["README.en.md", "english"],
  ] as const) {
    const text = readFileSync(file, "utf8");
    expect(text).toBe(listCommands(text, language));
    for (const name of names) expect(text).toContain(`\`npm run ${name}`);
  }
  expect(() => listCommands("# 章句", "chinese")).toThrow();
});

test("the guide lists every option: whose it is, and what holds where it isn't written", () => {
  const guide = readFileSync("docs/guide.md", "utf8");
  for (const option of optionNames) {
    const row = guide.split("\n").find((line) => line.startsWith(`| \`--${option}\` |`));
    expect(row, option).toBeDefined();
    const preset = presetOf(option);
    expect(row!.endsWith(preset === null ? "| |" : `| \`${preset}\` |`), option).toBe(true);
    if (preset !== null) continue;
    const owners = names.filter((name) => knows(name, option)).map((name) => `\`${name}\``);
    expect(row).toContain(`只用于 ${owners.join("、")}：`);
  }
});
