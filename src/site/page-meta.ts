import type { PolicyDocument } from "../policy/tree.ts";
import type { SiteSettings } from "./settings.ts";

/** `<meta name content>` pairs. */
export type MetaTags = Array<[name: string, content: string]>;

/** The tags that every page of a government site carries (政府网站发展指引, 国办发〔2017〕47号). */
export function siteMeta(settings: SiteSettings): MetaTags {
  const tags: MetaTags = [["SiteName", settings.title]];
  if (settings.url) tags.push(["SiteDomain", new URL(settings.url).host]);
  if (settings.siteIdCode) tags.push(["SiteIDCode", settings.siteIdCode]);
  return tags;
}

/** The tags of a column page (栏目页): lists and indexes. */
export function columnMeta(name: string, description: string): MetaTags {
  return [
    ["ColumnName", name],
    ["ColumnDescription", description],
    ["ColumnType", "政策文件"],
  ];
}

/**
 * The tags of an article page (内容页). `PubDate` is `YYYY-MM-DD HH:MM`; documents carry no time of
 * day, so it is 00:00.
 */
export function articleMeta(document: PolicyDocument): MetaTags {
  const published = document.publicationDate ?? document.documentDate;
  const keywords = [document.documentNumber, document.documentType, document.topic];
  const tags: MetaTags = [
    ["ColumnName", "政策文件"],
    ["ColumnType", "政策文件"],
    ["ArticleTitle", document.title.replace(/\s*\n\s*/g, "")],
  ];
  if (published) tags.push(["PubDate", `${published} 00:00`]);
  tags.push(["ContentSource", document.source.name ?? (document.issuers.join("、") || "未注明")]);
  const known = keywords.filter((keyword) => keyword !== null);
  if (known.length > 0) tags.push(["Keywords", known.join(";")]);
  return tags;
}
