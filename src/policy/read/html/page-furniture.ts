import { isEnclosureLine, isLinkLine, type PageLine } from "./to-page-lines.ts";

/**
 * Names of the facts that a government page prints around a document: those of 国办发〔2017〕47号 and
 * what sites make of them, with `+` between parts that combine freely.
 */
const FACTS = [
  [
    "索引号 索引编号 信息索引号 标题 信息名称 文件名称 名称 文种 公文种类 统一登记号 登记号 规范性文件编号",
  ],
  ["发文 发布 公开 制发 制定 印发 颁布 所属 责任", "机关 机构 单位 部门 主体"],
  [
    "成文 生成 发文 印发 签发 制发 发布 公布 公开 更新 实施 施行 执行 生效 失效 废止 截止",
    "日期 时间",
  ],
  ["发文字号 发文号 发布文号 文号 文件编号 文件字号"],
  ["主题 信息 组配 体裁 文件 公开", "分类 类别 类型 方式 形式 范围 时限 状态"],
  [
    "有效性 时效性 时效 效力状态 有效状态 有效期 服务对象 主题词 关键词 关键字 内容概述 内容概要 所属主题",
  ],
  ["信息 文章 稿件 新闻", "来源"],
  ["来源 稿源"],
];

/** What a page says about itself beside them; told apart because it is no fact of the document. */
const COUNTERS = [
  ["时间 日期 作者 编辑 责任编辑 责编 审核 审核人 签发 供稿 供稿单位"],
  ["浏览 阅读 点击 访问", "次数 数 量 率"],
  [
    "浏览 阅读 点击 访问 字号 字体 字体大小 文字大小 视力保护色 保护视力色 背景色 分享 分享到 打印 语音播报",
  ],
];

/** A pattern of all names, with blanks allowed between their letters: 索 引 号. */
function toPattern(groups: string[][]): string {
  const names = groups.flatMap((parts) =>
    parts
      .map((part) => part.split(" "))
      .reduce((starts, ends) => starts.flatMap((start) => ends.map((end) => start + end))),
  );
  // Longest first, so that 责任编辑 is not read as 责任.
  names.sort((a, b) => b.length - a.length);
  return names.map((name) => [...name].join("\\s*")).join("|");
}

const FACT_SOURCE = toPattern(FACTS);
const COUNTER_SOURCE = toPattern(COUNTERS);

/** A fact's name at the start of a line: `索 引 号：`, `【发布文号】`, `[主题分类]`. */
export const FACT_LABEL = new RegExp(
  `^(?:[【\\[［]\\s*(${FACT_SOURCE})\\s*[】\\]］]\\s*[:：]?|(${FACT_SOURCE})\\s*[:：]|(${FACT_SOURCE})$)`,
);

/** A fact or a counter anywhere in an information line: `发布时间：2021-01-01 来源：省政府 浏览：12`. */
export const ANY_LABEL = new RegExp(
  `(?:^|(?<=[\\s|｜;；,，】\\]］)）]))[【\\[［(（]?\\s*(${FACT_SOURCE}|${COUNTER_SOURCE})\\s*[】\\]］]?\\s*[:：]`,
  "g",
);

const CONTROLS =
  /^[【[［(（|｜]*\s*(打印(本页|此页|文章)?|关闭(本页|窗口|此页)?|返回(顶部|首页|列表|上页)?|收藏(本页)?|我要纠错|纠错|分享(到|至)?|转发|复制链接|下载(文件|word|pdf)?|字体|大|中|小|默认|超大|繁体|无障碍(浏览|阅读)?|听全文|语音播报|朗读|TOP|A[+-]?)[\s】\]］)）|｜:：/·、]*/i;

const PATH =
  /^(您?(当前|现在|所在)的?(所在)?位置|您(现在|当前|所)?(所)?在的?位置|首页\s*[>»›/→]|位置\s*[:：])|(^|\s)(首页|网站首页)\s*[>»›→-]/;

