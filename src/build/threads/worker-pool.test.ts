import { threadId } from "node:worker_threads";
import { afterEach, expect, it } from "vitest";
import type { TaskModule } from "./task-module.ts";
import { WorkerPool } from "./worker-pool.ts";

type Samples = typeof import("../../../tests/support/sample-tasks.ts");
const url = new URL("../../../tests/support/sample-tasks.ts", import.meta.url);
const ELSEWHERE: TaskModule<Samples> = { url, inThisThread: "never" };
const THREE_HERE: TaskModule<Samples> = { url, inThisThread: { upTo: 3 } };

let pool = new WorkerPool();
afterEach(async () => {
  await pool.close();
  pool = new WorkerPool();
});

it("gives the results in the order of the tasks, whichever ends first", async () => {
  const numbers = Array.from({ length: 100 }, (_, at) => at);
  expect(await pool.run(ELSEWHERE, "double", numbers)).toEqual(numbers.map((one) => one * 2));
  expect(await pool.run(ELSEWHERE, "double", [])).toEqual([]);
});

it("says how many are done, up to all of them", async () => {
  const said: number[] = [];
  const numbers = Array.from({ length: 100 }, (_, at) => at);
  await pool.run(ELSEWHERE, "double", numbers, (done) => said.push(done));
  expect(said).toEqual([...said].sort((a, b) => a - b));
  expect(said.at(-1)).toBe(100);
  expect(said.length).toBeGreaterThan(1);
});

it("does few tasks in the thread that asks, and more in others", async () => {
  const asked = (count: number) => Array.from({ length: count }, () => null);
  expect(await pool.run(THREE_HERE, "whereAmI", asked(3))).toEqual([threadId, threadId, threadId]);
  expect(await pool.run(THREE_HERE, "whereAmI", asked(4))).not.toContain(threadId);
  expect(await pool.run(ELSEWHERE, "whereAmI", asked(1))).not.toContain(threadId);
});

it("gives its threads what was added to their environment", async () => {
  const named = new WorkerPool({ ZHANGJU_SAMPLE: "文库" });
  try {
    expect(await named.run(ELSEWHERE, "environment", ["ZHANGJU_SAMPLE"])).toEqual(["文库"]);
  } finally {
    await named.close();
  }
});

it.each([
  ["in another thread", ELSEWHERE],
  ["in the thread that asks", THREE_HERE],
])("throws what a task throws %s, and ends all other work with it", async (_, module) => {
  const numbers = Array.from({ length: 1000 }, (_, at) => at);
  const other = pool.run(ELSEWHERE, "double", numbers);
  const ended = expect(other).rejects.toThrow("不能处理“某通知”");
  await expect(pool.run(module, "refuse", ["某通知"])).rejects.toThrow("不能处理“某通知”");
  await ended;
  await expect(pool.run(ELSEWHERE, "double", [1])).rejects.toThrow("不能处理“某通知”");
});
