import { z } from "zod";
import { readYaml, type YamlResult } from "./yaml/read-yaml.ts";

const text = z.string().trim().min(1);
const date = z.iso.date();

function isAfter(later: string | undefined, earlier: string | undefined): boolean {
  return later === undefined || earlier === undefined || later > earlier;
}

/**
 * Corrections by staff, in `<name>.yaml` beside `<name>.txt`: facts that the file doesn't contain,
 * and how to read lines that were read wrongly. Lines are named by their text, so that a correction
 * that no longer fits its document is noticed.
 */
const sidecarSchema = z
  .strictObject({
    title: text.optional().describe("标题"),
    slug: z
      .string()
      .regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/)
      .optional()
      .describe("网址中的名称：小写字母、数字、- 和 _，发布后不要再改"),
    aliases: z.array(text).optional().describe("别名：其他文件引用本文件时用的名称，一行一个"),
    documentType: text.optional().describe("文种，如 意见、通知"),
    documentNumber: text.optional().describe("发文字号，如 国发〔2016〕62号"),
    issuers: z.array(text).optional().describe("发文机关，一行一个"),
    addressees: z.array(text).optional().describe("主送机关，一行一个"),
    documentDate: date.optional().describe("成文日期，写作 2019-12-31"),
    publicationDate: date.optional().describe("发布日期，写作 2019-12-31"),
    effectiveDate: date.optional().describe("施行日期，写作 2019-12-31"),
    amendedDates: z
      .array(date.describe("修改日期，写作 2019-12-31"))
      .optional()
      .describe("这一文本发布之后被修改的日期，一行一个，前面加 -，写作 2019-12-31"),
    repealedDate: date.optional().describe("废止日期，写作 2019-12-31"),
    indexNumber: text.optional().describe("索引号"),
    topic: text.optional().describe("主题分类"),
    validity: text.optional().describe("有效性，如 有效、失效、废止"),
    sourceName: text.optional().describe("来源名称，如 吉林日报"),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe("原文网址"),
    furniture: z.array(text).optional().describe("不属于正文的整行文字，逐行照抄"),
    headings: z
      .array(
        z.strictObject({
          text: text.describe("标题所在的整行文字，照抄"),
          level: z.int().min(1).max(4).describe("标题级别，1 到 4"),
        }),
      )
      .optional()
      .describe("应作为标题的行"),
    notHeadings: z.array(text).optional().describe("不应作为标题或编号的整行文字，逐行照抄"),
  })
  .refine(({ effectiveDate, repealedDate }) => isAfter(repealedDate, effectiveDate), {
    path: ["repealedDate"],
    error:
      "“repealedDate”早于或等于施行日期，请核对这两个日期。 It isn't after effectiveDate: check both.",
  })
  .refine(
    ({ effectiveDate, amendedDates }) =>
      (amendedDates ?? []).every((amended) => isAfter(amended, effectiveDate)),
    {
      path: ["amendedDates"],
      error:
        "“amendedDates”里有早于或等于施行日期的日期，请核对；施行之前的修改不用写。 A date isn't after effectiveDate: check it; changes made before need no entry.",
    },
  );

export type Sidecar = z.infer<typeof sidecarSchema>;

/**
 * Reads a sidecar.
 *
 * @param source the YAML: `title: 沿中蒙俄开发开放经济带发展规划`.
 */
export function parseSidecar(source: string, file: string): YamlResult<Sidecar> {
  return readYaml(sidecarSchema, source, file, "sidecar");
}
