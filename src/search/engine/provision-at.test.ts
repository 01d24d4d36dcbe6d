import { expect, it } from "vitest";
import { provisionAt } from "./provision-at.ts";

it.each([
  [0, 0],
  [9, 0],
  [10, 1],
  [24, 1],
  [25, 2],
  [1000, 2],
])("offset %i is in provision %i", (offset, provision) => {
  expect(provisionAt([0, 10, 25], offset)).toBe(provision);
});
