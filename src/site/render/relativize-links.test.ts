import { describe, expect, it } from "vitest";
import { pathToRoot, relativizeLinks } from "./relativize-links.ts";

describe("pathToRoot", () => {
  it.each([
    ["/", "./"],
    ["/about/", "../"],
    ["/policies/001/", "../../"],
    ["/browse/years/2019/", "../../../"],
  ])("leads from %s to the root by %s", (pathname, expected) => {
    expect(pathToRoot(pathname)).toBe(expected);
  });
});

describe("relativizeLinks", () => {
  it("changes addresses in any attribute order, and the root itself", () => {
    const html =
      '<link rel="icon" href="/favicon.svg" type="image/svg+xml"><a class="brand" href="/">';
    expect(relativizeLinks(html, "../")).toBe(
      '<link rel="icon" href="../favicon.svg" type="image/svg+xml"><a class="brand" href="../">',
    );
  });

  it("leaves anchors, other sites, protocol-relative addresses and other attributes alone", () => {
    const html =
      '<a href="#art_4"><a href="https://www.gov.cn/"><a href="//x.cn/"><meta content="/a">';
    expect(relativizeLinks(html, "../")).toBe(html);
  });

  it("never touches text, not even text that looks like a tag's inside", () => {
    const html = '<code>&lt;a href="/about/"&gt;</code> href="/x" <p title="1 > 0, href=&quot;/y">';
    expect(relativizeLinks(html, "../")).toBe(html);
  });

  it("starts with the base path where a page may stand at any depth", () => {
    expect(relativizeLinks('<a href="/browse/">', "/wenku/")).toBe('<a href="/wenku/browse/">');
  });
});
