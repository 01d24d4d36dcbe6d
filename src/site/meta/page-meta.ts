import type { PolicyDocument } from "../../policy/document/tree.ts";
import type { SiteSettings } from "../settings/settings.ts";

/** `<meta name content>` pairs. */
export type MetaTags = Array<[name: string, content: string]>;

/** What the column pages of this library hold, in the words that the guide's 栏目类型 has. */
const COLUMN_TYPE = "政策文件";

/** The tags that every page of a government site carries (政府网站发展指引, 国办发〔2017〕47号). */
export function siteMeta(settings: SiteSettings): MetaTags {
  const tags: MetaTags = [["SiteName", settings.title]];
  if (settings.url) tags.push(["SiteDomain", new URL(settings.url).host]);
  if (settings.siteIdCode) tags.push(["SiteIDCode", settings.siteIdCode]);
  return tags;
}

/** The tags of a column page (栏目页): lists and indexes. */
export function columnMeta(name: string, description: string, keywords: string[] = []): MetaTags {
  return [
    ["ColumnName", name],
    ["ColumnDescription", description],
    ["ColumnKeywords", [...new Set([name, ...keywords, COLUMN_TYPE])].join(";")],
    ["ColumnType", COLUMN_TYPE],
  ];
}

/** Where an article page stands in the site, as its own tags say it. */
export interface ArticlePlace {
  /** Permanent address, where the site has one. */
  url: string | null;
  /** Permanent address of the picture that is shared with it. */
  image: string | null;
}

/**
 * The tags of an article page (内容页): the three that it must have, and those of the five optional
 * ones that are known; `Description` stands on every page. `PubDate` is `YYYY-MM-DD HH:MM`;
 * documents carry no time of day, so it is 00:00.
 */
export function articleMeta(document: PolicyDocument, { url, image }: ArticlePlace): MetaTags {
  const published = document.publicationDate ?? document.documentDate;
  const issuers = document.issuers.join("、");
  const keywords = [
    document.documentNumber,
    document.documentType,
    document.topic,
    ...document.issuers,
  ];
  const tags: Array<[name: string, content: string | null]> = [
    ["ColumnName", COLUMN_TYPE],
    ["ColumnType", COLUMN_TYPE],
    ["ArticleTitle", document.title.replace(/\s*\n\s*/g, "")],
    ["PubDate", published && `${published} 00:00`],
    ["ContentSource", document.source.name ?? (issuers || "未注明")],
    ["Keywords", keywords.filter((keyword) => keyword !== null).join(";")],
    ["Author", issuers],
    ["Image", image],
    ["Url", url],
  ];
  return tags.filter((tag): tag is [string, string] => Boolean(tag[1]));
}
