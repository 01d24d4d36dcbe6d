import type { TaskModule } from "../threads/task-module.ts";

/** Indexing batches and joining segments. */
export const INDEX_TASKS: TaskModule<typeof import("./index-tasks.ts")> = {
  url: new URL("./index-tasks.ts", import.meta.url),
  inThisThread: "never",
};
