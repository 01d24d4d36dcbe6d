import type { PolicyDocument } from "../policy/tree.ts";

/**
 * A document as schema.org `Legislation`, for a `<script type="application/ld+json">` block: the
 * block is data, so the Content-Security-Policy does not concern it. `<` is escaped, so that no
 * text can end the block.
 *
 * @param url Canonical address of the page, where the site has one.
 */
export function legislationJsonLd(document: PolicyDocument, url: string | null): string {
  const passedBy = document.issuers.map((name) => ({ "@type": "GovernmentOrganization", name }));
  const data = {
    "@context": "https://schema.org",
    "@type": "Legislation",
    name: document.title,
    inLanguage: "zh-CN",
    url: url ?? undefined,
    legislationIdentifier: document.documentNumber ?? undefined,
    legislationType: document.documentType ?? undefined,
    legislationDate: document.documentDate ?? undefined,
    legislationDateVersion: document.effectiveDate ?? undefined,
    datePublished: document.publicationDate ?? undefined,
    legislationPassedBy: passedBy.length > 0 ? passedBy : undefined,
  };
  return JSON.stringify(data).replace(/</g, "\\u003c");
}
