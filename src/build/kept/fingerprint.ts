import type { Backlink, CitedHere, PolicyDocument } from "../../policy/document/tree.ts";
import type { EmitOptions } from "../../policy/emit/to-mdast.ts";
import type { SiteInput } from "../../site/render/astro-config.ts";
import { hashOf } from "./hash.ts";

/**
 * A short name for all that one step of a build works from: as long as it stays the same, so does
 * what the step makes. Only the functions of this module give one, each from a list of ingredients
 * that has to be complete; a hash of anything else is not taken for it.
 */
export type Fingerprint = string & { readonly isFingerprint: true };

export interface ProgramIngredients {
  /** Version of Node. */
  node: string;
  /** Hashes of the program's files, by path: code, documentation that is published, lockfile. */
  files: ReadonlyMap<string, string>;
}

/** Fingerprint of the program: code, dependencies and Node. All others hold it, if only by way of another. */
export function fingerprintOfProgram(ingredients: ProgramIngredients): Fingerprint {
  return fingerprint("program", ingredients);
}

export interface ContentIngredients {
  program: Fingerprint;
  /** Folder of documents as it was named: messages and addresses of files begin with it. */
  seeds: string;
  /** How MDX is printed. */
  emit: EmitOptions;
  /** Path of the program that converts old formats; `null` where there is none. */
  libreOffice: string | null;
}

/** Fingerprint of what all documents of a library have in common: records of another can't be used. */
export function fingerprintOfContent(ingredients: ContentIngredients): Fingerprint {
  return fingerprint("content", ingredients);
}

/** A file as it is read; its hash is `null` where it can't be, and reading it says why. */
interface FileRead {
  file: string;
  hash: string | null;
}

export interface SourceIngredients extends FileRead {
  /** The sidecar beside the source file. */
  sidecar: FileRead | null;
}

/** Fingerprint of the reading of one source file. What it looks for beside itself is compared by itself. */
export function fingerprintOfSource(ingredients: SourceIngredients): Fingerprint {
  return fingerprint("source", ingredients);
}

/** Fingerprint of a whole folder of documents, from those of its files, by path. */
export function fingerprintOfSources(sources: ReadonlyMap<string, Fingerprint>): Fingerprint {
  return fingerprint("sources", { sources });
}

export interface PicturesIngredients {
  slug: string;
  /** Paths below `images/`, and hashes. */
  pictures: Array<{ path: string; hash: string }>;
}

/** Fingerprint of the pictures of one document. */
export function fingerprintOfPictures(ingredients: PicturesIngredients): Fingerprint {
  return fingerprint("pictures", ingredients);
}

export interface ResolutionIngredients {
  source: Fingerprint;
  /** For each name that the document cites, in their order: the documents of that name. */
  answers: Array<
    Array<{
      slug: string;
      anchor: string | null;
      /** The cited document as it is, where one of its clauses is cited; else only its name counts. */
      cited: Fingerprint | null;
    }>
  >;
}

/** Fingerprint of where the references of one document lead. */
export function fingerprintOfResolution(ingredients: ResolutionIngredients): Fingerprint {
  return fingerprint("resolution", ingredients);
}

export interface PublicationIngredients {
  resolution: Fingerprint;
  /** The documents that it cites, as the library knows them. */
  cites: CitedHere[];
  /** Who cites the document, by anchor. */
  citedBy: Record<string, Backlink[]>;
}

/** Fingerprint of all files of CONTENT that show one document. */
export function fingerprintOfPublication(ingredients: PublicationIngredients): Fingerprint {
  return fingerprint("publication", ingredients);
}

/** A document by itself: without the library around it, and without what its page says of its making. */
export type OwnText = Omit<
  PolicyDocument,
  "references" | "cites" | "citedBy" | "terms" | "termUses" | "removed" | "fidelity" | "source"
>;

/** Fingerprint of what search finds of one document: it depends on nothing else. */
export function fingerprintOfText(document: OwnText): Fingerprint {
  return fingerprint("text", { document });
}

export interface WholeFileIngredients {
  path: string;
  text: string;
}

/** Fingerprint of a file whose whole text is at hand before it is written: a list of the library. */
export function fingerprintOfWholeFile(ingredients: WholeFileIngredients): Fingerprint {
  return fingerprint("whole file", ingredients);
}

export interface SiteIngredients {
  program: Fingerprint;
  input: SiteInput;
  /** For each picture that the settings name, by path: what is published of it, name and hash. */
  pictures: ReadonlyMap<string, string>;
}

