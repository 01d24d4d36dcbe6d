import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashOfJson } from "../../src/build/kept/hash.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zhangju-input-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const GOOD =
  "关于试点工作的通知\n各县人民政府：\n一、总体要求\n（一）指导思想。坚持稳中求进。\n（二）基本原则。坚持分类施策。\n";

function put(name: string, content: string | Uint8Array): void {
  const path = join(folder, "seeds", name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

interface Outcome {
  status: number;
  /** `path ruleId` of each diagnostic, without the temporary folder. */
  diagnostics: string[];
  stderr: string;
  published: string[];
}

function run(script: string, ...args: string[]): Promise<Outcome> {
  const content = join(folder, "content");
  const all = [script, "--seeds", join(folder, "seeds"), "--content", content, ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, all, (error, _stdout, stderr) => {
      const lines = stderr.split("\n").filter((line) => / (?:error|warning) [a-z-]+ /.test(line));
      resolve({
        status: typeof error?.code === "number" ? error.code : 0,
        diagnostics: lines.map((line) => {
          const [, path, rule] = /^(.*?):\d+:\d+ (?:error|warning) ([a-z-]+) /.exec(line)!;
          return `${path!.slice(join(folder, "seeds").length + 1)} ${rule}`;
        }),
        stderr,
        published: safeList(join(content, "documents")),
      });
    });
  });
}

function safeList(path: string): string[] {
  try {
    return readdirSync(path).sort();
  } catch {
    return [];
  }
}

test("each bad file gets its one diagnostic and the good ones are published", async () => {
  put("good.txt", GOOD);
  put("empty.txt", "");
  put(
    "binary.txt",
    Uint8Array.from({ length: 300 }, (_, index) => (index * 7) % 256),
  );
  put("sheet.xlsx", "PK\u0003\u0004");
  put("wrong.txt", GOOD);
  put("wrong.yaml", "tilte: 关于试点工作的通知\n");
  put("a/same.txt", `${GOOD}（三）工作目标。坚持问题导向。\n`);
  put("b/same.txt", GOOD);
  put("good-again.txt", GOOD);
  put("gone.yaml", "title: 关于试点工作的通知\n");
  put("b/same.json", "{}");
  put("b/list.json", "[]");
  const { status, diagnostics, published, stderr } = await run("scripts/content.ts");
  expect(diagnostics.sort()).toEqual([
    "b/list.json data-ignored",
    "b/same.txt slug-duplicate",
    "binary.txt binary-file",
    "empty.txt empty-file",
    "gone.yaml sidecar-orphan",
    "good.txt duplicate-document",
    "sheet.xlsx unsupported-kind",
    "wrong.yaml sidecar-unknown-field",
  ]);
  expect(published).toEqual(["good-again.json", "good.json", "same.json"]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/good\.txt:1:1 warning duplicate-document .*good-again\.txt/);
  // What is wrong and what to do, in both languages.
  expect(stderr).toMatch(/wrong\.yaml:1:1 .*是不是“title”.*did you mean "title"/);
});

test("a file in GB18030 just works", async () => {
  // 关于 in GB18030, repeated to be a sentence; the rest is ASCII.
  const bytes = Buffer.from(
    "b9d8d3dacad4b5e3b9a4d7f7b5c4cda8d6aa0ad2bba2a1d7dccce5d2aac7f30a",
    "hex",
  );
  put("gbk.txt", bytes);
  const { status, published, diagnostics } = await run("scripts/content.ts");
  expect({ status, published, diagnostics }).toEqual({
    status: 0,
    published: ["gbk.json"],
    diagnostics: [],
  });
  const document = JSON.parse(readFileSync(join(folder, "content/documents/gbk.json"), "utf8"));
  expect(document.title).toBe("关于试点工作的通知");
});

test("a sidecar's facts replace what was read, and its lines must be in the document", async () => {
  put("good.txt", GOOD);
  put(
    "good.yaml",
    "title: 正式标题\nfurniture:\n  - 没有的一行\nheadings:\n  - text: 也没有的一行\n    level: 2\n",
  );
  const wrong = await run("scripts/content.ts");
  expect(wrong.diagnostics).toEqual(["good.yaml sidecar-unmatched", "good.yaml sidecar-unmatched"]);
  expect(wrong.stderr).toMatch(/good\.yaml:3:5 error .*“没有的一行”/);
  expect(wrong.stderr).toMatch(/good\.yaml:5:11 error .*“也没有的一行”/);
  expect(wrong.published).toEqual([]);
  put("good.yaml", "title: 正式标题\ndocumentNumber: 试发〔2020〕1号\n");
  const right = await run("scripts/content.ts");
  expect(right.status).toBe(0);
  const document = JSON.parse(readFileSync(join(folder, "content/documents/good.json"), "utf8"));
  expect(document).toMatchObject({
    title: "正式标题",
    titleOrigin: "sidecar",
    documentNumber: "试发〔2020〕1号",
    provenance: { title: { origin: "sidecar", line: null } },
  });
});

