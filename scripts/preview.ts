import { existsSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../src/build/phases/usage-error.ts";
import { EXIT, parseOptions } from "./cli/options.ts";
import { main } from "./cli/run.ts";
import { serveStatic } from "./cli/serve-static.ts";

const PORT = 4321;

await main(async () => {
  const options = parseOptions("preview", process.argv.slice(2));
  const { out, base } = options;
  if (!existsSync(join(out, "index.html"))) {
    throw new UsageError(
      `${out} 里还没有网站，请先运行 npm run build。 Nothing to show in ${out}: run npm run build first.`,
    );
  }
  // The usual port, or any other where something else is using it.
  const server = await serveStatic(out, { base, port: PORT }).catch(() =>
    serveStatic(out, { base }),
  );
  process.stdout.write(`预览地址 Preview: ${server.url}\n按 Ctrl+C 结束 to stop\n`);
  await new Promise<void>((stop) => process.once("SIGINT", stop));
  await server.close();
  return EXIT.ok;
});
