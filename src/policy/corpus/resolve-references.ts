import type { Diagnostic } from "../diagnostic.ts";
import type { PolicyDocument } from "../tree.ts";

export function resolveReferences(
  documents: PolicyDocument[],
  _aliases: Record<string, string[]>,
): { documents: PolicyDocument[]; diagnostics: Diagnostic[] } {
  return { documents, diagnostics: [] };
}
