import type { GetStaticPathsItem, RouteData } from "astro";
import { createApp } from "astro/app/entrypoint";
import type { RenderLocals } from "./middleware.ts";

/** A page or data file that the site consists of. */
export interface SitePage {
  /** Root-absolute address: `/browse/years/2019/`, `/sitemap.xml`. */
  path: string;
  /** File of the site: `browse/years/2019/index.html`. */
  file: string;
  /** Source file of the page: several patterns may match its address. */
  component: string;
  /** Slug of the document that it shows. */
  slug: string | null;
  /** What else the page is given to show; `undefined` where it looks for itself. */
  props: unknown;
}

/** An address that nobody is asked for: pages are rendered here, and links in them are made relative. */
const ORIGIN = "http://site.invalid";

/** Hosts show this page for any address that they don't know. */
const NOT_FOUND = "/404/";

const app = createApp({ streaming: false });
const routes: RouteData[] = app.manifest.routes
  .map(({ routeData }) => routeData)
  .filter(({ origin }) => origin === "project");
// Rendered before anybody asks: Astro then takes a page's props from its `getStaticPaths`.
for (const route of routes) route.prerender = true;

const modules = import.meta.glob<{ getStaticPaths?: () => Promise<GetStaticPathsItem[]> }>(
  "../../pages/**/*.{astro,mdx,ts}",
);

/** Lists all pages of the site, in an order that only depends on what there is. */
export async function listSitePages(): Promise<SitePage[]> {
  const pages = await Promise.all(routes.map(listRoute));
  return pages.flat();
}

async function listRoute(route: RouteData): Promise<SitePage[]> {
  if (route.pathname !== undefined) return [pageOf(route, route.pathname, null, undefined)];
  const module = await modules[route.component.replace(/^src\//, "../../")]!();
  const paths = (await module.getStaticPaths?.()) ?? [];
  return paths.map(({ params, props }) =>
    pageOf(route, fill(route.route, params), params["slug"] ?? null, props ?? null),
  );
}

/** `/browse/[facet]/[...rest]` with its parameters. */
function fill(pattern: string, params: GetStaticPathsItem["params"]): string {
  return pattern.replace(/\/?\[(?:\.\.\.)?([^\]]+)\]/g, (found, name: string) => {
    const value = params[name];
    if (value === undefined) return "";
    return `${found.startsWith("/") ? "/" : ""}${value}`;
  });
}

function pageOf(
  { type, component }: RouteData,
  pathname: string,
  slug: string | null,
  props: unknown,
): SitePage {
  if (type === "endpoint")
    return { path: pathname, file: pathname.slice(1), component, slug, props };
  const path = pathname.endsWith("/") ? pathname : `${pathname}/`;
  const file = path === NOT_FOUND ? "404.html" : `${path.slice(1)}index.html`;
  return { path, file, component, slug, props };
}

/**
 * Renders one page of the site.
 *
 * @throws {Error} what the page throws, or Astro where it has none at this address.
 */
export async function renderPage({
  path,
  component,
}: Pick<SitePage, "path" | "component">): Promise<Uint8Array> {
  const routeData = routes.find((route) => route.component === component)!;
  // A file whose name is a parameter (`/site/logo.svg`) is a folder to the pattern.
  const asked = routeData.pattern.test(decodeURI(path)) ? path : `${path}/`;
  const url = new URL(asked, ORIGIN);
  const locals: RenderLocals = {};
  const response = await app.render(new Request(url), { routeData, locals });
  if (locals.failure !== undefined) throw locals.failure;
  if (!response.ok && path !== NOT_FOUND) {
    throw new Error(`${path}: HTTP ${response.status}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}
