import { foldForRecognition } from "../../lexicon/folding.ts";
import type { Line } from "../page/line.ts";

/** Joins the lines of a title; letter-spaced lines lose their blanks, others keep one. */
export function joinTitle(lines: Line[]): string {
  return lines
    .map(({ text }) => {
      const words = text.split(/\s+/);
      const single = words.filter((word) => [...word].length === 1).length;
      return single >= words.length * 0.6 ? words.join("") : words.join(" ");
    })
    .join("");
}

/** Where a document number in brackets begins that closes a title; `null` for none. */
export function titleNumberOffset(title: string): number | null {
  const match = /（[\p{Script=Han}A-Za-z]{1,16}〔[0-9]{4}〕 ?第?[0-9]{1,5}号）$/u.exec(
    foldForRecognition(title),
  );
  return match?.index ?? null;
}
