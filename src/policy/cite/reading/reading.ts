import type { ClauseIndex } from "../../address/clause-index.ts";
import type { PolicyDocument, PolicyNode } from "../../document/tree.ts";
import { squeeze } from "../../lexicon/squeeze.ts";
import { readListedAttachments } from "../clauses/read-listed-attachments.ts";
import { fullTitle } from "../names/national-titles.ts";
import { ShortNames } from "../names/short-names.ts";
import { innerTitles, titleKey } from "../names/titles.ts";
import { amendedTitles, startAmendment } from "./amendment.ts";
import type { OwnTitle, Reading } from "./citation-types.ts";

/** How many citations back a bare clause is looked up: no reader reaches further. */
export const MEMORY = 24;

/** A file that holds one book of a code: 中华人民共和国民法典 婚姻家庭编. */
const BOOK = /(?:法典|法)[ （(·—-]*(?:第[一二三四五六七八九十]+编)? ?([^ （）()]{1,12}编)[)）]?$/u;

export function readingOf(
  document: Pick<PolicyDocument, "children" | "title">,
  index: ClauseIndex,
): Reading {
  const titles = innerTitles(document.title);
  const subject = titles[0] ?? null;
  return {
    index,
    ownTitles: ownTitlesOf(document, index),
    names: new ShortNames(),
    cited: [],
    mentions: new Map(),
    inArticle: { article: null, mentions: [] },
    subject: subject === null ? null : { title: fullTitle(subject), documentNumber: null },
    amendment: startAmendment(document.title, amendedTitles(document.title, titles)),
    hasAttachments:
      index.parts.some(({ node }) => node !== null && node.unit !== "document") ||
      document.children.some(({ type }) => type === "attachmentList"),
    book: BOOK.exec(document.title.trim())?.[1] ?? null,
  };
}

function ownTitlesOf(
  document: Pick<PolicyDocument, "children" | "title">,
  index: ClauseIndex,
): Map<string, OwnTitle> {
  const own = new Map<string, OwnTitle>();
  const add = (title: string, more: Omit<OwnTitle, "title">) => {
    const key = titleKey(title);
    if (key.length > 1 && !own.has(key)) own.set(key, { title: squeeze(title), ...more });
  };
  for (const part of index.parts.slice(1)) {
    const node = part.node!;
    const isAttachment = node.unit !== "document";
    for (const title of titlesOf(node))
      add(title, { part, isAttachment, number: node.ordinal?.value ?? null });
  }
  add(document.title, { part: index.parts[0]!, isAttachment: false, number: null });
  for (const { children } of document.children.filter(({ type }) => type === "attachmentList")) {
    for (const line of children) {
      for (const { title, number } of readListedAttachments(line.text))
        add(title, { part: null, isAttachment: true, number });
    }
  }
  return own;
}

function titlesOf(node: PolicyNode): string[] {
  const titles = node.children.filter(({ type }) => type === "title").map(({ text }) => text);
  return [node.heading, node.label, ...titles].flatMap((title) => (title ? [title] : []));
}
