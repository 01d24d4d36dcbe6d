import type { PolicyNode } from "../document/tree.ts";
import { type PlaceTree, placeName } from "./place-name.ts";

/** Where something stands in a document, for a list of places. */
export interface NamedPlace {
  /** `null` for a title: a page's heading has no anchor of its own. */
  anchor: string | null;
  /** The place as official documents cite it: 第四部分第（二）项; 正文 where no number leads to it. */
  label: string;
}

/** The place of every node, by its id, in reading order. */
export function placesOf(nodes: PolicyNode[]): Map<string, NamedPlace> {
  const tree = placeTreeOf(nodes);
  const places = new Map<string, NamedPlace>();
  const visit = (node: PolicyNode) => {
    const anchor = node.type === "title" ? null : node.id;
    places.set(node.id, { anchor, label: placeName(tree, node) });
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return places;
}

/** A document's tree, for the names of its clauses. */
export function placeTreeOf(nodes: PolicyNode[]): PlaceTree<PolicyNode> {
  const parents = new Map<PolicyNode, PolicyNode>();
  const visit = (node: PolicyNode) => {
    for (const child of node.children) {
      parents.set(child, node);
      visit(child);
    }
  };
  nodes.forEach(visit);
  return {
    typeOf: ({ type }) => type,
    unitOf: ({ unit }) => unit,
    rawOf: ({ ordinal }) => ordinal?.raw ?? null,
    textOf: ({ heading, text }) => (heading ?? "") + text,
    parentOf: (node) => parents.get(node) ?? null,
    childrenOf: (parent) => parent?.children ?? nodes,
  };
}
