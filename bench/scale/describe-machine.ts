import { readFile } from "node:fs/promises";
import { availableParallelism, cpus, loadavg, release, totalmem, type } from "node:os";

/** One line about the machine that the figures are from, and how busy it is now. */
export async function describeMachine(): Promise<string> {
  const info = await readFile("/proc/cpuinfo", "utf8").catch(() => "");
  const model = /^model name\s*:\s*(.+)$/m.exec(info)?.[1] ?? cpus()[0]?.model ?? "unknown";
  return [
    `${availableParallelism()} cores (${model.trim()})`,
    `${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
    `${type()} ${release()}`,
    `Node ${process.version}`,
    `load average at the start ${loadavg()
      .map((load) => load.toFixed(1))
      .join(" ")}`,
  ].join(", ");
}
