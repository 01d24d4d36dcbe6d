import { foldText } from "../words/fold/fold-text.ts";
import { completeDocumentNumber } from "../words/query/other-forms.ts";
import type { Query } from "../words/query/parse-query.ts";
import type { EngineHit } from "./search-types.ts";
import { countSpots, type Tier } from "./tier.ts";

/** The provision or the document that the query names, where it names just one that is there. */
export function findDirect(tiers: Tier[], hits: EngineHit[], query: Query): EngineHit | null {
  const tier = tiers.find(({ match }) => match === "named");
  if (tier) {
    const spots = [...tier.documents.values()].map(countSpots);
    const isOne = spots.length === 1 && spots[0] === 1;
    return (isOne && hits.find(({ match }) => match === "named")) || null;
  }
  const number = completeDocumentNumber(query.phrases.map(({ text }) => text));
  if (number === null) return null;
  const numbered = hits.filter(
    ({ documentNumber }) => documentNumber && foldText(documentNumber).text === number,
  );
  const isOne = new Set(numbered.map(({ document }) => document)).size === 1;
  return isOne ? numbered[0]! : null;
}
