import type { MarkdownStyle } from "./to-markdown.ts";

/** A generator that builds the same library. */
export interface Peer {
  /** `Starlight with Pagefind` */
  name: string;
  /** What its time is compared with: our render phase, or our whole build. */
  against: "render" | "whole";
  /** npm packages with their exact versions; none for a program that the system has. */
  packages: Record<string, string>;
  /** Everything of the project besides the documents: text by path. */
  files: Record<string, string>;
  /** Folder that the documents go to. */
  documents: string;
  /** `null` takes our MDX as it is; otherwise how Markdown is written for it. */
  markdown: MarkdownStyle | null;
  /** What builds the site. */
  command: string[];
  /** Folder that the site is written to. */
  out: string;
  /** Folders with what it remembers between builds; emptied before each. */
  caches: string[];
}
