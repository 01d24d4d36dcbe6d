import type { SourceField } from "../../document/source.ts";
import type { HistoryEntry, Provenance } from "../../document/tree.ts";
import { findDate } from "../../lexicon/dates.ts";
import { foldForRecognition } from "../../lexicon/folding.ts";
import { looksLikeOrgan, splitOrgans } from "../../lexicon/organs.ts";
import { squeeze } from "../../lexicon/squeeze.ts";
import { isMonthLine, signatureDateOffset } from "../parts/forms.ts";
import { joinTitle } from "../parts/join-title.ts";
import { linesWithRole, type Part } from "../parts/parts.ts";
import type { FieldMeaning } from "./metadata-fields.ts";

/** Who signed the first document, where, and when (ISO 8601). */
export interface Signature {
  names: string[];
  line: number | null;
  date: { value: string; line: number } | null;
}

/** Reads 署名 and 成文日期: 财政部　税务总局 / 2021年4月16日. A month alone (2020年10月) is no date. */
export function readSignature(main: Part | undefined): Signature {
  const lines = linesWithRole(main, "signature");
  const names: string[] = [];
  let date: Signature["date"] = null;
  for (const line of lines) {
    const offset = signatureDateOffset(line) ?? 0;
    const found = findDate(squeeze(foldForRecognition(line.text.slice(offset))));
    if (found !== null && found.date !== null) date = { value: found.date, line: line.lines[0] };
    if (isMonthLine(line.text)) continue;
    // 临江市人民政府（印章）
    const name = (found === null ? line.text : line.text.slice(0, offset)).replace(
      /[（(](?:印章|盖章|公章|章)[）)]$/,
      "",
    );
    if (name.trim() !== "") names.push(...splitOrgans(name));
  }
  return { names, line: lines[0]?.lines[0] ?? null, date };
}

/** 中华人民共和国国务院令 + 第706号 → 国务院令第706号 */
export function promulgator(main: Part | undefined): string {
  const order = linesWithRole(main, "promulgation")[0];
  return order === undefined
    ? ""
    : linesWithRole(main, "promulgation")
        .map(({ text }) => text)
        .join(" ")
        .replace(/^中华人民共和国(?=国务院)/, "");
}

/**
 * The 发文机关: from the page's field, the order, the signatures, the title (国务院办公厅关于…), the 题注; the
 * first that names organs.
 */
export function readIssuers(
  main: Part | undefined,
  signature: Signature,
  history: HistoryEntry[],
  field: (meaning: FieldMeaning) => SourceField | null,
  note: (name: string, line: number | null, origin?: Provenance["origin"]) => void,
): string[] {
  const page = field("issuers");
  if (page !== null) return splitOrgans(page.value);
  const order = promulgator(main).replace(/(?:令|公告|公报).*$/, "");
  if (order !== "") {
    note("issuers", linesWithRole(main, "promulgation")[0]!.lines[0]);
    return splitOrgans(order);
  }
  const signed = signature.names.filter(looksLikeOrgan);
  if (signed.length > 0) {
    note("issuers", signature.line);
    return signed;
  }
  const title = linesWithRole(main, "title");
  const issuer = /^(.{2,40}?)(?:关于|印发|转发|批转)/.exec(joinTitle(title))?.[1]?.trim();
  if (issuer !== undefined && splitOrgans(issuer).every(looksLikeOrgan)) {
    note("issuers", title[0]!.lines[0]);
    return splitOrgans(issuer);
  }
  const enacted = history.find(({ event }) => event === "adopted" || event === "promulgated");
  const organ =
    /^(?:中华人民共和国)?(?:第[一二三四五六七八九十]+届)?(.{2,40}?(?:代表大会常务委员会|代表大会|国务院|[部委局署]))(?:第|令|公告|公布|发布|通过|会议)/.exec(
      enacted?.text.replace(/(.{2,20}?)第[一二三四五六七八九十]+届/, "$1") ?? "",
    )?.[1];
  if (organ === undefined || enacted === undefined) return [];
  note("issuers", enacted.line);
  return [organ];
}
