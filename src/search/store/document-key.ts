/** A document of the library: its segment and its place in the segment, in one number. */
export type DocumentKey = number;
/** A page of Pagefind's, likewise: the key of its first document. */
export type PageKey = number;

const SEGMENT_ROOM = 100_000;

export function documentKey(segment: number, document: number): DocumentKey {
  return segment * SEGMENT_ROOM + document;
}

export function splitKey(key: DocumentKey): [segment: number, document: number] {
  return [Math.floor(key / SEGMENT_ROOM), key % SEGMENT_ROOM];
}
