import { setTimeout } from "node:timers/promises";
import { threadId } from "node:worker_threads";

/** Tasks that end late, that fail, and that tell where they are done. */

export async function double(number: number): Promise<number> {
  // The later ones end first.
  await setTimeout(Math.max(0, 20 - number));
  return number * 2;
}

export function refuse(title: string): never {
  throw new Error(`不能处理“${title}”`);
}

export function whereAmI(_: null): number {
  return threadId;
}

export function environment(name: string): string | undefined {
  return process.env[name];
}
