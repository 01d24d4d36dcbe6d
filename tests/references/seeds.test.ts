import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PolicyDocument } from "../../src/policy/document/tree.ts";
import { resolveReferences } from "../../src/policy/library/resolve-references.ts";
import { parseText } from "../support/parse-text.ts";

const folder = new URL("../../seeds/", import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .sort();
const library: PolicyDocument[] = names.map((name) => ({
  ...parseText(readFileSync(new URL(name, folder), "utf8")).document,
  slug: name.slice(0, 3),
}));
const { documents } = resolveReferences(library, {});

function numbersCitedBy(slug: string): string[] {
  const { references } = documents.find((one) => one.slug === slug)!;
  return references.flatMap(({ target }) => target.documentNumber ?? []);
}

describe("the five documents cite", () => {
  test.each([
    ["001", "中发〔2018〕43号"],
    ["002", "国发〔2016〕62号"],
    ["003", "商资函〔2019〕410号"],
    ["003", "中编委发〔2020〕7号"],
  ])("%s: %s", (slug, number) => {
    expect(numbersCitedBy(slug)).toContain(number);
  });
});

test("nothing in them is cited that is not there", () => {
  const lost = documents.flatMap(({ references }) =>
    references.filter(({ status }) => status === "unresolved"),
  );
  expect(lost.map(({ surface }) => surface)).toEqual([]);
});

test("what 001 issues is on its own page", () => {
  const [own] = documents[1]!.references.filter(({ kind }) => kind === "internal");
  expect(own).toMatchObject({ status: "resolved", target: { document: "001", anchor: "att_1" } });
});
