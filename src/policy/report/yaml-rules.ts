import type { Rule } from "./rule.ts";

/** What is wrong with a file that staff write is said alike for every such file. */
const YAML_SYNTAX = [
  "error",
  "YAML 写法有误，请检查缩进、冒号后的空格和引号。 ",
  "Not valid YAML: {error}",
] as const satisfies Rule;
const YAML_MISSPELT_FIELD = [
  "error",
  "没有“{field}”这一项，是不是“{nearest}”？ ",
  'Unknown field "{field}": did you mean "{nearest}"?',
] as const satisfies Rule;
const YAML_UNKNOWN_FIELD = [
  "error",
  "没有“{field}”这一项；可用的项：{known}。 ",
  'Unknown field "{field}": remove it.',
] as const satisfies Rule;
const YAML_MISSING_FIELD = [
  "error",
  "缺少“{field}”（{description}），请补上。 ",
  'Missing field "{field}": add it.',
] as const satisfies Rule;
const YAML_WRONG_VALUE = [
  "error",
  "“{value}”的值不合要求：{description}。 ",
  'Wrong value for "{field}": {error}.',
] as const satisfies Rule;
/** A check of the file's own says itself what is wrong, in both languages. */
const YAML_WRONG_VALUE_CHECKED = ["error", "{problem}", ""] as const satisfies Rule;

/** What is wrong with the files that staff write: a sidecar (`001.yaml`), the site's `site.yaml`. */
export const YAML_RULES = {
  "sidecar-orphan": [
    "error",
    "更正文件没有对应的文件；请改成与文件同名，或删除。",
    "No document of this name: rename or delete the sidecar.",
  ],
  "sidecar-unmatched": [
    "error",
    "更正文件的 {field} 中“{text}”一行在原文中找不到；请照抄整行，或删去这一条。",
    "The sidecar's {field} names a line that isn't in the document: copy the whole line, or delete the entry.",
  ],
  "sidecar-syntax": YAML_SYNTAX,
  "sidecar-unknown-field/near": YAML_MISSPELT_FIELD,
  "sidecar-unknown-field/none": YAML_UNKNOWN_FIELD,
  "sidecar-wrong-value/kind": YAML_WRONG_VALUE,
  "sidecar-wrong-value/checked": YAML_WRONG_VALUE_CHECKED,
  "sidecar-missing-field": YAML_MISSING_FIELD,
  "site-syntax": YAML_SYNTAX,
  "site-unknown-field/near": YAML_MISSPELT_FIELD,
  "site-unknown-field/none": YAML_UNKNOWN_FIELD,
  "site-wrong-value/kind": YAML_WRONG_VALUE,
  "site-wrong-value/checked": YAML_WRONG_VALUE_CHECKED,
  "site-missing-field": YAML_MISSING_FIELD,
  "site-missing-file": [
    "error",
    "“{field}”写的图片“{given}”不存在；路径从 {settings} 所在的文件夹算起。 ",
    "No such picture: its path starts from the folder of {settings}.",
  ],
} as const satisfies Record<string, Rule>;
