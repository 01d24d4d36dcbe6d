import { expect, test } from "vitest";
import { foldForRecognition } from "./folding.ts";

test("widths, brackets and damaged characters become alike, one for one", () => {
  const printed = "(一)临财农［２０１９］１８号【附件】笫五条:ＡＢ﹙二﹚\u00a0\u3000";
  const folded = foldForRecognition(printed);
  expect(folded).toBe("（一）临财农〔2019〕18号〔附件〕第五条：AB（二）  ");
  expect(folded).toHaveLength(printed.length);
});

test("what is not damaged stays", () => {
  const text = "《关于“十四五”规划的意见》——第一条，1.5%。";
  expect(foldForRecognition(text)).toBe(text);
});
