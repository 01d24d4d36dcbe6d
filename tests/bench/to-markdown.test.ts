import { expect, test } from "vitest";
import { toMarkdown } from "../../bench/scale/to-markdown.ts";

const MDX = `---
# 由章句生成
slug: "law"
title: "上海口岸服务条例"
---

# 上海口岸服务条例

<Section id="chp_1" unit="chapter">
  ## <Marker>第一章</Marker>总则

  <Provision id="art_1" unit="article">
    <Marker>第一条</Marker>

    <Provision id="art_1__para_1" unit="paragraph">
      <Term to="#def-0">口岸</Term>依照<Ref kind="internal" status="resolved" to="#art_2">第二条</Ref>和<Ref kind="external-article" status="resolved" to="land#art_3">《土地管理法》第三条</Ref>设立。
    </Provision>
  </Provision>
</Section>
`;

const style = {
  hasAnchors: true,
  link: (slug: string | null, anchor: string | null) => `${slug ?? ""}#${anchor}`,
  printsTitle: false,
};

test("a peer is given headings, anchors, links and all the text", () => {
  expect(toMarkdown(MDX, style)).toBe(`---
title: "上海口岸服务条例"
---

# 上海口岸服务条例

## 第一章 总则 {#chp_1}

### 第一条 {#art_1}

口岸依照[第二条](#art_2)和[《土地管理法》第三条](land#art_3)设立。
`);
});

test("a peer that prints the title and makes anchors itself is given neither", () => {
  const text = toMarkdown(MDX, { ...style, hasAnchors: false, printsTitle: true });
  expect(text).not.toContain("# 上海口岸");
  expect(text).not.toContain("{#");
  expect(text).toContain("### 第一条\n");
});
