import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { delimiter, dirname } from "node:path";

export interface Run {
  command: string;
  args: string[];
  cwd: string;
  env?: Record<string, string>;
  /** Minutes after which it is ended. */
  limit: number;
}

export interface Measured {
  seconds: number;
  /** Bytes resident at the worst moment, of the program and all that it started; `null` without /proc. */
  peak: number | null;
  /** What went wrong, with the lines that it printed about errors; `null` where it ended well. */
  failure: string | null;
  /** Standard output and standard error. */
  output: string;
}

const INTERVAL = 200;
const PAGE_SIZE = 4096;
/** Characters shown of what a program said about its failure. */
const EXCERPT = 400;

/**
 * Runs a program and measures its time and its memory: every 200 ms the resident sets of all processes
 * of its session are added up. Pages that processes share count once for each of them.
 */
export async function measureProcess(run: Run): Promise<Measured> {
  const start = performance.now();
  // A session of its own: whatever it starts can be found, even when the one that started it has ended.
  const child = spawn(run.command, run.args, {
    cwd: run.cwd,
    // Peers run on this Node too, whichever one the system has.
    env: {
      ...process.env,
      PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
      CI: "1",
      NO_COLOR: "1",
      ...run.env,
    },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  }
  let peak: number | null = null;
  let isLate = false;
  let watching = Promise.resolve();
  const watch = async () => {
    const members = await sessionMembers(child.pid!);
    const total = members.reduce((sum, { bytes }) => sum + bytes, 0);
    if (members.length > 0) peak = Math.max(peak ?? 0, total);
    if ((performance.now() - start) / 60_000 < run.limit || isLate) return;
    isLate = true;
    for (const { pid } of members) end(pid);
    child.kill("SIGKILL");
  };
  watching = watch();
  const timer = setInterval(() => {
    watching = watching.then(watch);
  }, INTERVAL);
  const ended = await new Promise<string | null>((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", (status, signal) => resolve(status === 0 ? null : `${status ?? signal}`));
  });
  const seconds = (performance.now() - start) / 1000;
  clearInterval(timer);
  await watching;
  const output = Buffer.concat(chunks).toString("utf8");
  return { seconds, peak, failure: explain(ended, isLate, run.limit, output), output };
}

function explain(
  ended: string | null,
  isLate: boolean,
  limit: number,
  output: string,
): string | null {
  if (isLate) return `ended after ${limit} minutes`;
  if (ended === null) return null;
  const lines = output.split("\n").filter((line) => /error/i.test(line));
  return `${ended}: ${lines
    .map((line) => line.trim())
    .join(" ")
    .slice(0, EXCERPT)}`;
}

function end(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself meanwhile.
  }
}

/** The processes of a session and their resident sets; none where the system has no /proc. */
async function sessionMembers(session: number): Promise<Array<{ pid: number; bytes: number }>> {
  const names = await readdir("/proc").catch(() => []);
  const members = await Promise.all(
    names
      .filter((name) => /^\d+$/.test(name))
      .map(async (name) => {
        // A process may end between the listing and the reading.
        const stat = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
        // `pid (name) state parent group session …`; the name may hold anything, brackets too.
        const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        // The 24th field of all is the resident set in pages; the first of these is the third.
        return Number(fields[3]) === session
          ? [{ pid: Number(name), bytes: Number(fields[21]) * PAGE_SIZE }]
          : [];
      }),
  );
  return members.flat();
}
