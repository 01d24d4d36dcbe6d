import type { SiteSettings } from "./settings.ts";

/** A record that a site in China shows at its foot, with the register that holds it. */
export interface SiteRecord {
  text: string;
  href: string | null;
}

/** 网站标识码, ICP 备案 and 公安备案, as far as `site.yaml` gives them, linked as the registers ask. */
export function recordsOf({ siteIdCode, icp, policeRecord }: SiteSettings): SiteRecord[] {
  const records: SiteRecord[] = [];
  if (siteIdCode) records.push({ text: `网站标识码 ${siteIdCode}`, href: null });
  if (icp) records.push({ text: icp, href: "https://beian.miit.gov.cn/" });
  if (policeRecord) {
    const code = /\d{14}/.exec(policeRecord)![0];
    records.push({
      text: policeRecord,
      href: `https://beian.mps.gov.cn/#/query/webSearch?code=${code}`,
    });
  }
  return records;
}
