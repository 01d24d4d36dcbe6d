import type { Diagnostic } from "../report/diagnostic.ts";
import { type FilePlace, type Particulars, report } from "../report/report.ts";
import type { Wording } from "../report/rules.ts";

/**
 * A reason why a file cannot be read; `readSource` turns it into the file's one diagnostic.
 *
 * @example throw new UnreadableError("damaged-file", { detail: "ZIP" }); // 文件已损坏，无法读取（ZIP）…
 */
export class UnreadableError<W extends Wording = Wording> extends Error {
  readonly wording: W;
  /** The diagnostic, once it is known which file is meant. */
  readonly reportAt: (place: FilePlace) => Diagnostic;

  constructor(wording: W, ...particulars: Particulars<W>) {
    super(wording);
    this.wording = wording;
    this.reportAt = (place) => report(wording, place, ...particulars);
  }
}
