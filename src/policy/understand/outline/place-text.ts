import { UNIT_TRAITS } from "../../numbering/units.ts";
import { type Line, restOf } from "../page/line.ts";
import { draftBlock, draftNode, toOrdinal } from "./draft.ts";
import type { Open, OutlineStack } from "./outline-stack.ts";
import type { MarkedLine } from "./select-markers.ts";

/** A paragraph that speaks of the whole again, after the last numbered section of a letter or opinion. */
const CLOSING =
  /^(?:鉴于(?:以上|上述)|综上|总之|另外，|此外，|以上(?:意见|方案|请示|报告|规定|事项|办法)|特此|专此|此复|请予|请审|妥否|当否|感谢您?|衷心感谢|再次感谢|下一步，|各位[^。，！]{2,10}！|本(?:通知|决定|意见|批复|公告|通告|方案|函|规定|办法)自)/;

/**
 * Gives a line without a number to the node that it carries on:
 * 1. between two numbers of one list, to the first of them;
 * 2. after the last number of an enumeration, to what the enumeration completes;
 * 3. in an article, as its next 款;
 * 4. after the last section, to the whole where it closes a letter (鉴于以上情况…);
 * 5. else to what is open.
 *
 * @param index place of the line among `entries`.
 */
export function placeText(stack: OutlineStack, entries: MarkedLine[], index: number): void {
  const { line, within } = entries[index]!;
  const last = stack.top.node.children.at(-1);
  if (within === "note" && last?.type === "note") {
    const ordinal = toOrdinal(line.marker);
    const point = draftNode("provision", "level3", line, { ordinal, text: restOf(line) });
    last.children.push(point);
    stack.lineOf.set(point, line);
    return;
  }
  const isText = line.block.kind === "text";
  for (const list of stack.inwards(isList)) {
    if (goesOn(list, stack, entries, index)) {
      stack.returnTo(list);
      stack.append(draftBlock(line), line);
      return;
    }
    if (!isText || !isEnumeration(list, stack)) break;
    stack.returnTo(stack.parentOf(list));
  }
  const { article } = stack;
  if (article !== undefined && isText && stack.top.rank <= article.rank + 1) {
    stack.returnTo(article);
    pushClause(stack, line, line.text);
    return;
  }
  if (isText && closes(line, stack, entries, index)) stack.closeTo(0);
  stack.append(draftBlock(line), line);
}

/** Opens the next 款 of the article on top of the stack. The first stands behind the article's number. */
export function pushClause(stack: OutlineStack, line: Line, text: string): void {
  const column = line.column + (line.text.length - text.length);
  const node = draftNode("provision", "paragraph", { lines: line.lines, column }, { text });
  stack.push({ node, rank: stack.top.rank + 1, kind: "clause", value: null }, line);
}

function isList({ node }: Open): boolean {
  return node.unit !== null && UNIT_TRAITS[node.unit].inList;
}

/** Does the next number of the same list still come, before a number of what contains it? */
function goesOn(list: Open, stack: OutlineStack, entries: MarkedLine[], index: number): boolean {
  const outside = stack.outside(list).map(({ kind }) => kind);
  for (let at = index + 1; at < entries.length; at += 1) {
    const marker = entries[at]!.marker;
    if (marker === null) continue;
    if (marker.kind === list.kind) return list.value === null || marker.value === list.value + 1;
    if (outside.includes(marker.kind) || marker.kind === "article") return false;
  }
  return false;
}

/** Items that complete a sentence: …下列情形之一的：（一）…；（二）…。 */
function isEnumeration(list: Open, stack: OutlineStack): boolean {
  if (list.node.unit === "point") return true;
  const parent = stack.parentOf(list).node;
  if (parent.unit === "paragraph") return true;
  if (!/[：:]$/.test(parent.text)) return false;
  if (list.node.unit === "item" || list.node.unit === "subitem") return true;
  // 应当提交下列材料：（一）…；（二）…。 The items of a 公文 may as well be clauses of their own.
  const first = parent.children.find(({ unit }) => unit === list.node.unit);
  return first !== list.node && /[；;]$/.test(first?.text ?? "");
}

function closes(line: Line, stack: OutlineStack, entries: MarkedLine[], index: number): boolean {
  const { outermost } = stack;
  if (!CLOSING.test(line.flat) || outermost === undefined || outermost.kind === "article") {
    return false;
  }
  return !entries.slice(index + 1).some(({ marker }) => marker?.kind === outermost.kind);
}
