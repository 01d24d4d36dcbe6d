import { expect, it } from "vitest";
import { addressSlug, addressWords } from "./address-words.ts";
import { nearestDocuments } from "./nearest-documents.ts";

it.each([
  ["policies/%E6%B0%91%E6%B3%95%E5%85%B8.html", "民法典"],
  ["browse/对口合作_方案/", "对口合作 方案"],
  ["search/index.html", ""],
  ["%E0%A4%A/民法典", "%E0%A4%A 民法典"],
])("reads the words of %j", (path, words) => {
  expect(addressWords(path)).toBe(words);
});

it.each([
  ["policies/002_aa3edcb7b82b49a9.html", "002_aa3edcb7b82b49a9"],
  ["wenku/policies/LAW-0102/cited-by/", "law-0102"],
  ["law-0102", "law-0102"],
  ["", ""],
])("reads the document's name of %j", (path, slug) => {
  expect(addressSlug(path)).toBe(slug);
});

const documents = ["002_aa3edcb7b82b49a9", "003_90e3792712f2aa07", "law-0102", "law-0201"].map(
  (slug) => ({ slug, title: slug }),
);

it.each([
  ["002", ["002_aa3edcb7b82b49a9"]],
  ["002_aa3edcb7b82b4a9", ["002_aa3edcb7b82b49a9"]],
  ["law0102", ["law-0102"]],
  ["law-0102-x", ["law-0102", "law-0201"]],
  ["x", []],
  ["nothing-like-it", []],
])("offers what is like %j", (wanted, slugs) => {
  expect(nearestDocuments(wanted, documents).map(({ slug }) => slug)).toEqual(slugs);
});
