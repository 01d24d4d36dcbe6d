import type { HistoryEntry } from "../../document/tree.ts";
import { findDates } from "../../lexicon/dates.ts";
import { foldForRecognition } from "../../lexicon/folding.ts";
import type { Line } from "../page/line.ts";

/** What a 题注 says was done, the most telling word first. */
const EVENTS: Array<[RegExp, HistoryEntry["event"]]> = [
  [/废止|失效/, "repealed"],
  [/修正|修改/, "amended"],
  [/修订/, "revised"],
  [/通过/, "adopted"],
  [/批准/, "approved"],
  [/公布|发布|印发/, "promulgated"],
  [/施行|实施|生效/, "effective"],
];

/**
 * Reads the 题注 as data: one entry for each date with what happened on it.
 *
 * @param lines the lines of the 题注: `（1991年3月4日…发布　2018年9月6日…修订通过）`.
 */
export function readHistory(lines: Line[]): HistoryEntry[] {
  const history: HistoryEntry[] = [];
  for (const line of lines) {
    const note = line.text.replace(/^[（(]|[）)]$/gu, "");
    const dates = findDates(foldForRecognition(note));
    const entries = dates.flatMap(({ date, end }, at): HistoryEntry[] => {
      if (date === null) return [];
      // 自2019年1月1日起施行 belongs to the clause before it, with its own date.
      const text = note.slice(end, dates[at + 1]?.start).replace(/[\s　，,；;、自]+$/u, "");
      return [{ date, event: eventOf(text), text: text.trim(), line: line.lines[0] }];
    });
    const last = history.at(-1);
    if (dates.length === 0 && last !== undefined) {
      // …会议《关于修改《…》第三十条 / 第三十一条的决定》第一次修正: one entry on two lines.
      last.text += line.text;
      last.event = eventOf(last.text);
    }
    history.push(...entries);
  }
  return history;
}

function eventOf(text: string): HistoryEntry["event"] {
  return EVENTS.find(([word]) => word.test(text))?.[1] ?? "other";
}
