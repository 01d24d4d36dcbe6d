import * as OpenCC from "opencc-js";
import type { PolicyDocument, PolicyNode } from "../../src/policy/document/tree.ts";

/**
 * The truth, found the slow way: every text is folded and searched. The folding is written apart
 * from the search's own, so that a mistake in one shows.
 */

const simplify = OpenCC.Converter({ from: "t", to: "cn" });
const PAIRS: Array<[RegExp, string]> = [
  [/[（〔【［｛「『〖[{]/g, "("],
  [/[）〕】］｝」』〗\]}]/g, ")"],
  [/[“”„‘’＂＇']/g, '"'],
  [/[—–－―‐─]/g, "-"],
  [/[○◯]/g, "〇"],
  [/[〈‹<＜]/g, "《"],
  [/[〉›>＞]/g, "》"],
];

export function scanFold(text: string): string {
  // Quotation marks of Taiwan are brackets in form.
  let folded = simplify(text.replace(/[「」『』]/g, '"'));
  for (const [variants, canonical] of PAIRS) folded = folded.replace(variants, canonical);
  folded = folded.replaceAll("…", "\u0000").normalize("NFKC").replaceAll("\u0000", "…");
  return folded.toLowerCase().replace(/[\s\u00ad\u200b-\u200f\ufeff]/g, "");
}

/** What a phrase is for the loosest reader: letters and digits. */
export function bareFold(text: string): string {
  return scanFold(text).replace(/[^\p{L}\p{N}]/gu, "");
}

export interface ScanUnit {
  document: string;
  anchor: string;
  /** Own text, as in the JSON. */
  text: string;
  folded: string;
  bare: string;
}

export interface ScanLibrary {
  units: ScanUnit[];
  /** Folded text of an element with all inside it, by `slug#anchor`; titles under `slug#`. */
  whole: Map<string, string>;
  /** Folded text of a document, provisions apart. */
  documents: Map<string, string>;
  /** Letters and digits of all documents, one document a line. */
  bare: string;
  /** UTF-8 bytes of all text. */
  bytes: number;
}

export function scanLibrary(documents: PolicyDocument[]): ScanLibrary {
  const library: ScanLibrary = {
    units: [],
    whole: new Map(),
    documents: new Map(),
    bare: "",
    bytes: 0,
  };
  const bare: string[] = [];
  for (const document of documents) {
    const add = (anchor: string, text: string) => {
      if (text === "") return;
      const folded = scanFold(text);
      library.units.push({ document: document.slug, anchor, text, folded, bare: bareFold(text) });
      library.bytes += Buffer.byteLength(text);
    };
    const walk = (node: PolicyNode): string => {
      const own = (node.ordinal?.raw ?? "") + (node.heading ?? "") + node.text;
      const cells = (node.rows ?? []).flat().map(({ text }) => text);
      for (const text of [own, ...cells]) add(node.id, text);
      const all = [own, ...cells].map(scanFold).join("") + node.children.map(walk).join("");
      library.whole.set(`${document.slug}#${node.id}`, all);
      return all;
    };
    const from = library.units.length;
    for (const child of document.children) walk(child);
    const head = [document.title, document.documentNumber ?? ""].map(scanFold).join("\n");
    library.whole.set(`${document.slug}#`, head);
    const texts = library.units.slice(from).map(({ folded }) => folded);
    library.documents.set(document.slug, [head, ...texts].join("\n"));
    bare.push(
      library.units
        .slice(from)
        .map((unit) => unit.bare)
        .join(""),
    );
  }
  library.bare = bare.join("\n");
  return library;
}
