import { expect, it } from "vitest";
import { hashOf, hashOfJson, sha256Of } from "./hash.ts";

it("keeps what follows another apart from it", () => {
  expect(hashOf("ab", "c")).not.toBe(hashOf("a", "bc"));
  expect(hashOf("abc")).not.toBe(hashOf("abc", ""));
  expect(hashOf("公", "文")).toBe(hashOf(Buffer.from("公"), Buffer.from("文")));
});

it("gives 32 digits of SHA-256, or all 64 as sha256sum prints them", () => {
  expect(hashOf("公文")).toMatch(/^[0-9a-f]{32}$/);
  expect(hashOfJson({ title: "公文" })).not.toBe(hashOfJson({ title: "公告" }));
  expect(sha256Of(Buffer.from("abc"))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});
