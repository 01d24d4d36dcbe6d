import { z } from "zod";
import { readYaml } from "../../policy/document/yaml/read-yaml.ts";
import type { Diagnostic } from "../../policy/report/diagnostic.ts";
import { accentContrast, darker } from "./accent-palette.ts";

const text = z.string().trim().min(1);
const address = z.url({ protocol: /^https?$/, normalize: true });

/** A picture beside `site.yaml`; the command that reads the file makes its path absolute. */
const picture = (kinds: string) => z.string().regex(new RegExp(`\\.(${kinds})$`, "i"));

const accent = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .transform((colour) => colour.toLowerCase())
  .superRefine((colour, context) => {
    const figure = accentContrast(colour);
    if (figure >= 4.5) return;
    const [shown, proposal] = [figure.toFixed(1), darker(colour, "light")];
    context.addIssue({
      code: "custom",
      message: `“colors.accent”的 ${colour} 太浅：作文字用时与底色的对比度最低 ${shown}，至少要 4.5（WCAG 2.2）；可以改用 ${proposal}。 Too light: contrast ${shown}, at least 4.5 is needed; ${proposal} would do.`,
    });
  });

/** The fields of `site.yaml`. Unknown ones are errors, so that a misspelt field is noticed. */
export const siteSettingsSchema = z.strictObject({
  title: text.describe("网站名称，显示在页眉、首页和浏览器标题栏"),
  description: text.describe("一两句话说明这个文库收录什么，显示在首页和搜索引擎里"),
  publisher: text.describe("主办单位全称"),
  publisherUrl: address.optional().describe("主办单位的网址，如 https://www.example.gov.cn/"),
  contact: text.optional().describe("联系方式（电话、邮箱或地址），显示在页脚和“关于本站”"),
  introduction: text
    .optional()
    .describe("首页“关于本库”的文字：收录范围、更新办法等，空一行分段；不写时用 description"),
  keywords: z.array(text).optional().describe("关键词列表，写入首页的 Keywords 标签"),
  url: address
    .optional()
    .describe(
      "正式网址，如 https://example.gov.cn/wenku/；用于规范链接、网站地图、订阅源和打印页脚，不影响站内链接",
    ),
  language: z.literal("zh-CN").default("zh-CN").describe("页面语言，目前只有 zh-CN"),
  siteIdCode: z
    .string()
    .regex(/^\d{10}$/)
    .optional()
    .describe('政府网站标识码，十位数字，加引号，如 "1100000001"；写入 SiteIDCode 标签'),
  icp: text.optional().describe("ICP 备案号，如 京ICP备00000000号，显示在页脚"),
  policeRecord: z
    .string()
    .regex(/\d{14}/)
    .optional()
    .describe("公安备案号，如 京公网安备11000000000001号，其中有十四位数字，显示在页脚"),
  footer: z.array(text).optional().describe("页脚另外要写的话，一行一句"),
  logo: picture("svg|png|webp|jpe?g")
    .optional()
    .describe("页眉的标志，.svg、.png、.webp 或 .jpg 文件，路径相对于本文件"),
  icon: picture("svg|png|ico")
    .optional()
    .describe("浏览器标签上的图标，.svg、.png 或 .ico 文件，路径相对于本文件"),
  shareImage: picture("png|webp|jpe?g")
    .optional()
    .describe(
      "分享到社交软件时的图片，.png、.webp 或 .jpg 文件，路径相对于本文件，宜为 1200×630；要有 url 才起作用",
    ),
  colors: z
    .strictObject({
      accent: accent.describe(
        '强调色，# 加六位十六进制数字，加引号，如 "#0b5394"；深色和高对比配色由它推出',
      ),
    })
    .optional()
    .describe("颜色"),
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

/** The settings that name a file beside `site.yaml`. */
export const PICTURE_SETTINGS = ["logo", "icon", "shareImage"] as const;

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
