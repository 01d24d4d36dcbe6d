import type { ReadingScope } from "./reading-sentences.ts";

/** Reads a page or a part of it to the reader; what that takes is loaded when it is asked for. */
export async function readAloud(root: HTMLElement, scope: ReadingScope): Promise<void> {
  const { startReading } = await import("./start-reading.ts");
  await startReading(root, scope);
}
