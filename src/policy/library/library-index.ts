import { classifyTitle, titleKey } from "../cite/names/titles.ts";
import type { PolicyDocument, PolicyNode } from "../document/tree.ts";
import { documentNumberKey } from "../lexicon/document-number.ts";
import { squeeze } from "../lexicon/squeeze.ts";

/** A document of the library, or one that is printed on another's page. */
export interface IndexedDocument {
  slug: string;
  /** Anchor of the attachment that holds the document; `null` for the page's first document. */
  anchor: string | null;
}

/**
 * How documents can be found, from the surest way to the least sure. Keys of `titles` are folded
 * (`titleKey`); a later map is asked only where the earlier ones have nothing.
 */
export interface LibraryIndex {
  numbers: Map<string, IndexedDocument[]>;
  titles: Array<Map<string, IndexedDocument[]>>;
}

/** 国务院办公厅关于印发《…方案》的通知 and the 方案 that it issues are one publication. */
const ISSUING =
  /^(.*?)(?:关于)?(?:印发|转发|批转|公布|发布)(?:实施)?[《〈<]?(.+?)[》〉>]?的(?:通知|函|公告|命令|令)$/u;
/** 中华人民共和国公司法（2018年修正） is also called without the brackets. */
const TRAILING_BRACKETS =
  /[（(](?:试行|暂行|草案|征求意见稿|送审稿|[^（）()]*(?:年|版|修订|修正)[^（）()]*)[）)]$/u;

/** Everything that a document can be cited by. */
export interface DocumentNames
  extends Pick<PolicyDocument, "slug" | "title" | "documentNumber" | "issuers"> {
  /** Further names, from its sidecar. */
  aliases: string[];
  /** Documents and attachments with titles of their own on its page. */
  printed: Array<[title: string, anchor: string]>;
}

/** What a document can be cited by, apart from its text. */
export function documentNames(document: PolicyDocument, aliases: string[] = []): DocumentNames {
  const { slug, title, documentNumber, issuers, children } = document;
  return { slug, title, documentNumber, issuers, aliases, printed: printedTitles(children) };
}

/**
 * Indexes a library by everything that its documents are cited by: 发文字号, full title, 别名, the
 * title of what a notice issues, and the title without the issuer in front or brackets behind.
 */
export function indexLibrary(documents: DocumentNames[]): LibraryIndex {
  const numbers = new Map<string, IndexedDocument[]>();
  const [exact, named, issued, loose] = [new Map(), new Map(), new Map(), new Map()] as Array<
    Map<string, IndexedDocument[]>
  >;
  for (const document of documents) {
    const own: IndexedDocument = { slug: document.slug, anchor: null };
    if (document.documentNumber !== null)
      add(numbers, documentNumberKey(document.documentNumber), own);
    addTitle(exact!, document.title, own);
    for (const alias of document.aliases) addTitle(named!, alias, own);
    for (const [title, anchor] of document.printed) {
      addTitle(issued!, title, { slug: document.slug, anchor });
    }
    for (const title of looseTitles(document)) addTitle(loose!, title, own);
  }
  return { numbers, titles: [exact!, named!, issued!, loose!] };
}

function add(map: Map<string, IndexedDocument[]>, key: string, entry: IndexedDocument): void {
  if (key === "") return;
  const entries = map.get(key);
  if (entries === undefined) map.set(key, [entry]);
  else if (!entries.some(({ slug }) => slug === entry.slug)) entries.push(entry);
}

function addTitle(
  map: Map<string, IndexedDocument[]>,
  title: string,
  entry: IndexedDocument,
): void {
  // 通知, 实施方案: a kind alone names nothing. 水法 is a name.
  if (classifyTitle(title) !== "generic") add(map, titleKey(title), entry);
}

function printedTitles(children: PolicyNode[]): Array<[title: string, anchor: string]> {
  return children
    .filter(({ type }) => type === "attachment")
    .flatMap((node) => {
      const titles = node.children.filter(({ type }) => type === "title").map(({ text }) => text);
      const all = [
        ...titles,
        ...(titles.length === 0 && node.heading !== null ? [node.heading] : []),
      ];
      return all.map((title): [string, string] => [title, node.id]);
    });
}

function looseTitles({ title, issuers }: DocumentNames): string[] {
  const plain = squeeze(title);
  const loose: string[] = [];
  const issuing = ISSUING.exec(plain);
  if (issuing !== null) loose.push(issuing[2]!);
  if (TRAILING_BRACKETS.test(plain)) loose.push(plain.replace(TRAILING_BRACKETS, ""));
  const about = plain.indexOf("关于");
  if (about > 0) loose.push(plain.slice(about));
  if (about === 0) loose.push(...issuers.map((issuer) => issuer + plain), issuers.join("") + plain);
  return loose;
}

/** What is known of a cited document. */
export interface CitedName {
  title?: string | null | undefined;
  documentNumber?: string | null | undefined;
}

/**
 * Finds the documents that a citation may mean: by number first, then by title.
 *
 * @returns none, one, or several where the library can't tell them apart.
 */
export function findDocuments(
  index: LibraryIndex,
  { title, documentNumber }: CitedName,
): IndexedDocument[] {
  if (documentNumber != null) {
    const byNumber = numbersOf(documentNumber).flatMap(
      (number) => index.numbers.get(documentNumberKey(number)) ?? [],
    );
    if (byNumber.length > 0) return byNumber;
  }
  if (title == null) return [];
  for (const variant of [title, ...variantsOf(title)]) {
    const key = titleKey(variant);
    for (const titles of index.titles) {
      const found = titles.get(key);
      if (found !== undefined) return found;
    }
  }
  return [];
}

/** 国办发〔1993〕71、72号 are two. */
function numbersOf(number: string): string[] {
  const joint = /^(.*〔.*〕)([0-9]+(?:、[0-9]+)+)号$/u.exec(number);
  return joint === null
    ? [number]
    : joint[2]!.split("、").map((serial) => `${joint[1]}${serial}号`);
}

/** The other names of a cited title, as far as it says them itself. */
function variantsOf(title: string): string[] {
  const plain = squeeze(title);
  const issuing = ISSUING.exec(plain);
  const about = plain.indexOf("关于");
  return [
    ...(issuing === null ? [] : [issuing[2]!]),
    ...(TRAILING_BRACKETS.test(plain) ? [plain.replace(TRAILING_BRACKETS, "")] : []),
    ...(about > 0 ? [plain.slice(about)] : []),
  ];
}
