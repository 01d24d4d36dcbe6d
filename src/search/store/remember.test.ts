import { expect, it } from "vitest";
import { remember } from "./remember.ts";

it("keeps as many as it says, and lets the oldest go", async () => {
  const loaded: string[] = [];
  const kept = remember<string>(2);
  const ask = (name: string) =>
    kept(name, async () => {
      loaded.push(name);
      return name;
    });
  for (const name of ["国歌", "国旗", "国歌", "国旗"]) expect(await ask(name)).toBe(name);
  expect(loaded).toEqual(["国歌", "国旗"]);
  await ask("国徽");
  await ask("国旗");
  expect(loaded).toEqual(["国歌", "国旗", "国徽"]);
  await ask("国歌");
  expect(loaded).toEqual(["国歌", "国旗", "国徽", "国歌"]);
});

it("asks once for what is asked for twice at the same time, and again for what failed", async () => {
  let asked = 0;
  const kept = remember<number>(2);
  const fail = async () => {
    asked++;
    throw new Error("HTTP 503");
  };
  const both = [kept("珲春", fail), kept("珲春", fail)];
  await expect(both[0]).rejects.toThrow("503");
  await expect(both[1]).rejects.toThrow("503");
  expect(asked).toBe(1);
  expect(await kept("珲春", async () => 2)).toBe(2);
});
