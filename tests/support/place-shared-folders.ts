import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the folders that test files share in this run. */
    sharedFolders: string;
  }
}

/** Vitest's global setup: a place for shared folders that is gone when the run is over. */
export default function placeSharedFolders({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "zhangju-shared-"));
  provide("sharedFolders", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
