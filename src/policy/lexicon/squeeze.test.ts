import { expect, test } from "vitest";
import { squeeze } from "./squeeze.ts";

test("letter-spaced words compare equal to the plain ones", () => {
  expect(squeeze("总　　 则\t")).toBe("总则");
});
