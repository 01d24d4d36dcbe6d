import { type TraditionalTables, traditionalTables } from "../words/fold/traditional-table.ts";

/** The tables of traditional characters, from OpenCC's data as opencc-js brings it. */
export async function loadTraditional(): Promise<TraditionalTables> {
  const [toSimplified, phrases, ...regional] = await Promise.all([
    import("opencc-js/dict/TSCharacters"),
    import("opencc-js/dict/STPhrases"),
    import("opencc-js/dict/TWVariantsRev"),
    import("opencc-js/dict/HKVariantsRev"),
  ]);
  return traditionalTables({
    toSimplified: toSimplified.default,
    phrases: phrases.default,
    regional: regional.map((dictionary) => dictionary.default),
  });
}
