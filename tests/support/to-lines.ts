import { readText } from "../../src/policy/read/read-text.ts";
import { type Line, toLine } from "../../src/policy/understand/page/line.ts";

/** The stages' lines of a text: `toLines("第一条　为了…\n第二条　…")`. */
export function toLines(text: string): Line[] {
  return readText("文件.txt", text, "utf-8").blocks.map(toLine);
}
