import type { NodeType, PolicyNode } from "../document/tree.ts";
import { placeStep } from "./place-step.ts";

/** Where something stands in a document, for a list of places. */
export interface Place {
  /** `null` for a title: a page's heading has no anchor of its own. */
  anchor: string | null;
  /** As official documents cite it: 第四部分第（二）项; 正文 where no number leads to it. */
  label: string;
}

/** Parts of a 公文 (GB/T 9704) that have a name and no number. */
const NAMED_PARTS: Partial<Record<NodeType, string>> = {
  title: "标题",
  documentNumber: "发文字号",
  promulgation: "公布令",
  adoptionNote: "题注",
  contents: "目录",
  addressees: "主送机关",
  attachmentList: "附件说明",
  signatureBlock: "落款",
  imprint: "版记",
  note: "注",
  table: "表",
};

/**
 * The place of every node, by its id, in reading order: the one way in which pages, backlinks and
 * indexes name a clause.
 *
 * Guarantees:
 * 1. 编 and 章 are left out above an article, as citations leave them out: 第十五条第二款.
 * 2. The only 款 of an article is not counted, and 正文 stands for text that no number leads to,
 *    within a part that has a name that name (落款).
 * 3. What stands in an attachment says so (附件2第三条); a document that a notice issues is cited
 *    without the notice.
 */
export function placesOf(nodes: PolicyNode[]): Map<string, Place> {
  const places = new Map<string, Place>();
  const visit = (
    node: PolicyNode,
    part: string,
    path: string,
    around: string,
    siblings: PolicyNode[],
  ) => {
    const isAttachment = node.type === "attachment";
    const within = isAttachment ? attachmentName(node) : part;
    const before = isAttachment || node.unit === "article" ? "" : path;
    const name = NAMED_PARTS[node.type] ?? around;
    const here = before + (isAttachment ? "" : stepOf(node, siblings));
    places.set(node.id, {
      anchor: node.type === "title" ? null : node.id,
      label: within + here || name,
    });
    for (const child of node.children) visit(child, within, here, name, node.children);
  };
  for (const node of nodes) visit(node, "", "", "正文", nodes);
  return places;
}

/** 附件2：实施细则 is 附件2; the document that a notice issues goes by no such name. */
function attachmentName({ unit, ordinal }: PolicyNode): string {
  const raw = ordinal?.raw.replace(/[\s：:.．、]/gu, "") ?? "";
  return raw || (unit === "document" ? "" : "附件");
}

function stepOf(node: PolicyNode, siblings: PolicyNode[]): string {
  const paragraphs = siblings.filter(isLegalParagraph);
  return placeStep({
    unit: node.type === "paragraph" ? null : node.unit,
    raw: node.ordinal?.raw ?? null,
    position: paragraphs.indexOf(node) + 1,
    siblings: paragraphs.length,
  });
}

/** A 款, as opposed to a paragraph of a 公文. */
function isLegalParagraph({ type, unit }: PolicyNode): boolean {
  return type === "provision" && unit === "paragraph";
}
