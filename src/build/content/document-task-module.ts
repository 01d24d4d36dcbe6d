import type { TaskModule } from "../threads/task-module.ts";

/** Reading, resolving and publishing documents. */
export const DOCUMENT_TASKS: TaskModule<typeof import("./document-tasks.ts")> = {
  url: new URL("./document-tasks.ts", import.meta.url),
  inThisThread: { upTo: 12 },
};
