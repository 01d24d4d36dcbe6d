import { expect, test } from "vitest";
import { parseSidecar } from "./sidecar.ts";

const problems = (yaml: string) =>
  parseSidecar(yaml, "seeds/合同法.yaml").diagnostics.map(
    ({ line, ruleId, message }) => `${line} ${ruleId} ${message}`,
  );

test("dates of change and repeal are read", () => {
  const { value } = parseSidecar(
    "effectiveDate: 1999-10-01\namendedDates:\n  - 2009-05-13\nrepealedDate: 2021-01-01\n",
    "seeds/合同法.yaml",
  );
  expect(value).toEqual({
    effectiveDate: "1999-10-01",
    amendedDates: ["2009-05-13"],
    repealedDate: "2021-01-01",
  });
});

test("a date that is no date is shown how to be written", () => {
  expect(problems("repealedDate: 2021年1月1日")[0]).toMatch(
    /^1 sidecar-wrong-value .*废止日期，写作 2019-12-31/,
  );
  expect(problems("title: 合同法\namendedDates:\n  - 2021-13-01")[0]).toMatch(
    /^3 sidecar-wrong-value .*修改日期，写作 2019-12-31/,
  );
  expect(problems("amendedDates: 2021-12-01")[0]).toMatch(/一行一个，前面加 -/);
});

test("a file that is no YAML, and an entry without all its fields, are shown where", () => {
  expect(problems("title: [")[0]).toMatch(/^1 sidecar-syntax YAML 写法有误.*Not valid YAML: /);
  expect(problems("slug: a\nheadings:\n  - text: 工作目标")).toEqual([
    '1 sidecar-missing-field 缺少“headings.0.level”（标题级别，1 到 4），请补上。 Missing field "headings.0.level": add it.',
  ]);
});

test("nothing is repealed or changed before it begins", () => {
  const [repealed] = problems("effectiveDate: 2021-01-01\nrepealedDate: 2020-01-01");
  expect(repealed).toMatch(/^2 sidecar-wrong-value .*早于或等于施行日期/);
  const [amended] = problems("effectiveDate: 2021-01-01\namendedDates:\n  - 2020-01-01");
  expect(amended).toMatch(/sidecar-wrong-value .*施行之前的修改不用写/);
});
