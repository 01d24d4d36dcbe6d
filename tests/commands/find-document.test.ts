import { describe, expect, it } from "vitest";
import { findDocument } from "../../scripts/cli/find-document.ts";

const documents = [
  { slug: "002_aa3edcb7b82b49a9", title: "东北地区与东部地区部分省市对口合作工作方案" },
  { slug: "003_90e3792712f2aa07", title: "关于做好边（跨）境经济合作区相关工作的通知" },
  { slug: "003_b", title: "国歌法" },
];

describe("findDocument", () => {
  it("takes a slug, or a beginning that only one has", () => {
    expect(findDocument("003_b", documents)).toEqual({ slug: "003_b" });
    expect(findDocument("002", documents)).toEqual({ slug: "002_aa3edcb7b82b49a9" });
  });

  it.each([
    ["003", ["003_90e3792712f2aa07", "003_b"]],
    ["合作", ["002_aa3edcb7b82b49a9", "003_90e3792712f2aa07"]],
    ["002_aa3edcb7b82b49a0", ["002_aa3edcb7b82b49a9"]],
    ["没有的文件", []],
  ])("names what comes near %j", (wanted, slugs) => {
    const found = findDocument(wanted, documents);
    expect("near" in found && found.near.map(({ slug }) => slug)).toEqual(slugs);
  });
});
