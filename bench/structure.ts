import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { squeeze } from "../src/policy/lexicon/folding.ts";
import { parsePolicy } from "../src/policy/parse-policy.ts";
import { decodeText } from "../src/policy/read/decode.ts";
import { readHtml } from "../src/policy/read/html/read-html.ts";
import { readText } from "../src/policy/read/read-text.ts";
import type { PolicyDocument, PolicyNode } from "../src/policy/tree.ts";
import { type GovEntry, govGold, govOutlineOf } from "./structure/gov-outline.ts";
import {
  clausesOf,
  goldClauses,
  goldOutline,
  type LawEntry,
  outlineOf,
} from "./structure/law-outline.ts";
import { add, compare, f1, NOTHING, type Score } from "./structure/score.ts";

const { values } = parseArgs({ options: { verbose: { type: "boolean", default: false } } });
const CORPUS = "../shared/corpus";

async function parseFile(file: string): Promise<PolicyDocument> {
  const { text, encoding } = decodeText(await readFile(file))!;
  const source = file.endsWith(".html")
    ? readHtml(file, text, encoding)
    : readText(file, text, encoding);
  return parsePolicy(source, { slug: "bench", sha256: "" }).document;
}

async function benchLaws(folder: string): Promise<void> {
  let outline: Score = NOTHING;
  let clauses: Score = NOTHING;
  let exact = 0;
  let lost = 0;
  const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
  for (const name of names) {
    const document = await parseFile(join(folder, name));
    const gold = JSON.parse(
      await readFile(join(folder, name.replace(".txt", ".json")), "utf8"),
    ) as {
      outline: LawEntry[];
    };
    const compared = compare(outlineOf(document.children), goldOutline(gold.outline));
    const details = compare(clausesOf(document.children), goldClauses(gold.outline));
    outline = add(outline, compared);
    clauses = add(clauses, details);
    if (compared.missing.length + compared.extra.length === 0) exact += 1;
    const { sourceCharacters, publishedCharacters, removedCharacters } = document.fidelity;
    if (sourceCharacters !== publishedCharacters + removedCharacters) lost += 1;
    if (values.verbose) {
      for (const key of compared.missing.slice(0, 8)) console.log(`${name} missing ${key}`);
      for (const key of compared.extra.slice(0, 8)) console.log(`${name} extra   ${key}`);
      for (const key of details.missing.slice(0, 5)) console.log(`${name} clause missing ${key}`);
      for (const key of details.extra.slice(0, 5)) console.log(`${name} clause extra   ${key}`);
    }
  }
  console.log(
    `${folder}: outline F1 ${f1(outline).toFixed(4)} (${JSON.stringify(outline)}), exact ${exact}/${names.length}, clauses F1 ${f1(clauses).toFixed(4)}, documents with lost characters ${lost}`,
  );
}

interface Landmark {
  line: number;
  kind: string;
  text: string;
}

async function benchGov(folder: string, suffix: ".txt" | ".html"): Promise<void> {
  let outline: Score = NOTHING;
  const fields: Record<string, { right: number; of: number }> = {};
  const tally = (name: string, right: boolean, detail: string) => {
    fields[name] ??= { right: 0, of: 0 };
    fields[name].of += 1;
    if (right) fields[name].right += 1;
    else if (values.verbose) console.log(`${name}: ${detail}`);
  };
  const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
  for (const name of names) {
    const document = await parseFile(join(folder, name.replace(".txt", suffix)));
    const json = async (suffix: string) =>
      JSON.parse(await readFile(join(folder, name.replace(".txt", suffix)), "utf8"));
    const gold = (await json(".outline.json")) as {
      outline: GovEntry[];
      landmarks: Landmark[];
      dateInBody?: string;
    };
    const page = (await json(".json")) as Record<string, string>;
    const isPage = suffix === ".html";
    const compared = compare(
      govOutlineOf(document.children, isPage),
      govGold(gold.outline, isPage),
    );
    outline = add(outline, compared);
    if (values.verbose) {
      for (const key of compared.missing) console.log(`${name} missing ${key}`);
      for (const key of compared.extra) console.log(`${name} extra   ${key}`);
    }
    const landmark = (kind: string) =>
      gold.landmarks.filter((mark) => mark.kind === kind).map(({ text }) => squeeze(text));
    tally(
      "title",
      squeeze(document.title) === squeeze(page.title!),
      `${name} ${document.title} / ${page.title}`,
    );
    // The page's table abbreviates 国令; the text prints 国务院令.
    const number = isPage
      ? page.documentNumber!
      : page.documentNumber!.replace(/^国令/, "国务院令");
    tally(
      "documentNumber",
      document.documentNumber === number,
      `${name} ${document.documentNumber} / ${page.documentNumber}`,
    );
    tally(
      "date",
      document.documentDate === (isPage ? page.dateWritten : (gold.dateInBody ?? page.dateWritten)),
      `${name} ${document.documentDate} / ${page.dateWritten}`,
    );
    if (isPage) {
      tally(
        "issuer",
        document.issuers.join("、") === page.issuer!.replace(/\s+/g, "、"),
        `${name} ${document.issuers} / ${page.issuer}`,
      );
      tally(
        "publicationDate",
        document.publicationDate === page.datePublished,
        `${name} ${document.publicationDate} / ${page.datePublished}`,
      );
      tally(
        "indexNumber",
        document.indexNumber === page.indexNumber,
        `${name} ${document.indexNumber} / ${page.indexNumber}`,
      );
      tally("topic", document.topic === page.topic, `${name} ${document.topic} / ${page.topic}`);
    }
    const own = textsOf(document.children, "addressees");
    tally(
      "addressees",
      own.join() === landmark("addressee").join(),
      `${name} ${own} / ${landmark("addressee")}`,
    );
    const signed = textsOf(document.children, "signatory");
    tally(
      "signature",
      signed.join() === landmark("signatory").join(),
      `${name} ${signed} / ${landmark("signatory")}`,
    );
  }
  console.log(
    `${folder} ${suffix}: outline F1 ${f1(outline).toFixed(4)} (${JSON.stringify(outline)})`,
  );
  for (const [name, { right, of }] of Object.entries(fields))
    console.log(`  ${name} ${right}/${of}`);
}

function textsOf(nodes: PolicyNode[], kind: string): string[] {
  return nodes.flatMap((node) => [
    ...(node.type === kind || node.unit === kind ? [squeeze(node.text)] : []),
    ...textsOf(node.children, kind),
  ]);
}

if (existsSync(CORPUS)) {
  await benchGov(join(CORPUS, "gov-cn"), ".html");
  await benchGov(join(CORPUS, "gov-cn"), ".txt");
  await benchLaws(join(CORPUS, "laws"));
  await benchLaws(join(CORPUS, "laws-toc"));
}
