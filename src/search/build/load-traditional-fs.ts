import type { TraditionalTable } from "../fold/fold-text.ts";
import { traditionalTable } from "../fold/traditional-table.ts";

/** The table of traditional characters, from OpenCC's data as opencc-js brings it. */
export async function loadTraditional(): Promise<TraditionalTable> {
  const [toSimplified, ...regional] = await Promise.all([
    import("opencc-js/dict/TSCharacters"),
    import("opencc-js/dict/TWVariantsRev"),
    import("opencc-js/dict/HKVariantsRev"),
  ]);
  return traditionalTable(
    toSimplified.default,
    regional.map((dictionary) => dictionary.default),
  );
}
