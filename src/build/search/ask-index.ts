import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

export interface AskTask {
  /** Folders that together hold `search/` as it will be published; of a file in several, the first one's. */
  folders: string[];
  /** Words that stand literally in some document. */
  words: string;
}

/** What the thread that asks is given: a folder for working files, too. */
export interface AskThreadTask extends AskTask {
  scratch: string;
}

/** An index that has not answered by then is dead, in milliseconds: even a slow disk is faster. */
const PATIENCE = 300_000;

/**
 * Asks a finished index for some words, through the very script that readers' browsers load: an index
 * that answers nothing must not be published. In a thread of its own, which a broken script may end.
 *
 * @returns what is wrong, or `null` where it finds the words.
 */
export async function askIndex(task: AskTask): Promise<string | null> {
  const scratch = await mkdtemp(join(tmpdir(), "zhangju-ask-"));
  const worker = new Worker(new URL("./ask-index-thread.ts", import.meta.url), {
    workerData: { ...task, scratch } satisfies AskThreadTask,
    // What a browser's console would show is not for staff.
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<string | null>((done) => {
      worker.once("message", done);
      worker.once("error", (error) => done((error as Error).message));
      worker.once("exit", (status) => done(`exit ${status}`));
      timer = setTimeout(() => done(`> ${PATIENCE / 1000} s`), PATIENCE);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
    await rm(scratch, { recursive: true, force: true });
  }
}
