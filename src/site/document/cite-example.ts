import { formatDate } from "../../policy/lexicon/format-date.ts";
import { quoteTitle } from "../../policy/lexicon/quote-title.ts";
import type { CatalogEntry } from "../lists/catalog.ts";

/** How one document of the library is cited, as an example for readers. */
export interface CiteExample {
  /** How official documents cite it. */
  official: string;
  /** How lists of references cite it, after GB/T 7714-2015. */
  standard: string;
}

/**
 * Makes the example of the home page from a document of the library.
 *
 * @param title as pages show it.
 * @param url its permanent address; 网址 stands for it where the site has none.
 * @example citeExample(entry, "国歌法", null).official // "《国歌法》（国发〔2017〕1号）"
 */
export function citeExample(entry: CatalogEntry, title: string, url: string | null): CiteExample {
  const { documentNumber, issuers, publicationDate, documentDate } = entry;
  const date = publicationDate ?? documentDate;
  const number = documentNumber && `: ${documentNumber}`;
  const author = issuers.length > 0 ? `${issuers.join(", ")}. ` : "";
  return {
    official: `${quoteTitle(title)}${documentNumber ? `（${documentNumber}）` : date ? `（${formatDate(date)}）` : ""}`,
    standard: `${author}${title}${number ?? ""}[A/OL]. ${date ? `(${date})` : ""}[引用日期]. ${url ?? "网址"}.`,
  };
}
