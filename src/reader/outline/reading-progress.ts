import { type ReadingPlace, shareRead } from "./follow-reading.ts";

/** As wide as a figure: the button is as wide at 5% as at 100%. */
const FIGURE_SPACE = "\u2007";

export interface ProgressParts {
  /** Above the outline: 全文 72% · 本部分 40% · 四、保障措施; where room is short, the name is cut. */
  line: HTMLElement;
  /** A bar as long as what is read, by the custom property `--read`. */
  bar: HTMLElement;
  /** On the button that opens the outline on a phone. */
  share: HTMLElement;
}

/** Says which part is being read and how far, of the part and of the whole text. */
export function createProgress(
  { line, bar, share }: ProgressParts,
  policy: HTMLElement,
): (place: ReadingPlace) => void {
  return ({ part }) => {
    const whole = shareRead(policy);
    const name = part?.link.textContent ?? "";
    const text = `全文 ${percent(whole)}`;
    setText(line, part ? `${text} · 本部分 ${percent(part.read)} · ${name}` : text);
    setText(share, percent(whole).padStart(4, FIGURE_SPACE));
    bar.style.setProperty("--read", String(Math.round(whole * 1000) / 1000));
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** What stays the same need not be laid out again. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
