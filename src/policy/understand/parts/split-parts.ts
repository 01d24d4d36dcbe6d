import { squeeze } from "../../lexicon/squeeze.ts";
import type { Line } from "../page/line.ts";
import { attachmentListEnd } from "./attachment-list-end.ts";
import { collectContents } from "./contents.ts";
import { closesPart, findSignature, readTail, tailEnd } from "./find-signature.ts";
import { isClosingImprint, isNamedAddressee, isOpener } from "./forms.ts";
import type { Group, Part, Role } from "./parts.ts";
import { readHead } from "./read-head.ts";

/**
 * Cuts a page into its documents and gives every line its role (GB/T 9704: 标题, 发文字号, 主送机关,
 * 正文, 附件说明, 署名和成文日期, 附注, 版记, 附件).
 *
 * Guarantee: every line is in exactly one group, in the order of the page.
 *
 * @param lines the lines without furniture and page metadata.
 */
export function splitParts(lines: Line[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < lines.length) {
    const kind = parts.length === 0 ? "main" : isOpener(lines[at]!) ? "attachment" : "document";
    const part = readPart(lines, at, kind, issuedTitle(parts));
    parts.push(part.part);
    at = part.next;
  }
  return parts;
}

/** The title in 印发《…》的通知: a line that repeats it opens the issued document. */
function issuedTitle(parts: Part[]): string | null {
  const text = titleOf(parts[0]);
  return text === null ? null : (/印发《(.+)》/.exec(text)?.[1] ?? null);
}

function titleOf(part: Part | undefined): string | null {
  const title = part?.groups.find(({ role }) => role === "title");
  return title === undefined ? null : squeeze(title.lines.map(({ text }) => text).join(""));
}

function readPart(
  lines: Line[],
  start: number,
  kind: Part["kind"],
  issued: string | null,
): { part: Part; next: number } {
  const groups: Group[] = [];
  const add = (role: Role, from: number, to: number) => {
    if (to > from) groups.push({ role, lines: lines.slice(from, to) });
  };
  let at = start;
  if (kind === "attachment") {
    add("opener", at, at + 1);
    at += 1;
  }
  at = readHead(lines, at, kind, groups);
  const title = titleOf({ kind, groups });
  const issues =
    issued ?? (title === null ? null : (/印发《?(.+?)》?的通知/.exec(title)?.[1] ?? null));

  let bodyFrom = at;
  const flush = () => {
    add("body", bodyFrom, at);
  };
  while (at < lines.length) {
    const line = lines[at]!;
    const signature = findSignature(lines, at, groups.length > 0 || at > bodyFrom);
    if (signature !== null) {
      flush();
      groups.push({ role: "signature", lines: signature.lines });
      at = readTail(lines, signature.next, groups);
      return { part: { kind, groups }, next: at };
    }
    if (kind === "main" && isLateAddressees(lines, bodyFrom, at, groups)) {
      flush();
      add("addressees", at, at + 1);
      at += 1;
      bodyFrom = at;
      continue;
    }
    const contents = collectContents(lines, at);
    if (contents > at && lines.slice(bodyFrom, at).every(({ marker }) => marker === null)) {
      flush();
      add("contents", at, contents);
      at = contents;
      bodyFrom = at;
      continue;
    }
    if (at > start && isClosingImprint(line) && closesPart(lines, tailEnd(lines, at))) break;
    const list = attachmentListEnd(lines, at);
    if (list !== null) {
      flush();
      add("attachmentList", at, list);
      at = list;
      bodyFrom = at;
      continue;
    }
    if (at > start && isOpener(line)) break;
    if (
      at > bodyFrom &&
      issues !== null &&
      kind === "main" &&
      squeeze(line.flat) === squeeze(issues)
    )
      break;
    at += 1;
  }
  flush();
  at = readTail(lines, at, groups);
  return { part: { kind, groups }, next: at };
}

/** The addressees come after a newspaper's lead, but before any number. */
function isLateAddressees(lines: Line[], bodyFrom: number, at: number, groups: Group[]): boolean {
  return (
    at > bodyFrom &&
    at - bodyFrom <= 2 &&
    isNamedAddressee(lines[at]!) &&
    lines.slice(bodyFrom, at).every(({ marker }) => marker === null) &&
    groups.every(({ role }) => role !== "addressees")
  );
}
