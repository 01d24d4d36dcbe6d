import {
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Document as YamlDocument,
} from "yaml";
import { z } from "zod";
import type { Diagnostic } from "../../report/diagnostic.ts";
import { nearestName } from "./nearest-name.ts";

/** Where a value stands in its file. */
export type YamlPlace = Pick<Diagnostic, "file" | "line" | "column">;

/** Finds a value by its path: `["headings", 0, "text"]`. */
export type YamlPlaces = (path: Array<string | number>) => YamlPlace;

/** Either the value, or what is wrong with the file; never both. */
export type YamlResult<T> =
  | { value: T; diagnostics: []; placeOf: YamlPlaces }
  | { value: null; diagnostics: Diagnostic[] };

/**
 * Reads a YAML file that staff write, against a schema whose fields describe themselves
 * (`.describe("…")`, in Chinese). Every problem points to its line and column and says what to do.
 *
 * @param schema an object schema; unknown fields are errors, so that a misspelt one is noticed.
 * @param file path as it shall appear in messages.
 * @param rules prefix of the rule ids: `site` gives `site-unknown-field`, `site-wrong-value`…
 * @example readYaml(siteSettingsSchema, "tilte: 政策文库", "site.yaml", "site")
 * // site.yaml:1:1 没有“tilte”这一项，是不是“title”？ …
 */
export function readYaml<S extends z.ZodObject>(
  schema: S,
  source: string,
  file: string,
  rules: string,
): YamlResult<z.infer<S>> {
  const lines = new LineCounter();
  const yaml = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): YamlPlace => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line || 1, column: col || 1 };
  };
  const at = (offset: number, rule: string, message: string): Diagnostic => ({
    ...placeAt(offset),
    severity: "error",
    ruleId: `${rules}-${rule}`,
    message,
  });

  if (yaml.errors.length > 0) {
    const diagnostics = yaml.errors.map((error) =>
      at(
        error.pos[0],
        "syntax",
        `YAML 写法有误，请检查缩进、冒号后的空格和引号。 Not valid YAML: ${error.message}`,
      ),
    );
    return { value: null, diagnostics };
  }

  const result = schema.safeParse(yaml.toJS() ?? {});
  if (result.success) {
    const placeOf: YamlPlaces = (path) => placeAt(valueOffset(yaml, path));
    return { value: result.data, diagnostics: [], placeOf };
  }
  const diagnostics = result.error.issues.flatMap((issue) =>
    describeIssue(issue, schema, yaml).map(({ offset, rule, message }) =>
      at(offset, rule, message),
    ),
  );
  return { value: null, diagnostics };
}

interface Problem {
  offset: number;
  rule: string;
  message: string;
}

function describeIssue(issue: z.core.$ZodIssue, schema: z.ZodType, yaml: YamlDocument): Problem[] {
  const path = issue.path.map(String);
  const name = path.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const nearest = nearestName(key, knownFields(schema, path));
      const zh = nearest
        ? `，是不是“${nearest}”？`
        : `；可用的项：${knownFields(schema, path).join("、")}。`;
      const en = nearest ? `did you mean "${nearest}"?` : "remove it.";
      return {
        offset: keyOffset(yaml, [...path, key]),
        rule: "unknown-field",
        message: `没有“${key}”这一项${zh} Unknown field "${key}": ${en}`,
      };
    });
  }
  if (path.length > 0 && !yaml.hasIn(path)) {
    return [
      {
        offset: 0,
        rule: "missing-field",
        message: `缺少“${name}”（${fieldDescription(schema, path)}），请补上。 Missing field "${name}": add it.`,
      },
    ];
  }
  return [
    {
      offset: valueOffset(yaml, path),
      rule: "wrong-value",
      // A check of our own says itself what is wrong, in both languages.
      message:
        issue.code === "custom"
          ? issue.message
          : `“${name || "整个文件"}”的值不合要求：${fieldDescription(schema, path) || "应当是“名称: 值”的列表"}。 Wrong value for "${name}": ${issue.message}.`,
    },
  ];
}

function fieldAt(root: z.ZodType, path: string[]): z.ZodType | undefined {
  let schema: z.ZodType | undefined = root;
  for (const key of path) {
    schema = unwrap(schema);
    schema =
      schema instanceof z.ZodObject
        ? schema.shape[key]
        : schema instanceof z.ZodArray
          ? (schema.element as z.ZodType)
          : undefined;
  }
  return schema;
}

function knownFields(root: z.ZodType, path: string[]): string[] {
  const schema = unwrap(fieldAt(root, path));
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function fieldDescription(root: z.ZodType, path: string[]): string {
  return fieldAt(root, path)?.description ?? "";
}

function valueOffset(yaml: YamlDocument, path: Array<string | number>): number {
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

/** The schema behind `.optional()`, `.default()` and `.prefault()`. */
function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let inner = schema;
  while (
    inner instanceof z.ZodPrefault ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodOptional
  ) {
    inner = inner.unwrap() as z.ZodType;
  }
  return inner;
}
