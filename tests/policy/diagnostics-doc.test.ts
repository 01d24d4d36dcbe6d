import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatDiagnosticsDoc } from "../../src/policy/report/format-diagnostics-doc.ts";
import { REMOVAL_REASONS } from "../../src/policy/report/removal-reasons.ts";
import { RULES } from "../../src/policy/report/rules.ts";

const sources = ["src/policy", "scripts"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => readFileSync(join(folder, name), "utf8")),
);

test("the page of diagnostics is what the rules say; npm run docs writes it", () => {
  expect(readFileSync("docs/diagnostics.md", "utf8")).toBe(formatDiagnosticsDoc());
});

test("rule ids are unique", () => {
  const ids = RULES.map(({ ruleId }) => ruleId);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every rule id that the code names is documented", () => {
  const named = sources.flatMap((text) =>
    [...text.matchAll(/ruleId: "([a-z-]+)"/g)].map((match) => match[1]!),
  );
  expect(named.length).toBeGreaterThan(0);
  const known = new Set(RULES.map(({ ruleId }) => ruleId));
  expect(named.filter((ruleId) => !known.has(ruleId))).toEqual([]);
});

test("every reason for removal that the code names has words for readers", () => {
  const named = sources.flatMap((text) =>
    [...text.matchAll(/reason: "([a-z-]+)"/g)].map((match) => match[1]!),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((reason) => !(reason in REMOVAL_REASONS))).toEqual([]);
});
