import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findReferences } from "../src/policy/cite/find-references.ts";
import type { PolicyDocument } from "../src/policy/document/tree.ts";
import { resolveReferences } from "../src/policy/library/resolve-references.ts";
import { readText } from "../src/policy/read/read-text.ts";
import { understandDocument } from "../src/policy/understand/understand-document.ts";
import { countAnchors } from "./references/count-anchors.ts";
import {
  addScores,
  type Label,
  type LabelledParagraph,
  type LabelScore,
  NO_LABELS,
  scoreParagraph,
} from "./references/score-labels.ts";

/**
 * npm run bench:references — how many citations are found, how many are read right, and how many
 * lead somewhere. Reads ../shared/corpus where it is, the committed labels in any case.
 */
const { values } = parseArgs({ options: { verbose: { type: "boolean", default: false } } });
const CORPUS = "../shared/corpus";
const SAMPLE = "tests/fixtures/references/labels.json";

const parse = (slug: string, text: string): PolicyDocument =>
  understandDocument(readText(`${slug}.txt`, text, "utf-8"), { slug, sha256: "" }).document;

const share = (part: number, all: number) => (all === 0 ? "–" : (part / all).toFixed(4));

function printScore(name: string, paragraphs: number, score: LabelScore): void {
  console.log(`${name}: ${paragraphs} paragraphs, ${score.right + score.missed} references`);
  console.table({
    precision: share(score.right, score.right + score.invented),
    recall: share(score.right, score.right + score.missed),
    "kind right": share(score.kinds, score.right),
    "kind and target right": share(score.targets, score.right),
    "look-alikes taken": `${score.taken} of ${score.lookAlikes}`,
  });
  if (values.verbose) for (const difference of score.differences) console.log(difference);
}

function benchSample(): void {
  const sample = JSON.parse(readFileSync(SAMPLE, "utf8")) as Array<
    LabelledParagraph & { title: string; text: string }
  >;
  const score = sample
    .map((one) => scoreParagraph(one.title, parse("sample", one.text), one))
    .reduce(addScores, NO_LABELS);
  printScore(SAMPLE, sample.length, score);
}

function benchLabels(): void {
  const labels = JSON.parse(readFileSync(join(CORPUS, "references.dev.json"), "utf8")) as Array<
    Label & { doc: string; line: number; paragraphText: string }
  >;
  const paragraphs = new Map<string, LabelledParagraph & { doc: string }>();
  for (const { doc, line, paragraphText, ...label } of labels) {
    const key = `${doc}:${line}`;
    const known = paragraphs.get(key) ?? { doc, line, paragraph: paragraphText, labels: [] };
    known.labels.push(label);
    paragraphs.set(key, known);
  }
  const documents = new Map<string, PolicyDocument>();
  let score = NO_LABELS;
  for (const one of paragraphs.values()) {
    const document =
      documents.get(one.doc) ??
      parse(one.doc, readFileSync(join(CORPUS, `${one.doc}.txt`), "utf8"));
    documents.set(one.doc, document);
    score = addScores(score, scoreParagraph(one.doc, document, one));
  }
  printScore("references.dev.json", paragraphs.size, score);
}

function benchLibrary(): void {
  const folder = mkdtempSync(join(tmpdir(), "zhangju-"));
  try {
    execFileSync("tar", ["-xzf", join(CORPUS, "laws-all.tar.gz"), "-C", folder]);
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".txt"),
    );
    const texts = names.sort().map((name) => readFileSync(join(folder, name), "utf8"));
    const started = performance.now();
    const parsed = texts.map((text, at) => parse(names[at]!.replace(/^.*\/|\.txt$/g, ""), text));
    const parsing = performance.now() - started;
    const finding = time(() => parsed.forEach(findReferences));
    let documents = parsed;
    const resolving = time(() => {
      documents = resolveReferences(parsed, {}).documents;
    });
    printLibrary(documents, { parsing, finding, resolving });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function time(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

function printLibrary(
  documents: PolicyDocument[],
  times: { parsing: number; finding: number; resolving: number },
): void {
  const references = documents.flatMap((document) => document.references);
  const count = countAnchors(documents);
  const statuses: Record<string, number> = {};
  for (const { kind, status } of references)
    statuses[`${kind} ${status}`] = (statuses[`${kind} ${status}`] ?? 0) + 1;
  const perSecond = (amount: number, ms: number) => Math.round((amount / ms) * 1000);
  console.log(`laws-all.tar.gz: ${documents.length} documents, ${references.length} references`);
  console.table({
    "internal references": count.internal,
    "lead to an anchor that exists": share(count.led, count.internal),
    ...Object.fromEntries(
      [...count.missing].sort().map(([reason, amount]) => [`  ${reason}`, amount]),
    ),
    "documents parsed with references, per second": perSecond(documents.length, times.parsing),
    "references found per second": perSecond(references.length, times.finding),
    "references resolved per second": perSecond(references.length, times.resolving),
  });
  console.table(Object.fromEntries(Object.entries(statuses).sort()));
  if (values.verbose) for (const example of count.examples) console.log(example);
}

benchSample();
if (existsSync(CORPUS)) {
  benchLabels();
  benchLibrary();
} else {
  console.log(`${CORPUS} is not here: references.dev.json and laws-all.tar.gz were skipped.`);
}