/** Fingerprint of what all pages have in common. Pictures count by what they hold, wherever they lie. */
export function fingerprintOfSite({ program, input, pictures }: SiteIngredients): Fingerprint {
  const { settings, ...rest } = input;
  const named = JSON.stringify(settings, (_, value) => pictures.get(value) ?? value);
  return fingerprint("site", { program, settings: named, ...rest });
}

export interface OutputIngredients {
  /** Hashes of CONTENT's files, by path. */
  contents: ReadonlyMap<string, string>;
  /** What search depends on of each document, by slug. */
  texts: ReadonlyMap<string, Fingerprint>;
  /** Which share of the site is made; `null` for all of it. */
  share: { number: number; of: number } | null;
}

/** Fingerprint of all that is made into OUT, but for the program and its settings. */
export function fingerprintOfOutput(ingredients: OutputIngredients): Fingerprint {
  return fingerprint("output", ingredients);
}

export interface LibraryIngredients {
  site: Fingerprint;
  /** Hashes of CONTENT's files, by path: the same on every machine that was given the same documents. */
  contents: ReadonlyMap<string, string>;
}

/** Fingerprint of a site as a whole: the same in all its shares. */
export function fingerprintOfLibrary(ingredients: LibraryIngredients): Fingerprint {
  return fingerprint("library", ingredients);
}

export interface BundleIngredients {
  site: Fingerprint;
  /** The site's input as it is compiled into the bundle: pictures of the same site may lie elsewhere now. */
  input: SiteInput;
}

/** Fingerprint of the bundle that renders the pages. */
export function fingerprintOfBundle(ingredients: BundleIngredients): Fingerprint {
  return fingerprint("bundle", ingredients);
}

/** Fingerprint of what the bundle brings for browsers: scripts, style sheets, fonts. */
export function fingerprintOfAssets(ingredients: { site: Fingerprint }): Fingerprint {
  return fingerprint("assets", ingredients);
}

export interface PageIngredients {
  site: Fingerprint;
  /** Root-absolute address: `/policies/004/`. */
  path: string;
  /** Hash of what it is given to show; `null` where it looks for itself. */
  props: string | null;
  /** Hashes of the library's lists, by name: they count where the page looks for itself. */
  lists: ReadonlyMap<string, string | undefined>;
  /** Hashes of the files of the document that it shows, by path; empty where it shows none. */
  files: ReadonlyMap<string, string | undefined>;
}

/** Fingerprint of one page. */
export function fingerprintOfPage({ props, lists, ...rest }: PageIngredients): Fingerprint {
  return fingerprint("page", { ...rest, shown: props ?? lists });
}

export interface CopyIngredients {
  /** Path below OUT. */
  path: string;
  /** Hash of what the file holds. */
  hash: string;
}

/** Fingerprint of a file that goes out as it is. */
export function fingerprintOfCopy(ingredients: CopyIngredients): Fingerprint {
  return fingerprint("copy", ingredients);
}

export interface BatchIngredients {
  site: Fingerprint;
  /** What search depends on of each of its documents, by slug. */
  texts: ReadonlyMap<string, Fingerprint>;
}

/** Fingerprint of a batch of documents that are indexed together. */
export function fingerprintOfBatch(ingredients: BatchIngredients): Fingerprint {
  return fingerprint("batch", ingredients);
}

export interface SegmentIngredients {
  site: Fingerprint;
  /** Fingerprints of the segment's batches, in their order. */
  batches: Fingerprint[];
}

/** Fingerprint of a segment of the search index. */
export function fingerprintOfSegment(ingredients: SegmentIngredients): Fingerprint {
  return fingerprint("segment", ingredients);
}

/** Fingerprint of what all segments of the search index share: Pagefind, our scripts, a table of characters. */
export function fingerprintOfSearchRuntime(ingredients: { site: Fingerprint }): Fingerprint {
  return fingerprint("search runtime", ingredients);
}

/** @param ingredients by name, in any order; so are the entries of a map among them, unlike those of a list. */
function fingerprint(step: string, ingredients: object): Fingerprint {
  const named = Object.entries(ingredients).sort(byName);
  const parts = named.flatMap(([name, value]) => [name, print(value)]);
  return hashOf(step, ...parts) as Fingerprint;
}

function print(value: unknown): string {
  return value instanceof Map
    ? JSON.stringify({ entries: [...value].sort(byName) })
    : JSON.stringify(value);
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
