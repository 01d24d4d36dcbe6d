/** How clauses are cited, for pages, which do not read the corpus pass themselves. */
export { type Place, placesOf } from "../policy/corpus/places-of.ts";
