import { parseArgs } from "node:util";
import { mergeShares } from "../src/build/shares/merge-shares.ts";
import { UsageError } from "../src/build/usage-error.ts";
import { EXIT } from "./cli/options.ts";
import { main } from "./cli/run.ts";

await main(async () => {
  const { folders, out } = readArguments(process.argv.slice(2));
  const { files, shares } = await mergeShares(folders, out);
  process.stdout.write(
    `已合并 ${shares} 份，共 ${files} 个文件，放在 ${out}。${shares} shares merged, ${files} files.\n`,
  );
  return EXIT.ok;
});

function readArguments(argv: string[]): { folders: string[]; out: string } {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { out: { type: "string", default: "dist" } },
    });
    if (positionals.length === 0) throw new Error("要写明各份所在的文件夹 name the folders");
    return { folders: positionals, out: values.out };
  } catch (error) {
    throw new UsageError(
      `命令写法有误：${(error as Error).message}\n用法：npm run merge -- 文件夹… [--out 网站文件夹]。Usage: npm run merge -- DIR… [--out DIR]`,
    );
  }
}
