import { readFileSync } from "node:fs";
import { basename, dirname, extname, resolve, sep } from "node:path";
import type { SourceBlock } from "../../policy/document/source.ts";
import { toSlug } from "../../policy/document/to-slug.ts";
import type { PolicyDocument, PolicyNode } from "../../policy/document/tree.ts";
import type { Diagnostic } from "../../policy/report/diagnostic.ts";
import { report } from "../../policy/report/report.ts";
import { hashOf } from "../kept/hash.ts";

/** A picture to publish. */
export interface Picture {
  /** Path of the picture below `images/`: `003/tu-1.png`. */
  path: string;
  bytes: Uint8Array;
}

export interface FoundPictures {
  pictures: Picture[];
  /** Files that were looked for, with the hash of what was there; `null` for nothing. */
  beside: Record<string, string | null>;
  diagnostics: Diagnostic[];
}

/** Kinds that every browser shows; by the first bytes, since names lie. */
const SIGNATURES: Array<[extension: string, start: RegExp]> = [
  [".png", /^\x89PNG/],
  [".jpg", /^\xff\xd8\xff/],
  [".gif", /^GIF8/],
  [".webp", /^RIFF.{4}WEBP/s],
  [".svg", /^(?:\ufeff|\s)*<(?:\?xml|svg|!--)/],
];

/**
 * Finds the pictures of a document: those it carries (docx, `data:`), and files beside it. A picture
 * that is found gets its address on the site; one that isn't keeps its own and is reported.
 *
 * @param document its image nodes' `src` is changed in place.
 * @param folder pictures are only taken from within it.
 */
export function collectPictures(
  document: PolicyDocument,
  blocks: SourceBlock[],
  folder: string,
): FoundPictures {
  const carried = new Map(
    blocks.flatMap((block) =>
      block.kind === "image" && block.data !== undefined ? [[block.src, block.data] as const] : [],
    ),
  );
  const pictures = new Map<string, Picture>();
  const beside: Record<string, string | null> = {};
  const diagnostics: Diagnostic[] = [];
  for (const node of imagesOf(document.children)) {
    const src = node.src ?? "";
    const known = pictures.get(src);
    if (known !== undefined) {
      node.src = `/images/${known.path}`;
      continue;
    }
    const path = carried.has(src) ? null : pathBeside(document.source.file, src, folder);
    const bytes = carried.get(src) ?? readBeside(path);
    if (path !== null) beside[path] = bytes === null ? null : hashOf(bytes);
    const extension = bytes === null ? null : kindOf(bytes);
    if (bytes === null || extension === null) {
      diagnostics.push(missing(document, node, bytes !== null));
      continue;
    }
    const name = src.startsWith("data:") ? "picture" : toSlug(basename(src, extname(src)));
    const published = `${document.slug}/${pictures.size + 1}-${name}${extension}`;
    pictures.set(src, { path: published, bytes });
    node.src = `/images/${published}`;
  }
  return { pictures: [...pictures.values()], beside, diagnostics };
}

function imagesOf(nodes: PolicyNode[]): PolicyNode[] {
  return nodes.flatMap((node) => [
    ...(node.type === "image" ? [node] : []),
    ...imagesOf(node.children),
  ]);
}

/** Where the document names a file by a relative path, as pages saved from a browser do. */
function pathBeside(file: string, src: string, folder: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(src) || src === "") return null;
  const path = resolve(dirname(file), safeDecode(src.replace(/[?#].*$/, "")));
  return path.startsWith(resolve(folder) + sep) ? path : null;
}

/**
 * What a file holds; `null` where there is none. Synchronously: a build looks at every file of the
 * library, and a promise for each takes longer than reading it.
 */
export function readBeside(path: string | null): Uint8Array | null {
  try {
    return path === null ? null : readFileSync(path);
  } catch {
    return null;
  }
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function kindOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 256)).toString("latin1");
  return SIGNATURES.find(([, signature]) => signature.test(start))?.[0] ?? null;
}

function missing(document: PolicyDocument, node: PolicyNode, isFound: boolean): Diagnostic {
  const { lines, column, src } = node;
  return report(
    isFound ? "image-missing/kind" : "image-missing/file",
    { file: document.source.file, line: lines[0], column },
    { picture: (src ?? "").slice(0, 80) },
  );
}
