import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatDiagnosticsDoc } from "../../src/policy/report/format-diagnostics-doc.ts";
import { REMOVAL_REASONS } from "../../src/policy/report/removal-reasons.ts";
import { RULES, ruleIdOf, type Wording } from "../../src/policy/report/rules.ts";

const wordings = Object.keys(RULES) as Wording[];

/** The text of every file below some folders whose path fits, without the table itself. */
function textOf(folders: string[], fits: (path: string) => boolean): string {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
    )
    .filter((path) => fits(path) && !path.startsWith(join("src", "policy", "report")))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
}

const isTest = (path: string) => path.endsWith(".test.ts");
const isCode = (path: string) => path.endsWith(".ts") && !isTest(path);
const code = textOf(["src", "scripts"], isCode);

test("the page of diagnostics is what the rules say; npm run docs writes it", () => {
  const page = readFileSync("docs/diagnostics.md", "utf8");
  expect(page).toBe(formatDiagnosticsDoc());
  for (const wording of wordings) expect(page).toContain(`| \`${ruleIdOf(wording)}\` |`);
  expect(page).not.toMatch(/[{}]/);
});

test("the wordings of a rule are equally bad", () => {
  for (const of of Map.groupBy(wordings, ruleIdOf).values()) {
    expect(new Set(of.map((wording) => RULES[wording][0])).size, of.join()).toBe(1);
  }
});

test("no wording is dead: the code gives every one", () => {
  const isGiven = (wording: string) =>
    code.includes(`"${wording}"`) ||
    code.includes(wording.replace(/^(?:sidecar|site)(-.*)$/, "`$${rules}$1`"));
  expect(wordings.filter((wording) => !isGiven(wording))).toEqual([]);
});

test("every rule is tried by a test", () => {
  const tests = textOf(["src", "tests"], isTest) + textOf(["tests/fixtures/lint"], () => true);
  const untried = wordings.map(ruleIdOf).filter((ruleId) => !tests.includes(ruleId));
  expect(untried).toEqual([]);
});

test("no reason for removal is dead: the code gives every one", () => {
  const dead = Object.keys(REMOVAL_REASONS).filter((reason) => !code.includes(`"${reason}"`));
  expect(dead).toEqual([]);
});
