import { expect, it } from "vitest";
import { LISTS, PICTURES, ROOTS, readContentPath } from "./content-layout.ts";

it("all that a build writes into CONTENT is brought up to date and cleaned, pictures too", () => {
  expect(ROOTS).toEqual(expect.arrayContaining(["documents", "policies", "previews", PICTURES]));
  expect(ROOTS).toEqual(expect.arrayContaining([...LISTS]));
});

it("a picture goes out with its document, and what is remembered does not", () => {
  expect(readContentPath("images/plan/1-tu.png")).toMatchObject({ owner: "plan" });
  expect(readContentPath(".build/content.json")).toBeNull();
});
