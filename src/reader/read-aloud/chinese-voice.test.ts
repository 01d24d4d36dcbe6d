import { expect, it } from "vitest";
import { chooseVoice } from "./chinese-voice.ts";

const voice = (lang: string, localService = true) => ({ lang, localService });

it("prefers the mainland's Chinese, of the machine itself", () => {
  const own = voice("zh-CN");
  expect(chooseVoice([voice("en-US"), voice("zh-HK"), voice("zh-CN", false), own])).toBe(own);
});

it("knows the ways in which systems write the language", () => {
  for (const lang of ["zh_CN", "zh-Hans-CN", "cmn-Hans-CN", "zh", "cmn-CN"]) {
    expect(chooseVoice([voice("zh-TW"), voice(lang)])?.lang).toBe(lang);
  }
});

it("takes Cantonese rather than nothing", () => {
  expect(chooseVoice([voice("en-GB"), voice("yue-HK")])?.lang).toBe("yue-HK");
  expect(chooseVoice([voice("zh-HK"), voice("zh-TW")])?.lang).toBe("zh-TW");
});

it("finds none where there is none", () => {
  expect(chooseVoice([voice("en-US"), voice("ja-JP")])).toBeNull();
});
