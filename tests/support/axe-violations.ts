import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong with a page: a line for each rule. */
export async function axeViolations(page: Page): Promise<string[]> {
  // Injected by the debugger, which the page's Content-Security-Policy does not concern.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    type Axe = {
      run(
        options: object,
      ): Promise<{ violations: Array<{ id: string; nodes: Array<{ html: string }> }> }>;
    };
    const { axe } = window as unknown as { axe: Axe };
    // What is right with the page takes axe-core as long to describe as what is wrong.
    const { violations } = await axe.run({ resultTypes: ["violations"], selectors: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  });
}

/** The same in all colours, as the page stands. */
export async function violationsInAllColours(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ["light", "dark", "contrast"]) {
    await page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
    found.push(...(await axeViolations(page)).map((line) => `${theme} ${line}`));
  }
  return found;
}
