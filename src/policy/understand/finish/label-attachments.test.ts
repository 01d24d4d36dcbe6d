import { expect, test } from "vitest";
import { parseText } from "../../../../tests/support/parse-text.ts";
import { toMdx } from "../../emit/to-mdx.ts";

const NOTICE = `关于印发《边境贸易实施方案》的通知
各盟行政公署：
现将《边境贸易实施方案》印发给你们，请认真贯彻执行。
商务厅
2021年4月30日
`;

test("a document that a notice issues without a title line goes by the name the notice gives it", () => {
  const { document } = parseText(`${NOTICE}为了扩大开放，制定本方案。
一、总体要求
坚持统筹协调。
二、组织实施
各地要高度重视。`);
  const issued = document.children.find(({ type }) => type === "attachment");
  expect(issued).toMatchObject({ unit: "document", label: "边境贸易实施方案" });
});

test("an attachment that prints no title has its number as heading, so that levels follow", () => {
  const { document } = parseText(`关于做好边境贸易工作的通知
各盟行政公署：
现将有关事项通知如下。
附件：1.任务分工
商务厅
2021年4月30日

附件1
一、口岸建设
（一）加快建设。
二、其他`);
  const mdx = toMdx(document, { fullWidthPunctuation: true });
  expect(mdx).toContain('<Attachment id="att_1">\n  ## <Marker>附件1</Marker>\n');
  expect(mdx).toContain("### <Marker>一、</Marker>口岸建设");
});
