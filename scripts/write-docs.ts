import { readFile, writeFile } from "node:fs/promises";
import { formatDiagnosticsDoc } from "../src/policy/report/format-diagnostics-doc.ts";
import { listCommands } from "./cli/list-commands.ts";

await writeFile("docs/diagnostics.md", formatDiagnosticsDoc());
for (const [file, language] of [
  ["README.md", "chinese"],
  ["README.en.md", "english"],
] as const) {
  await writeFile(file, listCommands(await readFile(file, "utf8"), language));
}
