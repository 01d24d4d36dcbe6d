import type { Removed } from "../../document/source.ts";
import { isDateLine } from "../../lexicon/dates.ts";
import { squeeze } from "../../lexicon/squeeze.ts";
import type { RemovalReason } from "../../report/removal-reasons.ts";
import type { Line } from "./line.ts";

/**
 * Lines that belong to the web page around a document, each recognised by its form. Nothing is
 * dropped: what matches is listed in the document's `removed` with the rule's reason.
 */
const FURNITURE: Array<{ reason: RemovalReason; matches: (line: Line) => boolean }> = [
  {
    // 当前位置:首页 > 政务公开 > 政协提案
    reason: "breadcrumb",
    matches: ({ flat }) =>
      /^(?:您?(?:当前|现在|所在)的?(?:所在)?的?位置|您?所在位置)/.test(flat) ||
      (/^首页/.test(flat) && /[>＞»›→/]/.test(flat)) ||
      /^[^。；]{1,20}(?: ?(?:>|＞|»|›) ?[^。；>＞»›]{1,24}){2,}$/.test(flat),
  },
  {
    // A+ A A-；字号：大 中 小；字体：[大 中 小] 打印
    reason: "font-size-control",
    matches: ({ flat }) =>
      /^(?:A ?[+＋-]? ?){2,3}$/i.test(flat) ||
      /^〔?(?:字号|字体|文字大小|选择字号)[：〔 ]*(?:[大中小特默认标准]+[〕| 、]*)+(?:打印|关闭|收藏|分享)*[〕 ]*$/.test(
        flat,
      ),
  },
  {
    // 【打印】【关闭】 分享到： 返回顶部
    reason: "page-control",
    matches: ({ flat }) => {
      const text = squeeze(flat).replace(/[〔〕|｜·:：/]/g, "");
      return (
        text.length <= 40 &&
        /^(?:打印(?:本页|正文|页面)?|关闭(?:本页|窗口|页面)?|收藏|返回(?:顶部|列表|首页)?|分享(?:到|至)?|微信|微博|新浪微博|QQ空间|扫一扫|在手机打开当前页|朗读|保存|下载|纠错|我要纠错|相关链接|相关文章|上一篇.*|下一篇.*|浏览次数[0-9]*次?|阅读次数?[0-9]*次?|点击数?[0-9]*次?)+$/.test(
          text,
        )
      );
    },
  },
  {
    // (责编:李洋、谢龙) 责任编辑 qgy
    reason: "editor-line",
    matches: ({ flat }) =>
      /^[（〔]? ?(?:责任编辑|责编|编辑|网络编辑|审核人?|校对|编审|初审|复审|终审)(?:[：/ ]| ?$)[^。]{0,40}$/.test(
        flat,
      ),
  },
];

/**
 * Takes the web page's furniture out.
 *
 * Editor's lines and page controls are only taken where a page prints them, outside the text:
 * the recognisers match whole lines, never a part of one.
 *
 * @param lines all lines of a document.
 */
export function stripFurniture(lines: Line[]): { lines: Line[]; removed: Removed[] } {
  const removed: Removed[] = [];
  const kept = lines.filter((line) => {
    if (line.text === "" || isDateLine(line.text)) return true;
    const rule = FURNITURE.find(({ matches }) => matches(line));
    if (rule === undefined) return true;
    removed.push({ text: line.text, lines: line.lines, reason: rule.reason });
    return false;
  });
  return { lines: kept, removed };
}
