import { randomUUID } from "node:crypto";
import { cp, rename, rm } from "node:fs/promises";

/**
 * Puts the folder `from` in the place of `to`, which need not exist. Whoever looks at `to` sees the
 * old folder or the new one, never a half-written one; the old one is removed last.
 */
export async function replaceDirectory(from: string, to: string): Promise<void> {
  const id = randomUUID();
  const incoming = `${to}.${id}.new`;
  const outgoing = `${to}.${id}.old`;
  await move(from, incoming);
  const replaced = await rename(to, outgoing).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
  await rename(incoming, to);
  if (replaced) await rm(outgoing, { recursive: true, force: true });
}

/** `rename` cannot cross file systems; then the folder is copied. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true, force: true });
  }
}