test("check writes nothing and prints one JSON array on request", async () => {
  put("empty.txt", "");
  const { status, published } = await run("scripts/check.ts");
  expect({ status, published }).toEqual({ status: 1, published: [] });
});

test("a wrong option, a missing folder and wrong settings end with status 2", async () => {
  put("good.txt", GOOD);
  expect((await run("scripts/content.ts", "--sedes", "x")).status).toBe(2);
  expect((await run("scripts/content.ts", "--seeds", join(folder, "nowhere"))).status).toBe(2);
  writeFileSync(join(folder, "site.yaml"), "titel: 文库\n");
  const outcome = await run("scripts/content.ts", "--site", join(folder, "site.yaml"));
  expect(outcome.status).toBe(2);
  expect(outcome.stderr).toContain("site-unknown-field");
});

test.each([
  ["scripts/build.ts", ["--base", "https://example.gov.cn/wenku/"], "--base 只写"],
  ["scripts/build.ts", ["--json"], "--json 只用于 check"],
  ["scripts/check.ts", ["--json", "--explain", "a.txt"], "不能同时用"],
  ["scripts/preview.ts", ["--shard", "1/2"], "--shard 只用于 build"],
])("%s %j: says what is wrong with it and how it is used", async (script, args, message) => {
  put("good.txt", GOOD);
  const { status, stderr } = await run(script, ...args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).toContain("--seeds");
});

test("--help says how a command is used and does nothing", async () => {
  const { status, stderr, published } = await run("scripts/content.ts", "--help");
  expect({ status, stderr, published }).toEqual({ status: 0, stderr: "", published: [] });
});

test("the same input gives the same bytes", async () => {
  put("good.txt", GOOD);
  await run("scripts/content.ts");
  const first = readFileSync(join(folder, "content/policies/good.mdx"), "utf8");
  await run("scripts/content.ts");
  expect(readFileSync(join(folder, "content/policies/good.mdx"), "utf8")).toBe(first);
});

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("a picture beside a document is published; a missing one, or one outside the folder, is named", async () => {
  put(
    "plan.md",
    "# 关于试点工作的通知\n\n![示意图](img/tu.png)\n\n![流程图](img/none.png)\n\n![外部](../../secret.png)\n",
  );
  put("img/tu.png", PIXEL);
  writeFileSync(join(folder, "secret.png"), PIXEL);
  const { status, diagnostics } = await run("scripts/content.ts");
  expect({ status, diagnostics }).toEqual({
    status: 0,
    diagnostics: ["plan.md image-missing", "plan.md image-missing"],
  });
  expect(readFileSync(join(folder, "content/images/plan/1-tu.png"))).toEqual(PIXEL);
  const mdx = readFileSync(join(folder, "content/policies/plan.mdx"), "utf8");
  expect(mdx).toContain('src="/images/plan/1-tu.png"');
  expect(mdx).toContain('src="img/none.png"');
});

test.each(["policies", "images", "previews"])(
  "writing refuses a folder whose %s it did not write",
  async (name) => {
    put("good.txt", GOOD);
    const precious = join(folder, "precious", name);
    mkdirSync(precious, { recursive: true });
    writeFileSync(join(precious, "mine.txt"), "mine");
    const outcome = await run("scripts/content.ts", "--content", join(folder, "precious"));
    expect(outcome.status).toBe(2);
    expect(readFileSync(join(precious, "mine.txt"), "utf8")).toBe("mine");
  },
);

test("writing refuses the documents' own folder, what is in it, and the program's", async () => {
  put("good.txt", GOOD);
  expect((await run("scripts/content.ts", "--content", join(folder, "seeds"))).status).toBe(2);
  expect((await run("scripts/content.ts", "--content", join(folder, "seeds", "in"))).status).toBe(
    2,
  );
  expect((await run("scripts/content.ts", "--content", ".")).status).toBe(2);
});

