import { expect, it } from "vitest";
import { assignBatches } from "../../search/build/assign-batches.ts";
import { inShare, type Share } from "./share.ts";

const slugs = Array.from({ length: 3200 }, (_, at) => `guo-fa-${at}`);
const pages = Array.from({ length: 300 }, (_, at) => `/browse/years/${at}/`);
const OF = 3;
const shares: Share[] = Array.from({ length: OF }, (_, at) => ({ number: at + 1, of: OF }));

it("gives everything to one machine where nothing is divided", () => {
  const { name, segment } = inShare(null, slugs);
  expect([name("guo-fa-1"), name("/browse/"), segment(0), segment(7)]).not.toContain(false);
});

it("gives each document, page and segment to exactly one share", () => {
  const all = shares.map((share) => inShare(share, slugs));
  const holders = (holds: (share: (typeof all)[number]) => boolean) => all.filter(holds).length;
  for (const name of [...slugs, ...pages]) expect(holders((share) => share.name(name))).toBe(1);
  for (const number of [0, 1, 2, 3, 40]) expect(holders((one) => one.segment(number))).toBe(1);
});

it("gives a document to the share that has its segment of the index", () => {
  const segments = assignBatches(slugs);
  expect(segments.length).toBeGreaterThan(OF - 1);
  for (const share of shares) {
    const { name, segment } = inShare(share, slugs);
    for (const [number, batches] of segments.entries()) {
      expect(batches.flat().every((slug) => name(slug) === segment(number))).toBe(true);
    }
  }
});

it("divides in the same way whatever the order of the documents", () => {
  const one = inShare(shares[1]!, slugs);
  const other = inShare(shares[1]!, [...slugs].reverse());
  for (const name of [...slugs, ...pages]) expect(other.name(name)).toBe(one.name(name));
});

it("gives no share all pages that show no single document", () => {
  for (const share of shares) {
    const ours = pages.filter(inShare(share, slugs).name).length;
    expect(ours).toBeGreaterThan(0);
    expect(ours).toBeLessThan(pages.length / 2);
  }
});
