import { defineCollection } from "astro:content";
import { contentDir } from "virtual:zhangju";
import { glob } from "astro/loaders";
import { catalogEntrySchema } from "./site/catalog.ts";
import { catalogLoader } from "./site/catalog-loader.ts";

const policies = defineCollection({
  loader: catalogLoader(contentDir),
  schema: catalogEntrySchema,
});

/** What staff read is kept with the other documentation and published under 关于本站. */
const guide = defineCollection({
  loader: glob({ pattern: "{guide,diagnostics}.md", base: "./docs" }),
});

export const collections = { policies, guide };