test("an empty folder is a mistake, not an empty library", async () => {
  mkdirSync(join(folder, "seeds"));
  const { status, stderr } = await run("scripts/content.ts");
  expect(status).toBe(2);
  expect(stderr).toContain("没有文件");
});

test("what is published never tells where the documents lie on the machine", async () => {
  put("2020/good.txt", GOOD);
  await run("scripts/content.ts");
  const text = readFileSync(join(folder, "content/documents/good.json"), "utf8");
  expect(JSON.parse(text).source.file).toBe("seeds/2020/good.txt");
  expect(text).not.toContain(folder);
});

test("a sidecar can't set a script as address, nor a day that doesn't exist", async () => {
  put("good.txt", GOOD);
  put("good.yaml", "url: javascript:alert(1)\ndocumentDate: 2020-13-45\n");
  const { diagnostics } = await run("scripts/content.ts");
  expect(diagnostics).toEqual(["good.yaml sidecar-wrong-value", "good.yaml sidecar-wrong-value"]);
});

test("a build that fails says why, and leaves nothing half done behind", async () => {
  put("好.txt", GOOD);
  const out = join(folder, "out");
  // Where the list of the documents should be.
  mkdirSync(join(folder, "content", "catalog.json"), { recursive: true });
  const unread = await run("scripts/build.ts", "--out", out);
  expect(unread.status).toBe(1);
  expect(unread.stderr).toContain("EISDIR");
  expect(readdirSync(out)).toEqual([]);
  rmSync(join(folder, "content"), { recursive: true });

  // Where the first page of the site should be: the documents are done by then.
  mkdirSync(join(out, "index.html"), { recursive: true });
  mkdirSync(join(out, "data"));
  writeFileSync(join(out, "data", "catalog.json"), "[]");
  const unmade = await run("scripts/build.ts", "--out", out);
  expect(unmade.status).toBe(1);
  expect(unmade.stderr).toContain("EISDIR");
  expect(unmade.published).toEqual(["hao.json"]);
  expect(readdirSync(join(folder, "content", ".build")).sort()).toEqual([
    "content.json",
    `index-${hashOfJson(out)}`,
  ]);
  expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
}, 120_000);

/** A record of the last build that can be neither read nor written, and how a build says so. */
const DAMAGES: Array<[string, (records: string, out: string) => void, RegExp[]]> = [
  [
    "a folder is where the record of the documents should be",
    (records) => mkdirSync(join(records, "content.json"), { recursive: true }),
    [
      /读不出来，全部重新生成（.*content\.json：EISDIR/,
      /写不进去（.*content\.json：EISDIR.*next build/,
    ],
  ],
  [
    "a folder is where the record of the site should be",
    (records, out) => mkdirSync(join(records, `site-${hashOfJson(out)}.json`), { recursive: true }),
    [/读不出来，全部重新生成（.*site-/, /写不进去（.*site-.*next build/],
  ],
  [
    "the record of the documents is a link to itself",
    (records) => {
      mkdirSync(records, { recursive: true });
      symlinkSync("content.json", join(records, "content.json"));
    },
    [/读不出来，全部重新生成（.*content\.json：ELOOP/],
  ],
  [
    "a file is where the folder of the records should be",
    (records) => writeFileSync(records, "别的"),
    [/\.build 不能用来存放生成的记录（不是文件夹 not a folder）.*anew each time/],
  ],
  [
    "the folder of the records is a link that leads nowhere",
    (records) => symlinkSync("nowhere", records),
    [/\.build 不能用来存放生成的记录（ENOENT/],
  ],
  [
    "a link that leads nowhere is where the folder of the index should be",
    (records, out) => {
      mkdirSync(records, { recursive: true });
      symlinkSync("nowhere", join(records, `index-${hashOfJson(out)}`));
    },
    [],
  ],
];

test.each(DAMAGES)(
  "a build is made and says what is lost when %s",
  async (_, damage, notes) => {
    put("好.txt", GOOD);
    const out = join(folder, "out");
    mkdirSync(join(folder, "content"));
    damage(join(folder, "content", ".build"), out);
    const { status, stderr, published } = await run("scripts/build.ts", "--out", out);
    expect(status).toBe(0);
    expect(published).toEqual(["hao.json"]);
    expect(existsSync(join(out, "policies", "hao", "index.html"))).toBe(true);
    for (const note of notes) expect(stderr).toMatch(note);
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(stderr.split("\n").filter((line) => /记录/.test(line))).toHaveLength(notes.length);
  },
  60_000,
);
