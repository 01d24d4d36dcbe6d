import { expect, it } from "vitest";
import { countChosen, printState, readState, type SearchState } from "./search-state.ts";

it("reads what it prints: query, several filters of one kind, order", () => {
  const state: SearchState = {
    query: "国发〔2016〕62号 & -浙江",
    filters: { issuers: ["中共吉林省委", "吉林省人民政府"], year: ["2019"] },
    sort: "date",
  };
  expect(readState(new URLSearchParams(printState(state)))).toEqual(state);
  expect(countChosen(state.filters)).toBe(3);
});

it("prints nothing for a search that has not begun", () => {
  expect(printState({ query: "", filters: {}, sort: "relevance" })).toBe("");
});

it("takes an address that someone wrote by hand for what it can mean", () => {
  const parameters = new URLSearchParams("q=珲春&year=&year=2019&year=2019&sort=newest&colour=red");
  expect(readState(parameters)).toEqual({
    query: "珲春",
    filters: { year: ["2019"] },
    sort: "relevance",
  });
});
