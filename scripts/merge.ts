import { mergeShares } from "../src/build/shares/merge-shares.ts";
import { EXIT, parseOptions } from "./cli/options.ts";
import { main } from "./cli/run.ts";

await main(async () => {
  const { operands: folders, out } = parseOptions("merge", process.argv.slice(2));
  const { files, shares } = await mergeShares(folders, out);
  process.stdout.write(
    `已合并 ${shares} 份，共 ${files} 个文件，放在 ${out}。${shares} shares merged, ${files} files.\n`,
  );
  return EXIT.ok;
});
