import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { SitePage } from "../../site/render/render-page.ts";
import { hashOf, hashOfJson } from "../kept/hash.ts";

/**
 * The work on one page that a thread does. The library is named by `ZHANGJU_CONTENT` in the thread's
 * environment: the bundle reads it from there.
 */

type Renderer = typeof import("../../site/render/render-page.ts");

/** A page, with the hash of what it is given to show; `null` where it looks for itself. */
export interface ListedPage extends Omit<SitePage, "props"> {
  props: string | null;
}

/** Lists the pages that a bundle (its module's address) makes of the library. */
export async function list(module: string): Promise<ListedPage[]> {
  const { listSitePages }: Renderer = await import(module);
  const pages = await listSitePages();
  for (const page of pages)
    if (hasFunction(page.props)) throw new Error(`${page.path}: a function.`);
  return pages.map(({ props, ...page }) => ({
    ...page,
    props: props === undefined ? null : hashOfJson(props),
  }));
}

/** What a page is given to show must be data: a function hides what it would look at. */
function hasFunction(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return typeof value === "function";
  return Object.values(value).some(hasFunction);
}

export interface RenderTask {
  module: string;
  page: ListedPage;
  /** Receives the page. */
  file: string;
}

/** Renders a page and gives its hash. */
export async function render({ module, page, file }: RenderTask): Promise<string> {
  const { renderPage }: Renderer = await import(module);
  const bytes = await renderPage(page);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  return hashOf(bytes);
}
