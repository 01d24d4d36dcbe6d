import { expect, it } from "vitest";
import { titlePieces, titleUnits } from "./title-pieces.ts";

it.each([
  "商务部｜办公厅｜关于｜做好｜边（跨）合区｜相关｜工作的｜通知",
  "中华人民共和国｜外交｜特权与｜豁免｜条例",
  "全国｜人民代表大会｜常务委员会",
  "关于｜对政协｜十二届｜委员会｜第二次｜会议｜第0243号｜提案的｜答复",
  "沿中蒙俄｜开发｜开放｜经济带｜规划",
  "国家｜发展和｜改革｜委员会",
  "办公厅｜关于印发｜《自治区｜“十四五”｜口岸｜发展｜规划｜（2021—2025年）》的｜通知",
  "执法｜办法（试行）",
])("lines of %s end between words only", (marked) => {
  expect(titleUnits(marked.replaceAll("｜", ""))).toEqual(marked.split("｜"));
});

it("holds together what browsers part at a mark, and changes no character", () => {
  const title = "关于建立《新机制的实施方案》的通知（2021—2025年）";
  const pieces = titlePieces(title);
  expect(pieces.map(({ text }) => text).join("")).toBe(title);
  const solid = pieces.filter((piece) => piece.solid).map(({ text }) => text);
  expect(solid).toEqual(["案》的", "1—2"]);
  for (const { text, breaks } of pieces) {
    if (breaks) expect(text).not.toMatch(/^[的和、》）]/);
  }
});
