import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PolicyNode } from "../../src/policy/document/tree.ts";
import { squeeze } from "../../src/policy/lexicon/squeeze.ts";
import { type GovEntry, govGold, govOutlineOf } from "./gov-outline.ts";
import { lostCharacters, parseFile } from "./parse-file.ts";
import type { Row } from "./row.ts";
import { add, compare, f1, NOTHING, type Score } from "./score.ts";

interface Gold {
  outline: GovEntry[];
  landmarks: Array<{ line: number; kind: string; text: string }>;
  dateInBody?: string;
}

/** Pages of the State Council's site, as HTML or as the text of their body. */
export async function benchGov(
  folder: string,
  suffix: ".html" | ".txt",
  log: (line: string) => void,
): Promise<Row[]> {
  const isPage = suffix === ".html";
  let outline: Score = NOTHING;
  let lost = 0;
  const fields = new Map<string, { right: number; of: number }>();
  const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
  for (const name of names) {
    const document = await parseFile(join(folder, name.replace(".txt", suffix)));
    const json = async (end: string) =>
      JSON.parse(await readFile(join(folder, name.replace(".txt", end)), "utf8"));
    const gold = (await json(".outline.json")) as Gold;
    const page = (await json(".json")) as Record<string, string>;
    // In the text a table's cells are lines: what is a heading in a cell can't be told there.
    const compared = compare(
      govOutlineOf(document.children, isPage),
      govGold(gold.outline, isPage),
    );
    if (isPage || !gold.outline.some(({ inTable }) => inTable === true)) {
      outline = add(outline, compared);
      for (const key of compared.missing) log(`${name} missing ${key}`);
      for (const key of compared.extra) log(`${name} extra   ${key}`);
    }
    lost += lostCharacters(document);
    const tally = (field: string, found: string | null, expected: string | undefined) => {
      const counts = fields.get(field) ?? { right: 0, of: 0 };
      fields.set(field, counts);
      counts.of += 1;
      if ((found ?? "") === (expected ?? "")) counts.right += 1;
      else log(`${name} ${field}: ${found} / ${expected}`);
    };
    const landmark = (kind: string) =>
      gold.landmarks
        .filter((mark) => mark.kind === kind)
        .map(({ text }) => squeeze(text))
        .join();
    tally("title", squeeze(document.title), squeeze(page.title!));
    tally(
      "documentNumber",
      document.documentNumber,
      // The page's table abbreviates 国令; the text prints 国务院令.
      isPage ? page.documentNumber : page.documentNumber!.replace(/^国令/, "国务院令"),
    );
    tally(
      "documentDate",
      document.documentDate,
      isPage ? page.dateWritten : (gold.dateInBody ?? page.dateWritten),
    );
    tally("addressees", textsOf(document.children, "addressees").join(), landmark("addressee"));
    tally("signature", textsOf(document.children, "signatory").join(), landmark("signatory"));
    if (isPage) {
      tally("issuer", document.issuers.join("、"), page.issuer!.replace(/\s+/g, "、"));
      tally("publicationDate", document.publicationDate, page.datePublished);
      tally("indexNumber", document.indexNumber, page.indexNumber);
      tally("topic", document.topic, page.topic);
    }
  }
  const set = `${folder} ${suffix}`;
  return [
    {
      set,
      figure: "outline F1 with parents",
      measured: f1(outline).toFixed(4),
      target: isPage ? "≥ 0.99" : "—",
    },
    ...[...fields].map(([figure, { right, of }]) => ({
      set,
      figure,
      measured: `${right}/${of}`,
      target: isPage ? "≥ 0.99" : "≥ 0.97",
    })),
    { set, figure: "characters lost", measured: String(lost), target: "0" },
  ];
}

function textsOf(nodes: PolicyNode[], kind: string): string[] {
  return nodes.flatMap((node) => [
    ...(node.type === kind || node.unit === kind ? [squeeze(node.text)] : []),
    ...textsOf(node.children, kind),
  ]);
}
