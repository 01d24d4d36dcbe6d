import { readFileSync } from "node:fs";
import { afterEach, expect, it, vi } from "vitest";
import { chooseDisplay } from "./choose-display.ts";
import { DISPLAY_CHOICES, type Display } from "./display-choices.ts";

const early = readFileSync("public/early.js", "utf8");

afterEach(() => vi.unstubAllGlobals());

/** What a page has of its document's root after public/early.js: `{ "data-js": "", … }`. */
function openPage(storage: Storage, { hash = "", state = null as unknown } = {}) {
  const attributes: Record<string, string> = {};
  const documentElement = {
    setAttribute: (name: string, value: string) => {
      attributes[name] = value;
    },
    removeAttribute: (name: string) => {
      delete attributes[name];
    },
  };
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", { documentElement });
  vi.stubGlobal("location", { hash });
  vi.stubGlobal("history", { state });
  vi.stubGlobal("localStorage", storage);
  // As a script of a page: by its globals and in none of our scopes.
  new Function(early)();
  return attributes;
}

function storageWith(saved: string | null): Storage {
  let value = saved;
  return {
    getItem: (name: string) => (name === "zhangju.display" ? value : null),
    setItem: (name: string, next: string) => {
      if (name === "zhangju.display") value = next;
    },
  } as unknown as Storage;
}

const blocked = {
  getItem: () => {
    throw new Error("blocked");
  },
  setItem: () => {
    throw new Error("blocked");
  },
} as unknown as Storage;

/** All combinations of all values. */
const everyDisplay = Object.entries(DISPLAY_CHOICES).reduce<Array<Record<string, string>>>(
  (all, [name, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
  [{}],
) as Display[];

/** What the style sheets are told, in so many words. */
function attributesOf({ size, theme, plain, pointer, view }: Partial<Display>) {
  return {
    "data-js": "",
    ...(theme && theme !== "auto" && { "data-theme": theme }),
    ...(size && size !== "1" && { "data-size": size }),
    ...(plain === "on" && { "data-plain": "" }),
    ...(pointer === "on" && { "data-pointer": "" }),
    ...(view === "cards" && { "data-view": "cards" }),
    ...((plain === "on" || size === "3" || size === "4") && { "data-narrow": "" }),
  };
}

it("shows every combination of settings, and the next page begins with the same", () => {
  expect(everyDisplay).toHaveLength(4 * 4 * 2 ** 4);
  const storage = storageWith(null);
  for (const display of everyDisplay) {
    const page = openPage(storage);
    chooseDisplay(display);
    expect(page, JSON.stringify(display)).toEqual(attributesOf(display));
    expect(openPage(storage), JSON.stringify(display)).toEqual(attributesOf(display));
  }
});

it("leaves what isn't chosen as it is", () => {
  const storage = storageWith(JSON.stringify({ view: "cards", rate: "1.5" }));
  const page = openPage(storage);
  chooseDisplay({ theme: "dark" });
  expect(page).toEqual(attributesOf({ view: "cards", theme: "dark" }));
  expect(openPage(storage)).toEqual(attributesOf({ view: "cards", theme: "dark" }));
  expect(JSON.parse(storage.getItem("zhangju.display")!)).toEqual({
    view: "cards",
    rate: "1.5",
    theme: "dark",
  });
});

it("holds a choice for one page where storage is blocked", () => {
  const page = openPage(blocked);
  expect(page).toEqual(attributesOf({}));
  chooseDisplay({ size: "4" });
  chooseDisplay({ view: "cards" });
  expect(page).toEqual(attributesOf({ size: "4", view: "cards" }));
  expect(openPage(blocked)).toEqual(attributesOf({}));
});

it.each([
  "",
  "{",
  "null",
  '"dark"',
  "[]",
  '{"theme":"sepia","size":"5","plain":"yes","view":"lines"}',
])("keeps the defaults where %s is stored", (saved) => {
  expect(openPage(storageWith(saved))).toEqual(attributesOf({}));
});

it("tells who comes for a certain place", () => {
  const storage = storageWith(null);
  expect(openPage(storage, { hash: "#art_3" })).toHaveProperty("data-arriving");
  expect(openPage(storage, { state: { place: { id: "art_3", top: 0 } } })).toHaveProperty(
    "data-arriving",
  );
  expect(openPage(storage, { state: { limit: 20 } })).not.toHaveProperty("data-arriving");
});
