import { writeFile } from "node:fs/promises";
import { formatDiagnosticsDoc } from "../src/policy/report/format-diagnostics-doc.ts";

await writeFile("docs/diagnostics.md", formatDiagnosticsDoc());
