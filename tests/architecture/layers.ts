/** A folder of the house, from the top floor down, and what its files may import. */
export interface Layer {
  folder: string;
  /** What it is, for the table of docs/architecture.md. */
  is: string;
  /** Folders of other layers. */
  may: string[];
  /** May its files use the machine: `node:*`, and Astro? Files named `…-fs.ts` always may. */
  machine?: true;
}

const LEXICON = "src/policy/lexicon";
const REPORT = "src/policy/report";
const DOCUMENT = "src/policy/document";
const NUMBERING = "src/policy/numbering";
const ADDRESS = "src/policy/address";
const READ = "src/policy/read";
const CITE = "src/policy/cite";
const UNDERSTAND = "src/policy/understand";
const LIBRARY = "src/policy/library";
const EMIT = "src/policy/emit";
const STORE = "src/search/store";
const WORDS = "src/search/words";
const UNITS = "src/search/units";
const PAGEFIND = "src/search/pagefind";
const ENGINE = "src/search/engine";
const BROWSER = "src/search/browser";
const INDEXING = "src/search/build";
const SETTINGS = "src/site/settings";
const RENDER = "src/site/render";
const LISTS = "src/site/lists";
const META = "src/site/meta";
const OF_DOCUMENT = "src/site/document";
const READER = "src/reader";
const STYLES = "src/styles";
const LAYOUTS = "src/layouts";
const COMPONENTS = "src/components";
const PAGES = "src/pages";
const PHASES = "src/build/phases";
const KEPT = "src/build/kept";
const THREADS = "src/build/threads";

const SITE = [SETTINGS, RENDER, LISTS, META, OF_DOCUMENT];
/** What pages know of documents: their form and their names, never how they were understood. */
const SHOWN = [DOCUMENT, LEXICON];

/**
 * The import law. A file imports from its own layer and from those listed, which all stand below it:
 * so there is no way around in a circle.
 */
