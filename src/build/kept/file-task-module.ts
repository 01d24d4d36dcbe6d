import type { TaskModule } from "../threads/task-module.ts";

/** Looking at folders: in other threads, while this one reads what is remembered of them. */
export const FILE_TASKS: TaskModule<typeof import("./find-files.ts")> = {
  url: new URL("./find-files.ts", import.meta.url),
  inThisThread: "never",
};
