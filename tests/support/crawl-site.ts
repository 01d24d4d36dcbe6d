import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { type DefaultTreeAdapterTypes, html as html5, parse } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** One thing that is wrong with a built site. */
export interface SiteProblem {
  /** Path of the page inside the site: `policies/001/index.html`. */
  page: string;
  /** What kind of promise is broken; stable, for tests to select by. */
  kind:
    | "dead-link"
    | "dead-anchor"
    | "duplicate-id"
    | "external-request"
    | "root-absolute"
    | "inline-code"
    | "csp";
  detail: string;
}

export interface CrawlOptions {
  /** Where the site will be served; what 404.html's links start with. */
  base?: string;
}

/** Attributes through which a browser fetches or opens something. */
const LINKING = new Map([
  ["a", ["href"]],
  ["link", ["href"]],
  ["script", ["src"]],
  ["img", ["src"]],
  ["source", ["src"]],
  ["iframe", ["src"]],
  ["form", ["action"]],
]);

/** Links that only name an address; nothing is fetched from it. */
const NAMING_RELS = new Set(["canonical", "license", "alternate"]);

/**
 * Reads every page of a built site and follows every link in it, as files: a test over the whole
 * output that needs no server.
 */
export function crawlSite(directory: string, options: CrawlOptions = {}): SiteProblem[] {
  const base = options.base ?? "/";
  const pages = htmlFiles(directory);
  const parsed = new Map(pages.map((page) => [page, readPage(join(directory, page))]));
  const problems: SiteProblem[] = [];

  for (const [page, { elements, ids }] of parsed) {
    const report = (kind: SiteProblem["kind"], detail: string) =>
      problems.push({ page, kind, detail });
    for (const [id, count] of ids) if (count > 1) report("duplicate-id", id);
    checkPolicy(elements, report);

    for (const element of elements) {
      checkInlineCode(element, report);
      for (const name of LINKING.get(element.tagName) ?? []) {
        const address = attribute(element, name);
        if (address !== null) checkAddress(element, address, report);
      }
    }

    function checkAddress(element: Element, address: string, tell: typeof report) {
      if (/^(data|mailto|tel):/.test(address)) return;
      if (/^([a-z]+:)?\/\//i.test(address)) {
        const opens = element.tagName === "a" || NAMING_RELS.has(attribute(element, "rel") ?? "");
        if (!opens) tell("external-request", address);
        return;
      }
      const [pathAndQuery, anchor = ""] = address.split("#") as [string, string?];
      const path = decodeURIComponent(pathAndQuery.split("?")[0]!);
      let target: string;
      if (path.startsWith("/")) {
        if (page !== "404.html" || !path.startsWith(base)) {
          tell("root-absolute", address);
          return;
        }
        target = path.slice(base.length);
      } else {
        target = path === "" ? page : posix.join(posix.dirname(page), path);
      }
      const file = fileFor(directory, target);
      if (file === null) {
        tell("dead-link", address);
        return;
      }
      const targetPage = parsed.get(file);
      if (anchor !== "" && targetPage && !targetPage.ids.has(decodeURIComponent(anchor))) {
        tell("dead-anchor", address);
      }
    }
  }
  return problems;
}

type Report = (kind: SiteProblem["kind"], detail: string) => void;

function checkPolicy(elements: Element[], report: Report): void {
  const policy = elements.find(
    (element) =>
      element.tagName === "meta" &&
      attribute(element, "http-equiv")?.toLowerCase() === "content-security-policy",
  );
  const content = policy ? (attribute(policy, "content") ?? "") : "";
  if (!policy) report("csp", "没有 Content-Security-Policy");
  else if (!/default-src 'none'/.test(content)) report("csp", "default-src 不是 'none'");
  else if (/'unsafe-(inline|eval)'/.test(content)) report("csp", content);
}

function checkInlineCode(element: Element, report: Report): void {
  if (element.tagName === "style" || attribute(element, "style") !== null) {
    report("inline-code", `<${element.tagName}> style`);
  }
  const isData = attribute(element, "type") === "application/ld+json";
  if (element.tagName === "script" && attribute(element, "src") === null && !isData) {
    report("inline-code", "<script>");
  }
  for (const { name } of element.attrs) {
    if (name.startsWith("on")) report("inline-code", `<${element.tagName} ${name}>`);
  }
}

interface ParsedPage {
  elements: Element[];
  /** How often each id occurs. */
  ids: Map<string, number>;
}

function readPage(file: string): ParsedPage {
  const elements: Element[] = [];
  const ids = new Map<string, number>();
  const visit = (node: Node) => {
    if ("tagName" in node) {
      elements.push(node);
      const id = attribute(node, "id");
      if (id !== null && node.namespaceURI === html5.NS.HTML) ids.set(id, (ids.get(id) ?? 0) + 1);
    }
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(readFileSync(file, "utf8")));
  return { elements, ids };
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

function htmlFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** The file that a static host answers with, relative to the site; `null` where it has none. */
function fileFor(directory: string, target: string): string | null {
  const path = target.replace(/^\.\/?/, "");
  if (path.startsWith("../")) return null;
  const full = join(directory, path);
  if (!existsSync(full)) return null;
  if (!statSync(full).isDirectory()) return path;
  const index = posix.join(path, "index.html");
  return existsSync(join(directory, index)) ? index : null;
}
