import { readFile } from "node:fs/promises";
import type { PolicyDocument } from "../../src/policy/document/tree.ts";
import { readSource } from "../../src/policy/read/read-source.ts";
import { understandDocument } from "../../src/policy/understand/understand-document.ts";

/** Reads and understands one file. */
export async function parseFile(file: string): Promise<PolicyDocument> {
  const { source, diagnostics } = await readSource(file, await readFile(file), {});
  if (source === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return understandDocument(source, { slug: "bench", sha256: "" }).document;
}

/** Characters that are neither published nor listed as removed. */
export function lostCharacters({ fidelity }: PolicyDocument): number {
  const { sourceCharacters, publishedCharacters, removedCharacters } = fidelity;
  return Math.abs(sourceCharacters - publishedCharacters - removedCharacters);
}
