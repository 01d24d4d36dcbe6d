import { foldForRecognition } from "../../lexicon/folding.ts";
import { parseNumeral } from "../../lexicon/numerals.ts";

/** One attachment as the list above the signature names it. */
export interface ListedAttachment {
  number: number | null;
  title: string;
  /** Offsets of the whole entry in the line, end exclusive. */
  start: number;
  end: number;
}

const HEAD =
  /^ ?(?:附 ?件|附)? ?：? ?(?:([0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?(?:[.、：]|(?= ))|：)? ?/u;
const NEXT = /(?<= )[0-9]{1,2} ?[.、](?![0-9])/g;

/**
 * Reads a line of the list of attachments: `附件：1.方案`, `2.名单`, `附件1.坐标 2.界线`.
 *
 * @returns one entry per attachment; none where the line names none (`附件：`).
 */
export function readListedAttachments(line: string): ListedAttachment[] {
  const folded = foldForRecognition(line);
  const starts = [0, ...[...folded.matchAll(NEXT)].map(({ index }) => index)];
  return starts.flatMap((start, at) => {
    const printed = folded.slice(start, starts[at + 1]).trimEnd();
    const head = HEAD.exec(printed)!;
    const title = line
      .slice(start + head[0].length, start + printed.length)
      .replace(/^《|》$|[。；]$/gu, "")
      .trim();
    if (title === "") return [];
    const number = head[1] === undefined ? null : parseNumeral(head[1]);
    return [{ number, title, start, end: start + printed.length }];
  });
}