export const LAYERS: Layer[] = [
  {
    folder: "scripts",
    is: "the commands: a few lines each, of arguments, phases and exit status",
    may: ["scripts/cli", "src/build", REPORT],
    machine: true,
  },
  {
    folder: "scripts/cli",
    is: "options and help, progress, reports on the terminal, the browser for PDFs",
    may: ["src/build", "src/policy", RENDER, SETTINGS],
    machine: true,
  },
  {
    folder: "src/build",
    is: "the build: one function for commands and tests",
    may: [
      "src/build/content",
      "src/build/site",
      "src/build/shares",
      PHASES,
      KEPT,
      THREADS,
      RENDER,
      PAGEFIND,
      EMIT,
    ],
    machine: true,
  },
  {
    folder: "src/build/site",
    is: "bundles the program of the site, lists and renders its pages, puts everything into OUT",
    may: [
      "src/build/shares",
      "src/build/search",
      "src/build/content",
      PHASES,
      KEPT,
      THREADS,
      RENDER,
      SETTINGS,
    ],
    machine: true,
  },
  {
    folder: "src/build/shares",
    is: "which part of the work is this machine's; putting the parts together again",
    may: ["src/build/search", PHASES, KEPT, THREADS, INDEXING],
    machine: true,
  },
  {
    folder: "src/build/search",
    is: "indexes documents in batches and joins these",
    may: [PHASES, KEPT, THREADS, DOCUMENT, LEXICON, BROWSER, INDEXING, PAGEFIND, STORE, WORDS],
    machine: true,
  },
  {
    folder: "src/build/content",
    is: "finds and reads source files, resolves them against each other, writes CONTENT",
    may: [PHASES, KEPT, THREADS, LIBRARY, UNDERSTAND, EMIT, READ, DOCUMENT, REPORT],
    machine: true,
  },
  {
    folder: KEPT,
    is: "fingerprints, records of the last build, folders that are brought up to date",
    may: [THREADS, RENDER, EMIT, DOCUMENT],
    machine: true,
  },
  {
    folder: THREADS,
    is: "does many tasks of one kind in as many threads as there are cores",
    may: [],
    machine: true,
  },
  {
    folder: PHASES,
    is: "what a build tells whoever started it: its phases, and wrong usage",
    may: [],
  },
  {
    folder: PAGES,
    is: "Astro's pages: they choose what to show, and never parse Chinese",
    may: [COMPONENTS, LAYOUTS, STYLES, READER, ...SITE, EMIT, ADDRESS, LEXICON],
    machine: true,
  },
  {
    folder: COMPONENTS,
    is: "parts of pages; they receive props",
    may: [LAYOUTS, READER, ...SITE, EMIT, ...SHOWN],
    machine: true,
  },
  {
    folder: LAYOUTS,
    is: "the frame of every page",
    may: [COMPONENTS, STYLES, META, RENDER, SETTINGS],
  },
  { folder: STYLES, is: "style sheets", may: [] },
  {
    folder: READER,
    is: "scripts of the pages: outline, find, previews, tools at a clause, print, reading aloud, search page",
    may: [BROWSER, ENGINE, STORE, WORDS, OF_DOCUMENT, ADDRESS, ...SHOWN],
  },
  {
    folder: META,
    is: "what machines read of a page: canonical address, JSON-LD, meta tags, sitemap, feed",
    may: [LISTS, SETTINGS, DOCUMENT],
  },
  {
    folder: OF_DOCUMENT,
    is: "what a document's page shows beside its text",
    may: [LISTS, LIBRARY, ADDRESS, DOCUMENT, REPORT, LEXICON],
  },
  {
    folder: LISTS,
    is: "lists of the library: orders, facets, pages of lists",
    may: [LIBRARY, DOCUMENT],
  },
  {
    folder: RENDER,
    is: "Astro's configuration, and MDX to HTML",
    may: [SETTINGS, LIBRARY, DOCUMENT, LEXICON],
    machine: true,
  },
  {
    folder: SETTINGS,
    is: "`site.yaml`: reading it, and what follows from it",
    may: [DOCUMENT, REPORT],
    machine: true,
  },
  {
    folder: BROWSER,
    is: "`client.js` and its worker: the search that pages ask",
    may: [ENGINE, PAGEFIND, STORE],
  },
  {
    folder: ENGINE,
    is: "a query's way from words to ranked hits",
    may: [PAGEFIND, WORDS, STORE],
  },
  {
    folder: INDEXING,
    is: "what a document brings to the index",
    may: [UNITS, WORDS, STORE, DOCUMENT],
  },
  {
    folder: PAGEFIND,
    is: "everything that knows Pagefind's format: writers, loader, adapter, the one version that they fit",
    may: [WORDS, STORE],
  },
  {
    folder: WORDS,
    is: "folding, indexing, matching and parsing of words",
    may: [ADDRESS, LEXICON],
  },
  { folder: STORE, is: "files of the index, as written and as read", may: [UNITS] },
  { folder: UNITS, is: "the units that hits lead to", may: [ADDRESS, DOCUMENT, LEXICON] },
  {
    folder: LIBRARY,
    is: "the second pass: resolution, backlinks, previews, lists of the library",
    may: [CITE, ADDRESS, DOCUMENT, REPORT, LEXICON],
  },
  {
    folder: UNDERSTAND,
    is: "blocks → tree; `understand-document.ts` is the list of stages",
    may: [CITE, READ, ADDRESS, NUMBERING, DOCUMENT, REPORT, LEXICON],
  },
  {
    folder: CITE,
    is: "the grammar of citations",
    may: [ADDRESS, DOCUMENT, LEXICON],
  },
  {
    folder: EMIT,
    is: "tree → what is written: `exports.ts` is the list of formats",
    may: [ADDRESS, DOCUMENT, LEXICON],
  },
  {
    folder: READ,
    is: "bytes → blocks with their places: a folder per format",
    may: [DOCUMENT, REPORT, LEXICON],
  },
  {
    folder: ADDRESS,
    is: "clauses: their anchors, their names, finding them by either",
    may: [NUMBERING, DOCUMENT, LEXICON],
  },
  {
    folder: NUMBERING,
    is: "the kinds of numbers that documents print",
    may: [DOCUMENT, LEXICON],
  },
  {
    folder: DOCUMENT,
    is: "the tree, the source, the sidecar, the line of the catalog",
    may: [REPORT],
  },
  { folder: REPORT, is: "messages to staff: the rules, reasons of removal", may: [] },
  {
    folder: LEXICON,
    is: "numerals, dates, document numbers, kinds of document, punctuation",
    may: [],
  },
];

/** Generated, or Astro's own: in no layer. */
const OUTSIDE = /^src\/content(?:\/|\.config\.ts$)/;

/** The layer of a file: of nested folders the innermost. */
export function layerOf(file: string): Layer | null {
  const around = LAYERS.filter(({ folder }) => file.startsWith(`${folder}/`));
  return around.sort((a, b) => b.folder.length - a.folder.length)[0] ?? null;
}

/**
 * Checks files against the law.
 *
 * @param imports what each file imports, by path: paths from the project's folder, and names of
 * packages (`node:fs`).
 * @returns a line for each import that breaks it: `src/search/store/a.ts → scripts/cli/b.ts`.
 */
export function breaches(imports: Map<string, string[]>): string[] {
  return [...imports].flatMap(([file, targets]) => {
    const layer = layerOf(file);
    if (layer === null) return OUTSIDE.test(file) ? [] : [`${file}: in no layer`];
    return targets
      .filter((target) => !isAllowed(file, layer, target))
      .map((to) => `${file} → ${to}`);
  });
}

function isAllowed(file: string, layer: Layer, target: string): boolean {
  if (/^(?:node:|astro(?:$|[/:]))/.test(target)) {
    return layer.machine === true || /-fs\.ts$/.test(file) || target.startsWith("astro/jsx");
  }
  if (!/^(?:src|scripts|tests|bench)\//.test(target)) return true;
  const other = layerOf(target);
  if (other === null) return false;
  return other === layer || layer.may.some((folder) => `${other.folder}/`.startsWith(`${folder}/`));
}
