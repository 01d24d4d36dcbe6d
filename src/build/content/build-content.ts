import { join } from "node:path";
import type { EmitOptions } from "../../policy/emit/to-mdast.ts";
import type { Diagnostic } from "../../policy/report/diagnostic.ts";
import { NOTHING_KNOWN, readCacheFile, writeCacheFile } from "../kept/cache-file.ts";
import { hashOfJson } from "../kept/hash.ts";
import { type FileRecords, OutputFolder } from "../kept/output-folder.ts";
import type { RunPhases } from "../run-phases.ts";
import { FILES } from "../threads/crafts.ts";
import type { Crew } from "../threads/crew.ts";
import type { Card } from "./card.ts";
import { findLibreOffice } from "./convert-legacy.ts";
import { readLibrary } from "./read-library.ts";
import { type ResolvedMember, resolveLibrary } from "./resolve-library.ts";
import { writeLibrary } from "./write-library.ts";

export interface BuildContentOptions {
  /** Folder of documents. */
  seeds: string;
  /** CONTENT. */
  content: string;
  emit: EmitOptions;
  /** Names the program. */
  program: string;
  /** Makes everything anew. */
  full: boolean;
  crew: Crew;
  run: RunPhases;
}

/** What was understood of a library. */
export interface UnderstoodLibrary {
  /** Documents found, published or not. */
  found: number;
  members: ResolvedMember[];
  diagnostics: Diagnostic[];
}

/** CONTENT as it now is. */
export interface BuiltContent extends UnderstoodLibrary {
  /** Hashes of its files, by path. */
  contents: Map<string, string>;
  /** What search depends on, of each document, by slug. */
  texts: Map<string, string>;
  /** What staff should know about the records of the last build. */
  note: string | null;
  /** Writes the record for the next build, which may take place beside what comes after. */
  remember: () => Promise<void>;
}

/** What is brought up to date in CONTENT; other files there are left alone. */
const ROOTS = [
  "policies",
  "documents",
  "previews",
  "images",
  "catalog.json",
  "cited.json",
  "terms.json",
];

/** What is remembered from one build to the next. */
interface Tables {
  /** By source file. */
  cards: Record<string, Card>;
  files: FileRecords;
}

/**
 * Understands a folder of documents and brings CONTENT up to date. What has not changed since the
 * last time is neither read nor written again; the result is the same as if everything were.
 *
 * @throws {UsageError} when there is no such folder, or nothing in it. CONTENT is then as it was.
 */
export async function buildContent(options: BuildContentOptions): Promise<BuiltContent> {
  const { content: folder, seeds, emit, crew, run } = options;
  const version = hashOfJson(options.program, emit, findLibreOffice(), seeds);
  const file = join(folder, ".build", "content.json");
  const [[found], { value, note }] = await Promise.all([
    crew.run(FILES, "findFiles", [{ folder, roots: ROOTS }]),
    options.full ? NOTHING_KNOWN : readCacheFile<Tables>(file, version),
  ]);
  const { from, tables } = value ?? { from: null, tables: { cards: {}, files: {} } };
  const { cards, files } = tables;
  const content = new OutputFolder(folder, files, found);
  try {
    const library = await understand(seeds, { from, cards }, content, crew, run);
    const { members, diagnostics, from: source } = library;
    let remember = async () => {};
    if (library.isKnown && content.keepAll()) {
      return { ...library, contents: content.hashes(), texts: textsOf(members), note, remember };
    }
    await run({
      title: "写出内容 write",
      run: async (report) => {
        await writeLibrary(members, diagnostics, {
          seeds,
          libraryFile: library.libraryFile,
          content,
          crew,
          emit,
          onProgress: (done, total) => report(`${done}/${total}`),
        });
        const records = await content.commit();
        const tables: Tables = { cards: Object.fromEntries(library.cards), files: records };
        remember = () => writeCacheFile(file, version, { from: source, tables });
      },
    });
    return { ...library, contents: content.hashes(), texts: textsOf(members), note, remember };
  } finally {
    await content.discard();
  }
}

function textsOf(members: ResolvedMember[]): Map<string, string> {
  return new Map(
    members.flatMap(({ slug, card }) =>
      card.published === null ? [] : [[slug, card.published.text] as const],
    ),
  );
}

/**
 * Understands a folder of documents without writing anything but working files.
 *
 * @param scratch a folder for these.
 */
export async function understandLibrary(
  seeds: string,
  scratch: string,
  crew: Crew,
  run: RunPhases,
): Promise<UnderstoodLibrary> {
  const content = new OutputFolder(join(scratch, "content"), {});
  try {
    return await understand(seeds, { from: null, cards: {} }, content, crew, run);
  } finally {
    await content.discard();
  }
}

interface Understood extends UnderstoodLibrary {
  cards: Map<string, Card>;
  /** Gives the file that later tasks read the library from. */
  libraryFile: () => Promise<string>;
  /** Names everything that it was made from. */
  from: string;
  /** It is as it was the last time: the usual case on a server that builds by the clock. */
  isKnown: boolean;
}

async function understand(
  seeds: string,
  previous: { from: string | null; cards: Record<string, Card> },
  content: OutputFolder,
  crew: Crew,
  run: RunPhases,
): Promise<Understood> {
  let understood: Understood | undefined;
  await run({
    title: "读取与理解 read",
    run: async (report) => {
      const onProgress = (done: number, total: number) => report(`${done}/${total}`);
      const { cards } = previous;
      const read = await readLibrary({ seeds, previous: cards, content, crew, onProgress });
      const from = hashOfJson([...read.cards].map(([path, { key }]) => [path, key]));
      const isKnown = read.isKnown && from === previous.from;
      const { members, library } = await resolveLibrary(read.members, {
        isKnown,
        content,
        crew,
        onProgress,
      });
      const unresolved = members.flatMap(({ card }) => card.resolved.diagnostics);
      understood = {
        found: read.cards.size,
        cards: read.cards,
        members,
        diagnostics: [...read.diagnostics, ...unresolved],
        libraryFile: library,
        from,
        isKnown,
      };
    },
  });
  return understood!;
}
