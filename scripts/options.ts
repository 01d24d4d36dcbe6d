import { parseArgs } from "node:util";
import type { Share } from "./pipeline/share.ts";

/** The options that every command takes; see `docs/guide.md`. */
export interface Options {
  /** Folder with the documents as received. */
  seeds: string;
  /** Receives MDX and JSON. */
  content: string;
  /** Receives the site. */
  out: string;
  /** Path that the site will be served under. */
  base: string;
  /** The site's settings. */
  site: string;
  json: boolean;
  /** Makes everything anew. */
  full: boolean;
  /** The part of a library that this machine makes; `null` for all of it. */
  shard: Share | null;
  /** A file whose reading `check` shall explain line by line. */
  explain: string | null;
}

/** Exit statuses: all published, some failed, wrong usage or configuration. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;

/** Wrong usage or configuration: the message is for whoever typed the command. */
export class UsageError extends Error {
  override name = "UsageError";
}

/**
 * Reads a command line.
 *
 * @param argv what follows the script's name: `["--seeds", "收文", "--out", "公开"]`.
 * @throws {UsageError} for an option that doesn't exist, or one without its value.
 */
export function parseOptions(argv: string[]): Options {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        seeds: { type: "string", default: "seeds" },
        content: { type: "string", default: "src/content" },
        out: { type: "string", default: "dist" },
        base: { type: "string", default: "/" },
        site: { type: "string", default: "site.yaml" },
        json: { type: "boolean", default: false },
        full: { type: "boolean", default: false },
        shard: { type: "string" },
        explain: { type: "string" },
      },
    });
    return { ...values, explain: values.explain ?? null, shard: parseShard(values.shard) };
  } catch (error) {
    throw new UsageError(
      `命令写法有误：${(error as Error).message}\n可用选项：--seeds --content --out --base --site --json --explain --full --shard。Wrong usage: see the options above.`,
    );
  }
}

/** `3/8`: the third of eight parts. */
function parseShard(value: string | undefined): Share | null {
  if (value === undefined) return null;
  const [number = 0, of = 0] = /^(\d+)\/(\d+)$/.exec(value)?.slice(1).map(Number) ?? [];
  if (number < 1 || number > of) {
    throw new Error(`--shard 要写成“第几份/共几份”，如 3/8；write it as 3/8`);
  }
  return { number, of };
}
