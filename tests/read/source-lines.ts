import { expect } from "vitest";
import type { SourceDocument, TextBlock } from "../../src/policy/document/source.ts";
import { countCharacters } from "../../src/policy/read/characters.ts";
import { readSource } from "../../src/policy/read/read-source.ts";

/** All text blocks in reading order, those in cells included. */
export function textBlocksOf(source: SourceDocument): TextBlock[] {
  return source.blocks.flatMap((block) => {
    if (block.kind === "text") return [block];
    if (block.kind === "table") return block.rows.flat().flatMap((cell) => cell.blocks);
    return [];
  });
}

export function linesOf(source: SourceDocument): string[] {
  return textBlocksOf(source).map((block) => block.text);
}

/** Reads bytes or text that must be readable. */
export async function read(file: string, content: Uint8Array | string): Promise<SourceDocument> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { source, diagnostics } = await readSource(file, bytes);
  if (source === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return source;
}

const PRINTS_NOTHING = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u;

/** The guarantees that `source.ts` gives for every reader. */
export function expectGuarantees(source: SourceDocument): void {
  const blocks = textBlocksOf(source);
  const published = blocks.reduce((sum, { text }) => sum + countCharacters(text), 0);
  const removed = source.removed.reduce((sum, { text }) => sum + countCharacters(text), 0);
  expect(published + removed, `${source.file}: published + removed`).toBe(source.characters);
  let line = 1;
  for (const block of blocks) {
    expect(block.text, source.file).not.toMatch(PRINTS_NOTHING);
    expect(block.text.trim()).toBe(block.text);
    expect(block.text).not.toBe("");
    expect(block.lines[0], `${source.file}: ${block.text}`).toBeGreaterThanOrEqual(line);
    expect(block.lines[1]).toBeGreaterThanOrEqual(block.lines[0]);
    expect(block.column).toBeGreaterThanOrEqual(1);
    for (const [start, end] of block.cues?.emphasis ?? []) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(block.text.length);
    }
    line = block.lines[0];
  }
}
