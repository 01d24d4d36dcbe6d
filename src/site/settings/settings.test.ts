import { describe, expect, it } from "vitest";
import { parseSiteSettings } from "./settings.ts";

const minimal = "title: 政策文库\ndescription: 收录本省文件\npublisher: 某省人民政府办公厅\n";

/** Diagnostics as staff see them: line:column, rule, start of the message. */
const complaints = (source: string) =>
  parseSiteSettings(source, "site.yaml").diagnostics.map(
    ({ line, column, ruleId, message }) =>
      `${line}:${column} ${ruleId} ${message.split(/[，。；：]/)[0]}`,
  );

describe("parseSiteSettings", () => {
  it("needs title, description and publisher, and fills in the rest", () => {
    expect(parseSiteSettings(minimal, "site.yaml").settings).toEqual({
      title: "政策文库",
      description: "收录本省文件",
      publisher: "某省人民政府办公厅",
      language: "zh-CN",
      typography: { fullWidthPunctuation: true },
    });
  });

  it("names a misspelt field, its place and what was probably meant", () => {
    const { diagnostics } = parseSiteSettings(
      minimal.replace("publisher", "publishr"),
      "site.yaml",
    );
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '缺少“publisher”（主办单位全称），请补上。 Missing field "publisher": add it.',
      '没有“publishr”这一项，是不是“publisher”？ Unknown field "publishr": did you mean "publisher"?',
    ]);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual([
      "site-missing-field",
      "site-unknown-field",
    ]);
    expect(diagnostics[1]).toMatchObject({
      file: "site.yaml",
      line: 3,
      column: 1,
      severity: "error",
    });
  });

  it("finds a misspelt field inside typography", () => {
    const source = `${minimal}typography:\n  fullwidthPunctation: false\n`;
    expect(complaints(source)).toEqual(["5:3 site-unknown-field 没有“fullwidthPunctation”这一项"]);
  });

  it("lists the known fields when nothing is near", () => {
    const { diagnostics } = parseSiteSettings(`${minimal}theme: red\n`, "site.yaml");
    expect(diagnostics[0]!.message).toContain("可用的项：title、description、publisher");
  });

  it.each([
    ["url: example.gov.cn", "4:6 site-wrong-value “url”的值不合要求"],
    ["siteIdCode: 12", "4:13 site-wrong-value “siteIdCode”的值不合要求"],
    [
      "typography:\n  fullWidthPunctuation: 是",
      "5:25 site-wrong-value “typography.fullWidthPunctuation”的值不合要求",
    ],
    ["title2: [", "5:1 site-syntax YAML 写法有误"],
  ])("points to the value that is wrong in %j", (line, complaint) => {
    expect(complaints(`${minimal}${line}\n`)).toEqual([complaint]);
  });

  it("says how far a pale accent is from being readable, and which shade would do", () => {
    const { diagnostics } = parseSiteSettings(
      `${minimal}colors:\n  accent: "#e60012"\n`,
      "site.yaml",
    );
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ line: 5, column: 11, ruleId: "site-wrong-value" });
    expect(diagnostics[0]!.message).toMatch(
      /#e60012 太浅.*对比度最低 3\.\d，至少要 4\.5.*可以改用 #[0-9a-f]{6}。 Too light: contrast 3\.\d/,
    );
  });

  it("says what a colour, a record and a picture look like", () => {
    expect(complaints(`${minimal}colors:\n  accent: 红\n`)).toEqual([
      "5:11 site-wrong-value “colors.accent”的值不合要求",
    ]);
    expect(complaints(`${minimal}policeRecord: 京公网安备1号\nlogo: logo.gif\n`)).toEqual([
      "4:15 site-wrong-value “policeRecord”的值不合要求",
      "5:7 site-wrong-value “logo”的值不合要求",
    ]);
  });

  it("says so when the file is no mapping at all", () => {
    expect(complaints("只有一句话")).toEqual(["1:1 site-wrong-value “整个文件”的值不合要求"]);
  });
});
