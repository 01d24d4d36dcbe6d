import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FileError, httpFiles } from "./load-files.ts";

const FOLDER = "https://library.test/search/";
const CHUNK = "index/3fa9/shard.bin";

interface Request {
  address: string;
  cache: RequestCache | undefined;
}

let requests: Request[];
/** What the server answers, request after request; then 200. */
let answers: Array<number | Error>;

beforeEach(() => {
  vi.useFakeTimers();
  requests = [];
  answers = [];
  vi.stubGlobal("fetch", async (address: URL, init?: RequestInit) => {
    requests.push({ address: address.href, cache: init?.cache });
    const answer = answers.shift() ?? 200;
    if (answer instanceof Error) throw answer;
    return new Response(answer === 200 ? address.pathname : null, { status: answer });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const cachesOf = (path: string) =>
  requests.filter(({ address }) => address === FOLDER + path).map(({ cache }) => cache);

describe("httpFiles", () => {
  it("asks the server for the manifest each time, and leaves all else to the browser's cache", async () => {
    const files = httpFiles(FOLDER, null);
    await files.load("manifest.json");
    await files.load("manifest.json");
    await files.load(CHUNK);
    expect(cachesOf("manifest.json")).toEqual(["no-cache", "no-cache"]);
    expect(cachesOf(CHUNK)).toEqual(["default"]);
  });

  it("answers the first request for the manifest with the one at hand, and no other", async () => {
    const files = httpFiles(FOLDER, '{"format":3}');
    expect(text(await files.load(CHUNK))).toBe(`/search/${CHUNK}`);
    expect(text(await files.load("manifest.json"))).toBe('{"format":3}');
    expect(text(await files.load("manifest.json"))).toBe("/search/manifest.json");
    expect(cachesOf("manifest.json")).toEqual(["no-cache"]);
  });

  it.each([503, new TypeError("Failed to fetch")])(
    "tries a file a second time after %s, a moment later",
    async (failure) => {
      answers = [failure];
      const loading = httpFiles(FOLDER, null).load(CHUNK);
      await vi.advanceTimersByTimeAsync(100);
      expect(requests).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(2000);
      expect(text(await loading)).toBe(`/search/${CHUNK}`);
      expect(requests).toHaveLength(2);
    },
  );

  it("fails with the file's name after the second try, and begins anew when it is asked again", async () => {
    answers = [404, 503];
    const files = httpFiles(FOLDER, null);
    const failing = files.load(CHUNK).catch((error: unknown) => error);
    await vi.runAllTimersAsync();
    const error = await failing;
    expect(error).toBeInstanceOf(FileError);
    expect((error as Error).message).toBe(`${CHUNK}: HTTP 503`);
    expect(requests).toHaveLength(2);
    expect(text(await files.load(CHUNK))).toBe(`/search/${CHUNK}`);
  });
});
