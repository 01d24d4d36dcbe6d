import type { Search } from "../../search/browser/create-search.ts";

type Client = typeof import("../../search/browser/create-search.ts");

/**
 * Loads the search when it is first needed, and again where that failed.
 *
 * @param address of `client.js`.
 */
export function searchOpener(address: string): () => Promise<Search> {
  let opening: Promise<Search> | null = null;
  let failures = 0;
  const load = async () => {
    // Browsers may remember that a module could not be loaded: another address asks anew.
    const fresh = failures > 0 ? `${address}?retry=${failures}` : address;
    const { createSearch } = (await import(/* @vite-ignore */ fresh)) as Client;
    return createSearch();
  };
  return () => {
    opening ??= load().catch((error: unknown) => {
      failures++;
      opening = null;
      throw error;
    });
    return opening;
  };
}
