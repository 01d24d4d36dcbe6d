import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UsageError } from "../src/build/phases/usage-error.ts";
import { findDocument } from "./cli/find-document.ts";
import { installBrowser } from "./cli/install-browser.ts";
import { EXIT, parseOptions } from "./cli/options.ts";
import { renderPdf } from "./cli/render-pdf.ts";
import { main } from "./cli/run.ts";

await main(async () => {
  const { operands, out: site, ...options } = parseOptions("pdf", process.argv.slice(2));
  const slug = await slugOf(operands[0]!, site);
  try {
    installBrowser();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const file = options["out-file"] ?? `${slug}.pdf`;
  const pdf = await renderPdf(site, slug);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, pdf);
  process.stdout.write(`已写出 ${file}（${Math.ceil(pdf.length / 1024)} KB）。Written.\n`);
  return EXIT.ok;
});

async function slugOf(wanted: string, site: string): Promise<string> {
  const list = await readFile(join(site, "data", "catalog.json"), "utf8").catch(() => {
    throw new UsageError(
      `${site} 里没有生成好的网站；请先运行 npm run build，或用 --out 指明它在哪里。No built site there: run npm run build first, or name its folder with --out.`,
    );
  });
  const found = findDocument(wanted, JSON.parse(list));
  if ("slug" in found) return found.slug;
  const near = found.near.map(({ slug, title }) => `  ${slug}  ${title.replace(/\s*\n\s*/g, "")}`);
  throw new UsageError(
    near.length > 0
      ? `没有“${wanted}”这份文件，是不是：No such document; did you mean:\n${near.join("\n")}`
      : `没有“${wanted}”这份文件；名称是网址里 policies/ 之后的那一段。No such document: its name is what follows policies/ in its address.`,
  );
}
