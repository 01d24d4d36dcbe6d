import { squeeze } from "../../lexicon/squeeze.ts";
import { joinTitle, titleNumberOffset } from "../parts/join-title.ts";
import { linesWithRole, type Part } from "../parts/parts.ts";
import { promulgator } from "./read-issuers.ts";

/**
 * The number under or above the title; behind it in brackets (…的通知（临人社发〔2021〕58号）); or, of an order
 * that has none, the one printed with what it issues (法释〔2020〕14号).
 */
export function readDocumentNumber(parts: Part[]): { value: string; line: number } | null {
  const [main, issued] = parts;
  const own = linesWithRole(main, "documentNumber")[0];
  if (own !== undefined) {
    const isBare = /^(?:[0-9]{4}年|〔[0-9]{4}年?〕)?第/.test(squeeze(own.flat));
    const value = (isBare ? promulgator(main) : "") + squeeze(own.text);
    return { value, line: own.lines[0] };
  }
  const titles = linesWithRole(main, "title");
  const title = joinTitle(titles);
  const offset = titleNumberOffset(title);
  if (offset !== null) return { value: title.slice(offset + 1, -1), line: titles.at(-1)!.lines[0] };
  const other =
    issued?.kind === "document" ? linesWithRole(issued, "documentNumber")[0] : undefined;
  return other === undefined ? null : { value: squeeze(other.text), line: other.lines[0] };
}
