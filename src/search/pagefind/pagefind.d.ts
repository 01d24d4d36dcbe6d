/** `pagefind.js` of the release that made the index, its `fetch` being `servePagefind`. */
declare module "zhangju:pagefind" {
  export interface PagefindResult {
    /** Name of the page. */
    id: string;
    /** Places of the words found in it, ascending. */
    words: number[];
  }
  export interface PagefindInstance {
    mergeIndex(basePath: string, options?: object): Promise<void>;
    search(terms: string): Promise<{ results: PagefindResult[] }>;
    preload(terms: string): Promise<void>;
    destroy(): Promise<void>;
  }
  /** Each call gives a Pagefind with a memory of its own. */
  export function loadPagefind(): { createInstance(options: object): PagefindInstance };
}
