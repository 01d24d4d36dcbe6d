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
import { type FilePlace, report } from "../../report/report.ts";
import { nearestName } from "./nearest-name.ts";

/** Tells where in its file a value stands, by its path: `["headings", 0, "text"]`. */
export type YamlPlaces = (path: Array<string | number>) => FilePlace;

type PlaceAt = (offset: number) => FilePlace;

/** Whose rules a file has to keep: the first part of their ids. */
type YamlRules = "sidecar" | "site";

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
  rules: YamlRules,
): YamlResult<z.infer<S>> {
  const lines = new LineCounter();
  const yaml = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const placeAt: PlaceAt = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line || 1, column: col || 1 };
  };

  if (yaml.errors.length > 0) {
    const diagnostics = yaml.errors.map(({ pos, message }) =>
      report(`${rules}-syntax`, placeAt(pos[0]), { error: message }),
    );
    return { value: null, diagnostics };
  }

  const result = schema.safeParse(yaml.toJS() ?? {});
  if (result.success) {
    const placeOf: YamlPlaces = (path) => placeAt(valueOffset(yaml, path));
    return { value: result.data, diagnostics: [], placeOf };
  }
  const diagnostics = result.error.issues.flatMap((issue) =>
    reportIssue(issue, { schema, yaml, rules, placeAt }),
  );
  return { value: null, diagnostics };
}

/** A file whose values don't fit. */
interface Misfit {
  schema: z.ZodType;
  yaml: YamlDocument;
  rules: YamlRules;
  placeAt: PlaceAt;
}

function reportIssue(
  issue: z.core.$ZodIssue,
  { schema, yaml, rules, placeAt }: Misfit,
): Diagnostic[] {
  const path = issue.path.map(String);
  const field = path.join(".");
  if (issue.code === "unrecognized_keys") {
    const known = knownFields(schema, path);
    return issue.keys.map((key) => {
      const nearest = nearestName(key, known);
      const place = placeAt(keyOffset(yaml, [...path, key]));
      return nearest
        ? report(`${rules}-unknown-field/near`, place, { field: key, nearest })
        : report(`${rules}-unknown-field/none`, place, { field: key, known: known.join("、") });
    });
  }
  const description = fieldDescription(schema, path);
  if (path.length > 0 && !yaml.hasIn(path)) {
    return [report(`${rules}-missing-field`, placeAt(0), { field, description })];
  }
  const place = placeAt(valueOffset(yaml, path));
  if (issue.code === "custom") {
    return [report(`${rules}-wrong-value/checked`, place, { problem: issue.message })];
  }
  return [
    report(`${rules}-wrong-value/kind`, place, {
      field,
      value: field || "整个文件",
      description: description || "应当是“名称: 值”的列表",
      error: issue.message,
    }),
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