const NEIGHBOURS =
  /^(上一[篇条]|下一[篇条]|相关(链接|阅读|文章|文件|稿件|新闻|解读|报道|信息|文档)|延伸阅读|推荐阅读|热点(新闻|推荐)|猜你喜欢|政策解读|解读材料|扫一扫|扫码|微信扫|用手机|二维码|手机扫)/;

const IMPRINT =
  /(版权所有|ICP\s*备|公网安备|网站标识码|网站地图|Copyright|©|网站维护|最佳分辨率|建议使用.{0,20}(浏览器|分辨率)|未经授权)/i;

/** Words of an imprint that a notice of a meeting may have too; two of them make an imprint. */
const MAYBE_IMPRINT = /(主办|承办|协办|技术支持|运行维护|联系我们|邮编|邮政编码)(单位)?\s*[:：]?/g;

const NUMBERING =
  /^(第[〇零一二三四五六七八九十百千\d]+\s*[编章节条]|[一二三四五六七八九十]+\s*[、．.]|[（(][一二三四五六七八九十\d]+[)）]|\d+\s*[、．.])/;

const SENTENCE = /[。；：，、！？;]/;

/** Is the line part of the page around a document, judged by what it says? */
export function isFurniture(line: PageLine): boolean {
  const { text, size } = line;
  if (line.outside || isControlLine(text)) return true;
  const isLabel = size < 60 && !/[。；]$/.test(text);
  if (isLabel && (PATH.test(text) || NEIGHBOURS.test(text))) return true;
  if (isImprint(line)) return true;
  if (isLinkLine(line)) return !isEnclosureLine(line);
  return isInformationLine(line);
}

function isImprint({ text, size }: PageLine): boolean {
  if (size >= 300) return false;
  return IMPRINT.test(text) || (text.match(MAYBE_IMPRINT)?.length ?? 0) > 1;
}

/** Facts and counters on one short line: `时间：2017-03-19 来源：国务院办公厅 责编：`. */
export function isInformationLine({ text, size }: PageLine): boolean {
  if (size > 160 || /[。；]/.test(text)) return false;
  if (FACT_LABEL.test(text)) return true;
  const labels = text.match(ANY_LABEL) ?? [];
  if (labels.length === 0)
    return /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}:\d{2}/.test(text);
  const hasDate = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/.test(text);
  return labels.length > 1 || text.search(ANY_LABEL) === 0 || hasDate;
}

/** Nothing but controls: `A+ A A-`, `【大 中 小】【打印】【关闭】`, `分享到：`. */
function isControlLine(text: string): boolean {
  let rest = text;
  for (let count = 0; count < 20 && rest !== ""; count += 1) {
    const [control] = CONTROLS.exec(rest) ?? [""];
    if (control === "") return false;
    rest = rest.slice(control.length).trim();
  }
  return true;
}

/** Is the line certainly document text: numbered, or a sentence of some length? */
export function isBodyLine(line: PageLine): boolean {
  if (line.hidden || isFurniture(line)) return false;
  const isSentence = /[。；]$/.test(line.text) ? line.size > 5 : line.size >= 20;
  return NUMBERING.test(line.text) || (isSentence && SENTENCE.test(line.text));
}

/**
 * How much a line speaks for the element around it: positive for text, negative for frame, in
 * characters. The element with the greatest sum holds the document.
 */
export function scoreLine(line: PageLine): number {
  if (line.hidden) return 0;
  if (isFurniture(line)) {
    // Menus and imprints stand apart from a document; buttons and dates stand close to it.
    const isApart = line.outside || isLinkLine(line) || isImprint(line);
    return isApart ? -Math.min(line.size, 200) : -line.size / 4;
  }
  if (NUMBERING.test(line.text) || line.size >= 20 || SENTENCE.test(line.text)) return line.size;
  // A short line says little: a cell of a table, a signature, or a word of a menu.
  return line.size / 4;
}
