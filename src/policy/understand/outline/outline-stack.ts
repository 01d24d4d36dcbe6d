import type { PolicyNode } from "../../document/tree.ts";
import type { MarkerKind } from "../../numbering/kinds.ts";
import type { Line } from "../page/line.ts";
import { draftNode } from "./draft.ts";

/** A node whose children may still come. */
export interface Open {
  node: PolicyNode;
  /** Smaller contains larger; see `rankKinds`. */
  rank: number;
  /** What the node is numbered with; `heading` without a number, `clause` for a 款. */
  kind: MarkerKind | "heading" | "clause";
  value: number | null;
}

/** The nodes that are open while an outline is built, outermost first. */
export class OutlineStack {
  readonly #root: Open = {
    node: draftNode("section", null, { lines: [1, 1], column: 1 }),
    rank: -1,
    kind: "heading",
    value: null,
  };
  readonly #open: Open[] = [this.#root];
  /** The line each node was made from. */
  readonly lineOf = new Map<PolicyNode, Line>();

  /** The finished outline. */
  get nodes(): PolicyNode[] {
    return this.#root.node.children;
  }

  get top(): Open {
    return this.#open.at(-1)!;
  }

  /** The open article, if any. */
  get article(): Open | undefined {
    return this.#open.findLast(({ kind }) => kind === "article");
  }

  /** The outermost open node: a part, a chapter, a section of the first level. */
  get outermost(): Open | undefined {
    return this.#open[1];
  }

  /** What holds an open node. */
  parentOf(open: Open): Open {
    return this.#open[this.#open.indexOf(open) - 1] ?? this.#root;
  }

  /** Everything that holds an open node, outermost first. */
  outside(open: Open): Open[] {
    return this.#open.slice(0, this.#open.indexOf(open));
  }

  /** Open nodes that fit, innermost first. */
  inwards(fits: (open: Open) => boolean): Open[] {
    return this.#open.filter(fits).reverse();
  }

  /** Closes what can't contain a node of this rank. */
  closeTo(rank: number): void {
    while (this.#open.length > 1 && this.top.rank >= rank) this.#open.pop();
  }

  /** Closes what is inside an open node. */
  returnTo(open: Open): void {
    while (this.#open.length > 1 && this.top !== open) this.#open.pop();
  }

  /** Adds a node to what is open. */
  append(node: PolicyNode, line: Line): void {
    this.top.node.children.push(node);
    this.lineOf.set(node, line);
  }

  /** Adds a node and leaves it open. */
  push(open: Open, line: Line): void {
    this.append(open.node, line);
    this.#open.push(open);
  }
}
