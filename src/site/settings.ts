import {
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Document as YamlDocument,
} from "yaml";
import { z } from "zod";
import type { Diagnostic } from "../policy/diagnostic.ts";
import { nearestName } from "./nearest-name.ts";

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
  const lines = new LineCounter();
  const yaml = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number, ruleId: string, message: string): Diagnostic => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line || 1, column: col || 1, severity: "error", ruleId, message };
  };

  if (yaml.errors.length > 0) {
    const diagnostics = yaml.errors.map((error) =>
      at(
        error.pos[0],
        "site-syntax",
        `YAML 写法有误，请检查缩进、冒号后的空格和引号。 Not valid YAML: ${error.message}`,
      ),
    );
    return { settings: null, diagnostics };
  }

  const result = siteSettingsSchema.safeParse(yaml.toJS() ?? {});
  if (result.success) return { settings: result.data, diagnostics: [] };
  const diagnostics = result.error.issues.flatMap((issue) =>
    describeIssue(issue, yaml).map(({ offset, ruleId, message }) => at(offset, ruleId, message)),
  );
  return { settings: null, diagnostics };
}

interface Problem {
  offset: number;
  ruleId: string;
  message: string;
}

function describeIssue(issue: z.core.$ZodIssue, yaml: YamlDocument): Problem[] {
  const path = issue.path.map(String);
  const name = path.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const nearest = nearestName(key, knownFields(path));
      const zh = nearest
        ? `，是不是“${nearest}”？`
        : `；可用的项：${knownFields(path).join("、")}。`;
      const en = nearest ? `did you mean "${nearest}"?` : "remove it.";
      return {
        offset: keyOffset(yaml, [...path, key]),
        ruleId: "site-unknown-field",
        message: `没有“${key}”这一项${zh} Unknown field "${key}": ${en}`,
      };
    });
  }
  if (path.length > 0 && !yaml.hasIn(path)) {
    return [
      {
        offset: 0,
        ruleId: "site-missing-field",
        message: `缺少“${name}”（${fieldDescription(path)}），请补上。 Missing field "${name}": add it.`,
      },
    ];
  }
  return [
    {
      offset: valueOffset(yaml, path),
      ruleId: "site-wrong-value",
      message: `“${name || "site.yaml"}”的值不合要求：${fieldDescription(path) || "应当是“名称: 值”的列表"}。 Wrong value for "${name}": ${issue.message}.`,
    },
  ];
}

function fieldAt(path: string[]): z.ZodType | undefined {
  let schema: z.ZodType | undefined = siteSettingsSchema;
  for (const key of path) {
    while (schema instanceof z.ZodPrefault || schema instanceof z.ZodDefault) {
      schema = schema.unwrap() as z.ZodType;
    }
    schema = schema instanceof z.ZodObject ? schema.shape[key] : undefined;
  }
  return schema;
}

function knownFields(path: string[]): string[] {
  let schema = fieldAt(path);
  if (schema instanceof z.ZodPrefault) schema = schema.unwrap() as z.ZodType;
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function fieldDescription(path: string[]): string {
  return fieldAt(path)?.description ?? "";
}

function valueOffset(yaml: YamlDocument, path: string[]): number {
  const node = path.length === 0 ? yaml.contents : yaml.getIn(path, true);
  return (node as { range?: [number, number, number] | null } | null)?.range?.[0] ?? 0;
}

function keyOffset(yaml: YamlDocument, path: string[]): number {
  const parent = path.length === 1 ? yaml.contents : yaml.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return 0;
  const pair = parent.items.find(
    (item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1),
  );
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
}
