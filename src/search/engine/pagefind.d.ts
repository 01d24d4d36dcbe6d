/** `pagefind.js` of the release that made the index, with its files served by `serveFile`. */
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
  export function createInstance(options: object): PagefindInstance;
}
