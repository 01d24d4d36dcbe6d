import { unzipSync } from "fflate";
import { UnreadableError } from "../unreadable-error.ts";
import { elementsOf, parsePart, type Xml } from "./xml-tree.ts";

/** A part larger than this is no document of words, in bytes. */
const LARGEST_PART = 256 * 1024 * 1024;

/** A part that another part refers to. */
export interface Relation {
  /** Last word of the relation's type: `styles`, `footnotes`, `image`. */
  type: string;
  /** Path in the package; for external targets the address. */
  target: string;
  external: boolean;
}

/** The parts of a docx that reading needs. */
export interface DocxPackage {
  main: Xml;
  /** Relations of the main part by id. */
  relations: Map<string, Relation>;
  /** Relations of a part by id; empty where it has none. */
  relationsOf(path: string): Map<string, Relation>;
  /** Parts of a type that the main part refers to. */
  related(type: string): Array<{ path: string; root: Xml }>;
  bytesOf(path: string): Uint8Array | undefined;
  /** `docProps/core.xml`, where there is one. */
  properties: Xml | undefined;
}

/** Unpacks a docx (ECMA-376 part 2) and finds its main part. */
export function openPackage(bytes: Uint8Array): DocxPackage {
  const files = unpack(bytes);
  const relationsOf = (path: string) => readRelations(files, path);
  const top = [...relationsOf("").values()];
  const mainPath = top.find(({ type }) => type === "officeDocument")?.target ?? "word/document.xml";
  const main = files[mainPath];
  if (main === undefined) throw new UnreadableError("damaged-file", { detail: mainPath });
  const relations = relationsOf(mainPath);
  const core = files[top.find(({ type }) => type === "core-properties")?.target ?? ""];
  return {
    main: parsePart(main),
    relations,
    relationsOf,
    related: (type) =>
      [...relations.values()]
        .filter((relation) => relation.type === type && files[relation.target] !== undefined)
        .map(({ target }) => ({ path: target, root: parsePart(files[target]!) })),
    bytesOf: (path) => files[path],
    properties: core === undefined ? undefined : parsePart(core),
  };
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    const files = unzipSync(bytes, { filter: (file) => file.originalSize <= LARGEST_PART });
    // Some writers use backslashes in names.
    return Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name.replaceAll("\\", "/"), content]),
    );
  } catch (error) {
    throw new UnreadableError("damaged-file", { detail: `ZIP: ${(error as Error).message}` });
  }
}

function readRelations(files: Record<string, Uint8Array>, path: string): Map<string, Relation> {
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, slash + 1);
  const part = files[`${folder}_rels/${path.slice(slash + 1)}.rels`];
  const relations = new Map<string, Relation>();
  if (part === undefined) return relations;
  for (const { attributes } of elementsOf(parsePart(part))) {
    const { Id, Type, Target, TargetMode } = attributes;
    if (Id === undefined || Type === undefined || Target === undefined) continue;
    const external = TargetMode === "External";
    const target = external ? Target : resolvePath(folder, Target);
    relations.set(Id, { type: Type.slice(Type.lastIndexOf("/") + 1), target, external });
  }
  return relations;
}

/** `word/` + `../media/a.png` → `media/a.png`; `/word/x.xml` is from the package's root. */
function resolvePath(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}
