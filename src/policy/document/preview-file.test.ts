import { expect, it } from "vitest";
import { previewFileOf } from "./preview-file.ts";

it.each([
  ["art_9__para_2", "art_0"],
  ["art_10", "art_1"],
  ["art_285z1__para_3", "art_28"],
  ["att_2__art_13", "att_2__art_1"],
  ["sec_4__sub_2", "top"],
  ["chp_3", "top"],
  ["", "top"],
])("finds the preview of %j in %s", (anchor, file) => {
  expect(previewFileOf(anchor)).toBe(file);
});
