import { type NamedPlace, placesOf } from "../address/places-of.ts";
import { type Preview, type PreviewFile, previewFileOf } from "../document/preview-file.ts";
import type { PolicyDocument, PolicyNode } from "../document/tree.ts";

/** Characters of a preview; a chapter is cut, an article hardly ever. */
const LONGEST = 600;
/** Characters of a text that stand for the whole document: enough to recognise it. */
const BEGINNING = 160;

/**
 * What readers of other documents are shown of this one when they point at a citation, in small
 * files. Only what is cited from elsewhere is in them: on the page itself the text is at hand.
 *
 * @param fold how text is shown (full-width punctuation), character for character.
 * @returns by name of the file, see `previewFileOf`; empty where nobody else cites the document.
 */
export function previewFiles(
  document: PolicyDocument,
  fold: (text: string) => string,
): Map<string, PreviewFile> {
  const files = new Map<string, PreviewFile>();
  const cited = Object.entries(document.citedBy)
    .filter(([, links]) => links.some((link) => link.document !== document.slug))
    .map(([anchor]) => anchor)
    .sort();
  if (cited.length === 0) return files;
  const places = placesOf(document.children);
  const nodes = nodesById(document.children);
  for (const anchor of cited) {
    const node = nodes.get(anchor);
    const preview = node ? previewOf(node, places.get(anchor)!, fold) : beginningOf(document, fold);
    const name = previewFileOf(anchor);
    const file = files.get(name) ?? {
      title: fold(document.title.replace(/\s*\n\s*/g, "")),
      documentNumber: document.documentNumber,
      provisions: {},
    };
    file.provisions[anchor] = preview;
    files.set(name, file);
  }
  return files;
}

function nodesById(children: PolicyNode[]): Map<string, PolicyNode> {
  const nodes = new Map<string, PolicyNode>();
  const walk = (list: PolicyNode[]) => {
    for (const node of list) {
      nodes.set(node.id, node);
      walk(node.children);
    }
  };
  walk(children);
  return nodes;
}

function previewOf(node: PolicyNode, place: NamedPlace, fold: (text: string) => string): Preview {
  const preview: Preview = { place: place.label, lines: [] };
  let room = LONGEST;
  const add = ({ ordinal, heading, text, children }: PolicyNode) => {
    const raw = ordinal?.raw ?? "";
    const line = fold(raw + (heading ?? "") + text).replace(/\s*\n\s*/g, "");
    if (line !== "" && room <= 0) preview.more = true;
    if (line !== "" && room > 0) {
      const shown = line.slice(raw.length);
      if (shown.length > room) preview.more = true;
      preview.lines.push([line.slice(0, raw.length), shown.slice(0, room)]);
      room -= line.length;
    }
    for (const child of children) add(child);
  };
  add(node);
  return preview;
}

/** The preview of a document as a whole: who issued it and when, and how it begins. */
function beginningOf(document: PolicyDocument, fold: (text: string) => string): Preview {
  const date = document.documentDate ?? document.publicationDate;
  const facts = [document.issuers.join("、"), date].filter((fact) => fact).join("　");
  const text = fold(firstText(document.children) ?? "").replace(/\s*\n\s*/g, "");
  const lines = [facts, text.slice(0, BEGINNING)].filter((line) => line !== "");
  return {
    place: "",
    lines: lines.map((line) => ["", line]),
    ...(text.length > BEGINNING ? { more: true } : {}),
  };
}

/** The first paragraph or clause that is long enough to say something. */
function firstText(nodes: PolicyNode[]): string | null {
  for (const { type, text, children } of nodes) {
    if ((type === "paragraph" || type === "provision") && text.length >= 30) return text;
    const inner = firstText(children);
    if (inner !== null) return inner;
  }
  return null;
}
