import { parseArgs } from "node:util";
import { UsageError } from "../../src/build/phases/usage-error.ts";
import type { Share } from "../../src/build/shares/share.ts";
import { COMMANDS, type Command, type CommandName, OPTIONS, type Operands } from "./commands.ts";
import { describeUsage } from "./describe-usage.ts";

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
  /** The PDF that `pdf` shall write; `null` for one named after the document. */
  "out-file": string | null;
  /** What stands beside the options: the folders of `merge`, the document of `pdf`. */
  operands: string[];
}

type OptionsOf<C extends CommandName> = (typeof COMMANDS)[C]["options"][number];

/** Exit statuses: all published, some failed, wrong usage or configuration. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;

/** Somebody asked how a command is used: the message says it. */
export class UsageWanted extends Error {
  override name = "UsageWanted";
}

/**
 * Reads a command line.
 *
 * @param argv what follows the script's name: `["--seeds", "收文", "--out", "公开"]`.
 * @returns the options that the command has, and the words beside them.
 * @throws {UsageError} for an option that the command doesn't have, a value that can't be, a word too
 * few or too many.
 * @throws {UsageWanted} for `--help`.
 */
export function parseOptions<C extends CommandName>(
  command: C,
  argv: string[],
): Pick<Options, OptionsOf<C> | "operands"> {
  const { options, operands }: Command = COMMANDS[command];
  try {
    const { values, tokens, positionals } = parseArgs({
      args: argv,
      allowPositionals: operands !== undefined,
      tokens: true,
      options: { ...OPTIONS, help: { type: "boolean", short: "h" } },
    });
    if (values.help) throw new UsageWanted(describeUsage(command));
    for (const token of tokens) {
      if (token.kind !== "option") continue;
      refuseForeign(token.name, options);
      if (token.value === "") {
        throw new Error(`--${token.name} 后面没有写内容；--${token.name} wants a value`);
      }
    }
    if (operands !== undefined) checkOperands(positionals, operands);
    const explain = values.explain ?? null;
    if (explain !== null && values.json) {
      throw new Error("--json 与 --explain 不能同时用；--json and --explain exclude each other");
    }
    const all: Options = {
      ...values,
      explain,
      base: parseBase(values.base),
      shard: parseShare(values.shard),
      "out-file": values["out-file"] ?? null,
      operands: positionals,
    };
    return all;
  } catch (error) {
    if (error instanceof UsageWanted) throw error;
    throw new UsageError(
      `命令写法有误 Wrong usage：${(error as Error).message}\n${describeUsage(command)}`,
    );
  }
}

/** @param options those that the command has. */
function refuseForeign(name: string, options: readonly string[]): void {
  if (options.includes(name)) return;
  const of = Object.entries(COMMANDS).flatMap(([other, command]: [string, Command]) =>
    command.options.some((its) => its === name) ? [other] : [],
  );
  throw new Error(`--${name} 只用于 ${of.join("、")}；only for ${of.join(", ")}`);
}

function checkOperands(given: string[], { name, many }: Operands): void {
  const [chinese, english] = name;
  if (given.length === 0) throw new Error(`要写明${chinese}；name the ${english}`);
  if (given.length > 1 && !many) throw new Error(`只能写一个${chinese}；one ${english} only`);
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
