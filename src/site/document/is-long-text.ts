import type { PolicyNode } from "../../policy/document/tree.ts";

/** Articles from which on a browser lays out only those near the window; 民法典 has 1,260. */
const MANY = 300;

/** Has the document so many articles that laying out all of them at once is felt? */
export function isLongText(nodes: PolicyNode[]): boolean {
  return countArticles(nodes) >= MANY;
}

function countArticles(nodes: PolicyNode[]): number {
  return nodes.reduce(
    (count, { unit, children }) => count + (unit === "article" ? 1 : countArticles(children)),
    0,
  );
}
