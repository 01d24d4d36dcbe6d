import type { PolicyNode } from "../../policy/tree.ts";

/**
 * How a provision is cited within its document: 第十五条第二款第（一）项 in a law, 第四部分第（二）项 in a
 * 公文. Chapters are left out where articles run through; the only 款 of an article is not counted.
 *
 * @param ancestors from the document's children down to the node itself.
 * @param siblings the nodes that the last one stands among.
 * @returns an empty text where nothing on the way has a number or a name.
 */
export function provisionLabel(ancestors: PolicyNode[], siblings: PolicyNode[]): string {
  const article = ancestors.findIndex((node) => node.unit === "article");
  const attachment = ancestors.findLastIndex((node) => node.type === "attachment");
  const from = Math.max(article, attachment + 1, 0);
  const parts = ancestors.slice(from).map((node, index, way) => {
    const isLast = index === way.length - 1;
    return partLabel(node, isLast ? siblings : (way[index - 1]?.children ?? []));
  });
  const name = attachment >= 0 ? attachmentLabel(ancestors[attachment]!) : "";
  const label = parts.join("");
  return name && label ? `${name}，${label}` : name || label;
}

function partLabel(node: PolicyNode, siblings: PolicyNode[]): string {
  const named = PARTS_OF_A_PAGE.get(node.type);
  if (named !== undefined) return named;
  if (node.unit === "paragraph" && node.type === "provision") return paragraphLabel(node, siblings);
  const raw = node.ordinal?.raw.replace(/\s/g, "") ?? "";
  const number = raw.replace(/[、.．]$/u, "");
  if (number === "") return "";
  switch (node.unit) {
    case "level1":
      return `第${number}部分`;
    case "level2":
    case "level3":
    case "level4":
    case "level5":
    case "item":
    case "subitem":
      return `第${number}${node.unit === "subitem" ? "目" : "项"}`;
    case "point":
      return node.ordinal?.value === null ? "" : `“${number.replace(/[，：]$/u, "")}”`;
    default:
      return number;
  }
}

/** 款 have no number: they are counted, where there is more than one. */
function paragraphLabel(node: PolicyNode, siblings: PolicyNode[]): string {
  const paragraphs = siblings.filter(
    ({ unit, type }) => unit === "paragraph" && type === "provision",
  );
  const place = paragraphs.indexOf(node);
  return paragraphs.length < 2 || place < 0 ? "" : `第${CHINESE_COUNT[place] ?? place + 1}款`;
}

function attachmentLabel(node: PolicyNode): string {
  return node.ordinal?.raw.replace(/[：:]\s*$/u, "") || (node.unit === "document" ? "" : "附件");
}

const PARTS_OF_A_PAGE = new Map<PolicyNode["type"], string>([
  ["title", "标题"],
  ["documentNumber", "发文字号"],
  ["promulgation", "公布令"],
  ["adoptionNote", "题注"],
  ["contents", "目录"],
  ["addressees", "主送机关"],
  ["attachmentList", "附件说明"],
  ["signatureBlock", "落款"],
  ["imprint", "版记"],
  ["note", "注"],
  ["table", "表"],
  ["image", "图"],
  ["caption", "题名"],
]);
const CHINESE_COUNT = [..."一二三四五六七八九十"];
