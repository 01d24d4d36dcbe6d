import type { PolicyNode } from "../../document/tree.ts";
import { foldForRecognition } from "../../lexicon/folding.ts";

/**
 * Gives a document that a notice issues the name the notice calls it by, where its own title isn't
 * printed: 现将《关于建立更加有效的区域协调发展新机制的实施方案》印发给你们. One that isn't named is 所附文件.
 *
 * @param children the tree of the whole page; changed in place.
 */
export function labelAttachments(title: string, children: PolicyNode[]): void {
  const notice = [
    title,
    ...children.filter(({ type }) => type === "paragraph").map(({ text }) => text),
  ];
  const names = notice.flatMap((text) => {
    const flat = foldForRecognition(text);
    const match =
      /(?:印发|转发|批转)《(.+?)》的通知/.exec(flat) ??
      /现将《(.+?)》(?:印发|转发|予以|公布)/.exec(flat);
    if (match === null) return [];
    const start = match.index + match[0].indexOf("《") + 1;
    return [text.slice(start, start + match[1]!.length)];
  });
  const issued = children.filter(({ type, unit }) => type === "attachment" && unit === "document");
  const name = issued.length === 1 ? names[0] : undefined;
  for (const node of issued) {
    const isTitled = node.children.some(({ type }) => type === "title");
    if (!isTitled) node.label = name ?? UNNAMED;
  }
}

/** Readers and outlines need a name for everything that has headings in it. */
const UNNAMED = "所附文件";
