/** A document of the library: its shard and its place in the shard, in one number. */
export type DocumentKey = number;
/** A page of Pagefind's, likewise: the key of its first document. */
export type PageKey = number;

const SHARD_ROOM = 100_000;

export function documentKey(shard: number, document: number): DocumentKey {
  return shard * SHARD_ROOM + document;
}

export function splitKey(key: DocumentKey): { shard: number; document: number } {
  return { shard: Math.floor(key / SHARD_ROOM), document: key % SHARD_ROOM };
}
