import { expect, test } from "vitest";
import { loadDocument } from "../../src/build/content/load-document.ts";

test("whatever goes wrong with one document is among its diagnostics", async () => {
  const { document, diagnostics } = await loadDocument(
    { file: "seeds/没有的文件.txt", sidecar: null },
    "seeds",
  );
  expect(document).toBeNull();
  expect(diagnostics).toMatchObject([{ severity: "error", ruleId: "internal-error", line: 1 }]);
  expect(diagnostics[0]!.message).toMatch(
    /^程序处理本文件时出错，未发布：ENOENT.*please report it/,
  );
});
