import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { inParallel } from "./in-parallel.ts";

it("gives the results in the order of the list, and never runs more at once than asked", async () => {
  let running = 0;
  let most = 0;
  const results = await inParallel(
    [30, 5, 20, 1, 10],
    async (delay, index) => {
      running++;
      most = Math.max(most, running);
      await setTimeout(delay);
      running--;
      return `${index}:${delay}`;
    },
    2,
  );
  expect(results).toEqual(["0:30", "1:5", "2:20", "3:1", "4:10"]);
  expect(most).toBe(2);
});

it("begins nothing after a failure, and waits for what was begun", async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const all = inParallel(
    [0, 1, 2, 3],
    async (number) => {
      begun.push(number);
      if (number === 1) throw new Error("磁盘已满");
      await setTimeout(10);
      ended.push(number);
    },
    2,
  );
  await expect(all).rejects.toThrow("磁盘已满");
  expect(begun).toEqual([0, 1]);
  expect(ended).toEqual([0]);
});

it("has nothing to do for an empty list", async () => {
  expect(await inParallel([], async () => 1)).toEqual([]);
});
