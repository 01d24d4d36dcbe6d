import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type LabelledParagraph, scoreParagraph } from "../../bench/references/score-labels.ts";
import { parseText } from "../support/parse-text.ts";

const file = new URL("../fixtures/references/labels.json", import.meta.url);
const samples = JSON.parse(readFileSync(file, "utf8")) as Array<
  LabelledParagraph & { title: string; text: string }
>;

describe("every reference of a labelled paragraph is found, and nothing else", () => {
  test.each(samples.map((sample, at) => [`${at} ${sample.title}`, sample] as const))(
    "%s",
    (name, sample) => {
      const { document } = parseText(sample.text);
      expect(scoreParagraph(name, document, sample).differences).toEqual([]);
    },
  );
});

test("the labels hold citations of every kind, and look-alikes", () => {
  const kinds = new Set(
    samples.flatMap(({ labels }) => labels.map((label) => label.kind ?? "look-alike")),
  );
  expect([...kinds].sort()).toEqual([
    "attachment",
    "external-article",
    "external-title",
    "internal",
    "look-alike",
    "relative",
  ]);
  expect(samples.length).toBeGreaterThan(150);
});
