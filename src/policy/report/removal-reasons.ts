/**
 * Why text of a source is not published, in words for readers and staff. The keys are the `reason`
 * of a document's `removed`; they are permanent.
 */
export const REMOVAL_REASONS = {
  breadcrumb: "网页导航（当前位置、栏目名）",
  "font-size-control": "字号切换按钮",
  "page-control": "打印、关闭、分享等按钮",
  "editor-line": "责任编辑署名",
  "page-metadata": "网页信息栏，已读入元数据",
  "duplicate-body": "与前文逐行重复的正文",
  sidecar: "更正文件指定剔除",
  "invisible-character": "不可见字符",
  "page-frame": "网页正文之外的框架",
  "metadata-table": "网页信息表，已读入元数据",
  "page-header": "页眉",
  "page-footer": "页脚",
  "page-number": "页码",
  "running-head": "每页重复的页眉或页脚",
  "hidden-text": "隐藏文字",
  "rotated-text": "旋转的文字（水印等）",
  "phonetic-guide": "注音",
  "field-instruction": "域代码",
  "tracked-deletion": "修订中删去的文字",
  comment: "批注",
  "unreferenced-note": "没有引用位置的脚注",
  "link-definition": "链接地址定义",
  "code-language": "代码块的语言名",
  "front-matter": "文首的元数据块，已读入元数据",
} as const satisfies Record<string, string>;

/** Why one stretch of text is not published: `page-number`, `duplicate-body`. */
export type RemovalReason = keyof typeof REMOVAL_REASONS;
