import { z } from "zod";
import type { Diagnostic } from "../policy/diagnostic.ts";
import { readYaml } from "../policy/yaml/read-yaml.ts";

const text = z.string().trim().min(1);

/** The fields of `site.yaml`. Unknown ones are errors, so that a misspelt field is noticed. */
export const siteSettingsSchema = z.strictObject({
  title: text.describe("网站名称，显示在页眉、首页和浏览器标题栏"),
  description: text.describe("一两句话说明这个文库收录什么，显示在首页和搜索引擎里"),
  publisher: text.describe("主办单位全称"),
  contact: text.optional().describe("联系方式（电话、邮箱或地址），显示在页脚"),
  url: z
    .url({ protocol: /^https?$/, normalize: true })
    .optional()
    .describe(
      "正式网址，如 https://example.gov.cn/wenku/；用于规范链接、网站地图、订阅源和打印页脚，不影响站内链接",
    ),
  language: z.literal("zh-CN").default("zh-CN").describe("页面语言，目前只有 zh-CN"),
  siteIdCode: z
    .string()
    .regex(/^\d{10}$/)
    .optional()
    .describe("政府网站标识码，十位数字，写入 SiteIDCode 标签"),
  icp: text.optional().describe("ICP 备案号，显示在页脚"),
  typography: z
    .strictObject({
      fullWidthPunctuation: z
        .boolean()
        .default(true)
        .describe("汉字之间的半角标点是否显示为全角；数据文件始终保留原文"),
    })
    .prefault({})
    .describe("排版"),
});

export type SiteSettings = z.infer<typeof siteSettingsSchema>;

/** Either the settings, or what is wrong with the file; never both. */
export type SiteSettingsResult =
  | { settings: SiteSettings; diagnostics: [] }
  | { settings: null; diagnostics: Diagnostic[] };

/**
 * Reads the text of `site.yaml`. Every problem points to its line and column.
 *
 * @param file Path as it shall appear in messages.
 * @example parseSiteSettings("tilte: 政策文库", "site.yaml")
 * // site.yaml:1:1 没有“tilte”这一项，是不是“title”？ …
 */
export function parseSiteSettings(source: string, file: string): SiteSettingsResult {
  const { value, diagnostics } = readYaml(siteSettingsSchema, source, file, "site");
  return value === null ? { settings: null, diagnostics } : { settings: value, diagnostics: [] };
}
