import type { FacetCount, SearchResult } from "../../search/engine/search-types.ts";
import { FACETS, type Facet } from "../../search/store/segment-file.ts";
import { makeElement } from "./make-element.ts";
import type { SearchState } from "./search-state.ts";

const LABELS: Record<Facet, string> = {
  issuers: "发文机关",
  documentType: "文种",
  year: "年份",
  topic: "主题",
  validity: "有效性",
};
/** Values shown before the reader asks for all. */
const FEW = 8;

/** Checkboxes to narrow a search down by. */
export interface FacetFields {
  show(facets: SearchResult["facets"], filters: SearchState["filters"]): void;
}

/** @param onChange gets what is chosen after a change. */
export function createFacetFields(
  container: HTMLElement,
  onChange: (filters: SearchState["filters"]) => void,
): FacetFields {
  const unfolded = new Set<Facet>();
  let last: Parameters<FacetFields["show"]> | null = null;

  container.addEventListener("change", () => {
    const filters: SearchState["filters"] = {};
    for (const box of container.querySelectorAll<HTMLInputElement>("input:checked")) {
      filters[box.name as Facet] = [...(filters[box.name as Facet] ?? []), box.value];
    }
    onChange(filters);
  });

  const show: FacetFields["show"] = (facets, filters) => {
    last = [facets, filters];
    const { name, value } = (document.activeElement ?? {}) as Partial<HTMLInputElement>;
    const hadFocus = container.contains(document.activeElement);
    container.replaceChildren(
      ...FACETS.filter((facet) => facets[facet].length > 0).map((facet) =>
        fieldset(facet, facets[facet], filters[facet] ?? []),
      ),
    );
    if (!hadFocus) return;
    const boxes = [...container.querySelectorAll("input")];
    boxes.find((box) => box.name === name && box.value === value)?.focus({ preventScroll: true });
  };

  const fieldset = (facet: Facet, counts: FacetCount[], chosen: string[]): HTMLElement => {
    const all = unfolded.has(facet) || counts.length <= FEW + 1;
    const shown = counts.filter(({ value }, index) => all || index < FEW || chosen.includes(value));
    const rows = shown.map(({ value, count }) => {
      const box = makeElement("input", "");
      box.type = "checkbox";
      box.name = facet;
      box.value = value;
      box.checked = chosen.includes(value);
      const text = makeElement("span", "value", facet === "year" ? `${value}年` : value);
      return makeElement("label", "", box, text, makeElement("span", "count", String(count)));
    });
    const field = makeElement("fieldset", "", makeElement("legend", "", LABELS[facet]), ...rows);
    if (!all) {
      const button = makeElement("button", "plain", `全部 ${counts.length} 项`);
      button.type = "button";
      button.addEventListener("click", () => {
        unfolded.add(facet);
        show(...last!);
        container.querySelectorAll<HTMLElement>(`input[name="${facet}"]`)[FEW]?.focus();
      });
      field.append(button);
    }
    return field;
  };

  return { show };
}
