import { squeeze } from "./squeeze.ts";

/** How the names of organs end: 国务院, 商务部办公厅, 中共吉林省委, 全国人民代表大会常务委员会. */
const ORGAN_END =
  /(?:国务院|中央|军委|党委|省委|市委|县委|区委|州委|政府|委员会|常委会|代表大会|[部厅局署院会委办社行队]|办公室|领导小组|指挥部|管委会|法院|检察院|公司|集团|协会|联合会|总队|中心|大学|学院)$/;

/**
 * Does this name an organ that issues or receives documents?
 *
 * @example looksLikeOrgan("中共吉林省委") // true
 */
export function looksLikeOrgan(name: string): boolean {
  return name.length >= 2 && name.length <= 40 && ORGAN_END.test(name) && !/[。；，：]/.test(name);
}

/**
 * Cuts a line of joint issuers: `商务部 海关总署`, `中共中央办公厅、国务院办公厅`.
 *
 * @returns the organs; the line itself where it can't be cut into organs alone.
 */
export function splitOrgans(line: string): string[] {
  const text = line.trim();

  const parts = text.split(/[\s、　]+/).filter((part) => part !== "");
  return parts.length > 1 && parts.every(looksLikeOrgan) ? parts : [squeeze(text)];
}
