import { quoteTitle } from "../../policy/lexicon/quote-title.ts";

/** What a citation is made of. Dates are ISO 8601. */
export interface Citable {
  title: string;
  documentNumber: string;
  /** Separated by 、. */
  issuers: string;
  date: string;
  /** 第四部分第（二）项; empty for the document as a whole. */
  place: string;
  text: string;
  url: string;
}

/** The form in official documents: `《国歌法》（国发〔2017〕1号）第四条第（二）项`. */
export function citeOfficially({ title, documentNumber, place }: Citable): string {
  return `${quoteTitle(title)}${documentNumber && `（${documentNumber}）`}${place}`;
}

/** GB/T 7714-2015, electronic resource: `机关. 题名: 文号[A/OL]. (发布日期)[引用日期]. 网址.` */
export function citeByStandard(source: Citable, today: string): string {
  const issuers = source.issuers && `${source.issuers.replace(/、/g, ", ")}. `;
  const number = source.documentNumber && `: ${source.documentNumber}`;
  const published = source.date && `(${source.date})`;
  return `${issuers}${source.title}${number}[A/OL]. ${published}[${today}]. ${source.url}.`;
}

/** A Markdown link with the official form as its text. */
export function citeInMarkdown(source: Citable): string {
  return `[${citeOfficially(source).replace(/[[\]\\]/g, "\\$&")}](${source.url})`;
}

/** The text itself, where it stands, and its address. */
export function quote(source: Citable): string {
  return `${source.text}\n——${citeOfficially(source)}\n${source.url}`;
}
