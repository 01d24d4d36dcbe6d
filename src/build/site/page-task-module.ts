import type { TaskModule } from "../threads/task-module.ts";

/** Rendering pages: in other threads, since what Astro remembers of a library must not outlive the build. */
export const PAGE_TASKS: TaskModule<typeof import("./render-tasks.ts")> = {
  url: new URL("./render-tasks.ts", import.meta.url),
  inThisThread: "never",
};
