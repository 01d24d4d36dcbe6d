import { parseArgs } from "node:util";
import type { Share } from "../../src/build/shares/share.ts";
import { UsageError } from "../../src/build/usage-error.ts";

/** The options of the commands; see `docs/guide.md`. */
export interface Options {
  /** Folder with the documents as received. */
  seeds: string;
  /** Receives MDX and JSON. */
  content: string;
  /** Receives the site. */
  out: string;
  /** Path that the site will be served under: `/wenku/`. */
  base: string;
  /** The site's settings. */
  site: string;
  json: boolean;
  /** Makes everything anew. */
  full: boolean;
  /** The share of a library that this machine makes; `null` for all of it. */
  shard: Share | null;
  /** A file whose reading `check` shall explain line by line. */
  explain: string | null;
}

/** Exit statuses: all published, some failed, wrong usage or configuration. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;

/** Somebody asked how a command is used: the message says it. */
export class UsageWanted extends Error {
  override name = "UsageWanted";
}

export type Command = "build" | "content" | "check" | "preview";

type Option = ({ type: "string"; default?: string } | { type: "boolean"; default: boolean }) & {
  /** Commands that do something else because of it; the others don't know it. */
  of?: Command[];
  help: string;
};

const OPTIONS = {
  seeds: { type: "string", default: "seeds", help: "放原始文件的文件夹 documents as received" },
  content: { type: "string", default: "src/content", help: "写出 MDX 和 JSON 的文件夹 content" },
  out: { type: "string", default: "dist", help: "写出网站的文件夹 the site" },
  base: { type: "string", default: "/", help: "网站所在的路径 path that it is served under" },
  site: { type: "string", default: "site.yaml", help: "网站设置文件 settings of the site" },
  full: {
    type: "boolean",
    default: false,
    of: ["build", "content"],
    help: "全部重新生成 make everything anew",
  },
  shard: { type: "string", of: ["build"], help: "只生成一部分，如 3/8 one share of the work" },
  json: { type: "boolean", default: false, of: ["check"], help: "以 JSON 输出提示 as JSON" },
  explain: { type: "string", of: ["check"], help: "逐行说明一份文件 explain one file" },
} satisfies Record<string, Option>;

/**
 * Reads a command line.
 *
 * @param argv what follows the script's name: `["--seeds", "收文", "--out", "公开"]`.
 * @throws {UsageError} for an option that the command doesn't have, or a value that can't be.
 * @throws {UsageWanted} for `--help`.
 */
export function parseOptions(command: Command, argv: string[]): Options {
  const all: Array<[string, Option]> = Object.entries(OPTIONS);
  const isKnown = ({ of }: Option) => of === undefined || of.includes(command);
  const known = all.filter(([, option]) => isKnown(option));
  const usage = `用法 Usage: npm run ${command} -- [选项 options]\n${known.map(describe).join("\n")}`;
  try {
    const { help, ...values } = parseArgs({
      args: argv,
      options: { ...OPTIONS, help: { type: "boolean", short: "h" } },
    }).values;
    if (help) throw new UsageWanted(usage);
    for (const [name, option] of all) {
      const isSet = values[name as keyof typeof values] !== option.default;
      if (isSet && !isKnown(option)) {
        const { of = [] } = option;
        throw new Error(`--${name} 只用于 ${of.join("、")}；only for ${of.join(", ")}`);
      }
    }
    const explain = values.explain ?? null;
    if (explain !== null && values.json) {
      throw new Error("--json 与 --explain 不能同时用；--json and --explain exclude each other");
    }
    return { ...values, explain, base: parseBase(values.base), shard: parseShare(values.shard) };
  } catch (error) {
    if (error instanceof UsageWanted) throw error;
    throw new UsageError(`命令写法有误 Wrong usage：${(error as Error).message}\n${usage}`);
  }
}

function describe([name, option]: [string, Option]): string {
  const preset = typeof option.default === "string" ? `（${option.default}）` : "";
  return `  --${name.padEnd(8)} ${option.help}${preset}`;
}

/** `wenku`, `/wenku` and `/wenku/` are the same base: `/wenku/`. */
function parseBase(value: string): string {
  if (/[:?#\s\\]|\/\/|\.\./u.test(value)) {
    throw new Error(
      `--base 只写网址里网站名之后的路径，如 /wenku/；网址写在 site.yaml 的 url 里。Only the path; the address belongs into url of site.yaml`,
    );
  }
  const inner = value.replace(/^\/+|\/+$/g, "");
  return inner === "" ? "/" : `/${inner}/`;
}

/** `3/8`: the third of eight shares. */
function parseShare(value: string | undefined): Share | null {
  if (value === undefined) return null;
  const [number = 0, of = 0] = /^(\d+)\/(\d+)$/.exec(value)?.slice(1).map(Number) ?? [];
  if (number < 1 || number > of) {
    throw new Error(`--shard 要写成“第几份/共几份”，如 3/8；write it as 3/8`);
  }
  return { number, of };
}
