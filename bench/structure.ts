import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { printOutline } from "../tests/support/parse-text.ts";
import { benchGov } from "./structure/bench-gov.ts";
import { benchLaws } from "./structure/bench-laws.ts";
import { benchScale } from "./structure/bench-scale.ts";
import { parseFile } from "./structure/parse-file.ts";
import type { Row } from "./structure/row.ts";

/**
 * How well structure and metadata are understood: `npm run bench:structure`, with `-- --verbose` every
 * difference. Reads the corpora beside the project where they are, the committed sample otherwise.
 */
const { values } = parseArgs({ options: { verbose: { type: "boolean", default: false } } });
const CORPUS = "../shared/corpus";
const SAMPLE = "tests/fixtures/documents";

async function benchSample(): Promise<Row[]> {
  const names = (await readdir(SAMPLE, { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  );
  let exact = 0;
  for (const { name } of names) {
    const document = await parseFile(join(SAMPLE, name, "input.txt"));
    const expected = await readFile(join(SAMPLE, name, "outline.txt"), "utf8");
    if (printOutline(document.children).trim() === expected.trim()) exact += 1;
    else if (values.verbose) console.log(`${name} differs`);
  }
  return [
    { set: SAMPLE, figure: "outlines exact", measured: `${exact}/${names.length}`, target: "all" },
  ];
}

const rows = await benchSample();
if (existsSync(CORPUS)) {
  const log = values.verbose ? (line: string) => console.log(line) : () => {};
  rows.push(
    ...(await benchLaws(join(CORPUS, "laws"), log)),
    ...(await benchLaws(join(CORPUS, "laws-toc"), log)),
    ...(await benchGov(join(CORPUS, "gov-cn"), ".html", log)),
    ...(await benchGov(join(CORPUS, "gov-cn"), ".txt", log)),
    ...(await benchScale(join(CORPUS, "laws-all.tar.gz"))),
  );
} else {
  console.log(
    `没有 ${CORPUS}，只测了随项目提交的样本。No corpora: only the committed sample was measured.`,
  );
}
console.table(rows);
