import type { PolicyDocument } from "../../policy/document/tree.ts";
import type { SiteSettings } from "../settings/settings.ts";

/** Events of a 题注 that made the text what it is. */
const REVISIONS = new Set(["revised", "amended"]);

/**
 * A document as schema.org `Legislation`, whose properties follow the European Legislation
 * Identifier.
 *
 * Whether it is in force is only said where the source says that it is no more: today's answer would
 * be wrong tomorrow, while the page itself computes it on the reader's date.
 *
 * @param url permanent address of the page, where the site has one.
 * @param data permanent address of its JSON.
 */
export function legislationJsonLd(
  document: PolicyDocument,
  settings: SiteSettings,
  url: string | null,
  data: string | null,
): string {
  const revised = document.history.filter(({ event }) => REVISIONS.has(event)).at(-1)?.date;
  return printJsonLd({
    "@type": "Legislation",
    "@id": url,
    name: document.title.replace(/\s*\n\s*/g, ""),
    inLanguage: "zh-CN",
    url,
    legislationIdentifier: document.documentNumber,
    legislationType: document.documentType,
    legislationDate: document.documentDate,
    // The point in time whose text this is: the last revision, else the document's own date.
    legislationDateVersion: revised ?? document.documentDate,
    legislationDateOfApplicability: document.effectiveDate,
    legislationLegalForce: /失效|废止/.test(document.validity ?? "")
      ? "https://schema.org/NotInForce"
      : null,
    legislationPassedBy: document.issuers.map((name) => ({
      "@type": "GovernmentOrganization",
      name,
    })),
    datePublished: document.publicationDate,
    keywords: document.topic,
    publisher: publisherOf(settings),
    isBasedOn: document.source.url,
    version: document.source.sha256.slice(0, 12),
    encoding: data && {
      "@type": "MediaObject",
      encodingFormat: "application/json",
      contentUrl: data,
    },
  });
}

/** The site itself, on the home page: its name, who runs it, and how it is searched. */
export function webSiteJsonLd(settings: SiteSettings, home: string | null): string {
  return printJsonLd({
    "@type": "WebSite",
    "@id": home,
    name: settings.title,
    description: settings.description,
    inLanguage: settings.language,
    url: home,
    publisher: publisherOf(settings),
    potentialAction: home && {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${home}search/?q={search_term_string}` },
      "query-input": "required name=search_term_string",
    },
  });
}

function publisherOf({ publisher, publisherUrl }: SiteSettings): object {
  return { "@type": "Organization", name: publisher, url: publisherUrl };
}

/**
 * For a `<script type="application/ld+json">` block: it is data, so the Content-Security-Policy does
 * not concern it. `<` is escaped, so that no text can end the block; what isn't known is left out.
 */
function printJsonLd(data: Record<string, unknown>): string {
  const known = Object.entries(data).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  const all = { "@context": "https://schema.org", ...Object.fromEntries(known) };
  return JSON.stringify(all).replace(/</g, "\\u003c");
}
