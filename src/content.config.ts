import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";

/** What staff read is kept with the other documentation and published under 关于本站. */
const guide = defineCollection({
  loader: glob({ pattern: "{guide,diagnostics,accessibility}.md", base: "./docs" }),
});

export const collections = { guide };
