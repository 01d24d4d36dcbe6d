import { byNewest, type CatalogEntry } from "./catalog.ts";

/** An order that lists can be read in. */
export interface ListOrder {
  /** Part of the address; empty for the order that a list has of itself. */
  key: string;
  label: string;
  compare: (a: CatalogEntry, b: CatalogEntry) => number;
}

/** 拼音 order, and 2 before 10; numbers of the same agency stand together, by year. */
const collator = new Intl.Collator("zh-CN-u-co-pinyin", { numeric: true });

/** How lists of documents are sorted: by date, by title, by 文号. */
export const LIST_ORDERS: ListOrder[] = [
  { key: "", label: "日期", compare: byNewest },
  { key: "title", label: "标题", compare: byTitle },
  { key: "number", label: "文号", compare: byNumber },
];

/** 中华人民共和国 is passed over, as indexes of laws do. */
function byTitle(a: CatalogEntry, b: CatalogEntry): number {
  return collator.compare(nameOf(a), nameOf(b)) || byNewest(a, b);
}

/** 国发〔2016〕62号 before 国发〔2017〕1号; documents without a number last. */
function byNumber(a: CatalogEntry, b: CatalogEntry): number {
  if (a.documentNumber === null || b.documentNumber === null) {
    if (a.documentNumber === b.documentNumber) return byNewest(a, b);
    return a.documentNumber === null ? 1 : -1;
  }
  return collator.compare(a.documentNumber, b.documentNumber) || byNewest(a, b);
}

function nameOf({ title }: CatalogEntry): string {
  return title.replace(/^[《〈“"（(]+/u, "").replace(/^中华人民共和国(?=.{2,})/u, "");
}
