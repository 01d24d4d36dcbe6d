/** Chinese, then English. */
type Words = readonly [chinese: string, english: string];

interface Option {
  type: "string" | "boolean";
  /** The option's value where it isn't written. */
  default?: string | false;
  help: Words;
}

/** What may follow a command, each option once: several commands share most of them. */
export const OPTIONS = {
  seeds: {
    type: "string",
    default: "seeds",
    help: ["放原始文件的文件夹", "documents as received"],
  },
  content: {
    type: "string",
    default: "src/content",
    help: ["写出 MDX 和 JSON 的文件夹", "receives MDX and JSON"],
  },
  out: { type: "string", default: "dist", help: ["网站所在的文件夹", "the site"] },
  base: { type: "string", default: "/", help: ["网站所在的路径", "path that it is served under"] },
  site: { type: "string", default: "site.yaml", help: ["网站设置文件", "settings of the site"] },
  full: {
    type: "boolean",
    default: false,
    help: ["全部重新生成，不用上次的结果", "make everything anew"],
  },
  shard: { type: "string", help: ["只生成一部分，如 3/8", "one share of the work"] },
  json: {
    type: "boolean",
    default: false,
    help: ["以 JSON 输出全部提示", "print diagnostics as JSON"],
  },
  explain: {
    type: "string",
    help: ["逐行说明一份文件是怎么读的", "explain one file line by line"],
  },
  "out-file": { type: "string", help: ["写出的 PDF 文件", "the PDF to write"] },
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof OPTIONS;

export interface Command {
  does: Words;
  options: readonly OptionName[];
  operands?: Operands;
}

/** What has to stand beside the options: one word, or any number of them. */
export interface Operands {
  name: Words;
  many: boolean;
  help: Words;
}

const PLACES = ["seeds", "content", "out", "base", "site"] as const;

/**
 * Every command, by the name of its npm script and of its file in `scripts/`. `--help` and the lists
 * in both READMEs (`npm run docs`) are made from this.
 */
export const COMMANDS = {
  build: {
    does: [
      "读取文件、写出内容、生成网站和检索",
      "Reads the documents, writes the content, makes the site and its search",
    ],
    options: [...PLACES, "full", "shard"],
  },
  content: {
    does: ["只写出 MDX 和 JSON", "Writes MDX and JSON only"],
    options: [...PLACES, "full"],
  },
  check: {
    does: ["只检查，不写任何文件", "Checks only, writes nothing"],
    options: [...PLACES, "json", "explain"],
  },
  dev: {
    does: [
      "边改边看：文件、组件、样式一改，页面随即更新；没有检索",
      "Shows pages while documents, components or styles are changed; without search",
    ],
    options: ["seeds", "content", "site"],
  },
  preview: {
    does: ["在本机打开生成的网站", "Shows the site on this machine"],
    options: PLACES,
  },
  merge: {
    does: [
      "合并几台机器用 --shard 分头生成的网站",
      "Joins the shares that several machines made with --shard",
    ],
    options: ["out"],
    operands: {
      name: ["文件夹", "folder"],
      many: true,
      help: ["各份所在的文件夹", "where the shares are"],
    },
  },
  pdf: {
    does: ["把一份文件印成带书签的 PDF", "Prints a document as a PDF with bookmarks"],
    options: ["out", "out-file"],
    operands: {
      name: ["文件名", "document"],
      many: false,
      help: ["网址里 policies/ 之后的那一段，或它的开头", "what follows policies/ in its address"],
    },
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;
