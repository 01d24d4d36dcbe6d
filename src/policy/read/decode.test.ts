import { expect, test } from "vitest";
import { decodeText, findDamagedLine } from "./decode.ts";

const TEXT = "第一条　为了规范行政处罚的设定和实施，根据宪法，制定本法。";

/** `第一条` and more in GBK, which TextEncoder cannot write. */
const GBK = Uint8Array.of(0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5, 0xa1, 0xa1, 0xb1, 0xbe, 0xb7, 0xa8);

function toUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  }
  return bytes;
}

test.each([
  ["UTF-8", new TextEncoder().encode(TEXT), "utf-8"],
  ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${TEXT}`), "utf-8"],
  ["UTF-16 LE with a mark", toUtf16(`\ufeff${TEXT}`, true), "utf-16le"],
  ["UTF-16 BE with a mark", toUtf16(`\ufeff${TEXT}`, false), "utf-16be"],
  ["UTF-16 LE without a mark, nor any ASCII", toUtf16(TEXT, true), "utf-16le"],
  ["UTF-16 BE without a mark, nor any ASCII", toUtf16(TEXT, false), "utf-16be"],
])("%s is recognised", (_, bytes, encoding) => {
  expect(decodeText(bytes)).toEqual({ text: TEXT, encoding, doubtful: false });
});

test("GBK is recognised, whatever the page says it is", () => {
  const decoded = { text: "第一条　本法", encoding: "gb18030", doubtful: false };
  expect(decodeText(GBK)).toEqual(decoded);
  expect(decodeText(GBK, "gb2312")).toEqual(decoded);
  expect(decodeText(GBK, "utf-8")).toEqual(decoded);
});

test("four-byte characters of GB18030 are read", () => {
  const bytes = Uint8Array.of(...GBK, 0x95, 0x32, 0x82, 0x36);
  expect(decodeText(bytes)?.text).toBe("第一条　本法𠀀");
});

test("characters of GBK that would pass for UTF-8 are read as Chinese", () => {
  // In UTF-8 the same bytes are ĬĬ.
  expect(decodeText(Uint8Array.of(0xc4, 0xac, 0xc4, 0xac))?.text).toBe("默默");
});

test("Big5 is refused, not misread", () => {
  // 公務人員保障法
  const big5 = Uint8Array.of(
    0xa4,
    0xbd,
    0xb0,
    0xc8,
    0xa4,
    0x48,
    0xad,
    0xfb,
    0xab,
    0x4f,
    0xbb,
    0xd9,
  );
  expect(decodeText(big5)).toBeNull();
});

test("traditional characters in GBK are read, and the guess reported", () => {
  // 國務院關於發佈行政法規的通知，自公佈之日起施行
  const bytes = Uint8Array.of(
    0x87,
    0xf8,
    0x84,
    0xd5,
    0xd4,
    0xba,
    0xea,
    0x50,
    0xec,
    0xb6,
    0xb0,
    0x6c,
    0x81,
    0xd1,
    0xd0,
    0xd0,
    0xd5,
    0xfe,
    0xb7,
    0xa8,
    0xd2,
    0x8e,
    0xb5,
    0xc4,
    0xcd,
    0xa8,
    0xd6,
    0xaa,
    0xa3,
    0xac,
    0xd7,
    0xd4,
    0xb9,
    0xab,
    0x81,
    0xd1,
    0xd6,
    0xae,
    0xc8,
    0xd5,
    0xc6,
    0xf0,
    0xca,
    0xa9,
    0xd0,
    0xd0,
  );
  expect(decodeText(bytes)).toMatchObject({ encoding: "gb18030", doubtful: true });
});

test("other scripts in UTF-8 are taken at their word", () => {
  expect(decodeText(new TextEncoder().encode("བོད་ཡིག"))).toMatchObject({
    encoding: "utf-8",
    doubtful: false,
  });
});

test("one broken character in UTF-8 is found by its line", () => {
  const bytes = new TextEncoder().encode(`${`${TEXT}\n`.repeat(5)}末`).slice(0, -1);
  expect(decodeText(bytes)).toBeNull();
  expect(findDamagedLine(bytes)).toBe(6);
  expect(findDamagedLine(GBK)).toBeNull();
});

/** `法` of GB 2312 level 1, `鼙` of level 2, in GBK: so many of the one, then of the other. */
function gbk(usual: number, rare: number): Uint8Array {
  const bytes = [...Array(usual).fill([0xb7, 0xa8]), ...Array(rare).fill([0xf7, 0xf9])];
  return Uint8Array.from(bytes.flat());
}

test("a guess needs 60 usual characters in a hundred, and 85 to be none", () => {
  expect(decodeText(gbk(85, 15))).toMatchObject({ encoding: "gb18030", doubtful: false });
  expect(decodeText(gbk(84, 16))).toMatchObject({ encoding: "gb18030", doubtful: true });
  expect(decodeText(gbk(60, 40))).toMatchObject({ encoding: "gb18030", doubtful: true });
  expect(decodeText(gbk(59, 41))?.encoding).not.toBe("gb18030");
});

test("a page that says what it is needs 60 too, and is not doubted", () => {
  expect(decodeText(gbk(60, 40), "gbk")).toMatchObject({ encoding: "gb18030", doubtful: false });
  expect(decodeText(gbk(59, 41), "gbk")?.encoding).not.toBe("gb18030");
});

test("the first 8192 characters are judged, not what follows", () => {
  expect(decodeText(gbk(8192, 8192))).toMatchObject({ encoding: "gb18030", doubtful: false });
  expect(decodeText(gbk(4096, 4096))?.encoding).not.toBe("gb18030");
});

test("one broken character in a hundred is damage, in fewer it is another encoding", () => {
  const text = (length: number) => "法".repeat(length - 2);
  const bytes = (length: number) => new TextEncoder().encode(`\n${text(length)}末`).slice(0, -1);
  expect(findDamagedLine(bytes(100))).toBe(2);
  expect(findDamagedLine(bytes(99))).toBeNull();
});
