import { expect, it } from "vitest";
import { dayInBeijing, statusOn } from "./status-on.ts";

/** 民法典: in force from 2021 on. 合同法: until then. */
const code = { effective: "2021-01-01" };
const contracts = { effective: "1999-10-01", repealed: "2021-01-01" };

it.each([
  ["2020-12-31", "pending", "in-force"],
  ["2021-01-01", "in-force", "repealed"],
  ["2026-11-23", "in-force", "repealed"],
])("on %s 民法典 is %s and 合同法 is %s", (today, codeStatus, contractsStatus) => {
  expect(statusOn(code, today)).toBe(codeStatus);
  expect(statusOn(contracts, today)).toBe(contractsStatus);
});

it("is changed from the day of the first change on, not before", () => {
  const dates = { effective: "2010-01-01", amended: ["2020-05-01", "2015-05-01"] };
  expect(statusOn(dates, "2015-04-30")).toBe("in-force");
  expect(statusOn(dates, "2015-05-01")).toBe("amended");
});

it("is repealed whatever was changed before", () => {
  const dates = { effective: "2010-01-01", amended: ["2015-05-01"], repealed: "2016-01-01" };
  expect(statusOn(dates, "2016-01-01")).toBe("repealed");
});

it("is in force until it is repealed, though nobody wrote down since when", () => {
  expect(statusOn({ repealed: "2030-01-01" }, "2026-11-23")).toBe("in-force");
});

it("doesn't say what the dates don't", () => {
  expect(statusOn({}, "2026-11-23")).toBeNull();
  expect(statusOn({ amended: [] }, "2026-11-23")).toBeNull();
});

it("goes by the day in Beijing", () => {
  expect(dayInBeijing(Date.parse("2020-12-31T15:59:59Z"))).toBe("2020-12-31");
  expect(dayInBeijing(Date.parse("2020-12-31T16:00:00Z"))).toBe("2021-01-01");
});
