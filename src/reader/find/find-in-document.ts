import { findPlaces, listPlaces, type PlaceAddress } from "../../policy/address/find-places.ts";
import { parsePlace } from "../../policy/address/parse-place.ts";
import type { OutlineBranches } from "../outline/outline-branches.ts";
import { linesOf } from "../text/lines-of-element.ts";
import { PAGE_PLACES, placeOfElement } from "../text/place-of-element.ts";
import { filterOutline } from "./filter-outline.ts";

/** Places listed; beyond them the count is enough. */
const MOST = 8;
/** Characters shown of a place's text. */
const EXCERPT = 22;

export interface FindParts {
  input: HTMLInputElement;
  answer: HTMLElement;
  list: HTMLElement;
}

/**
 * One box for two things: a number (15, 四（二）, 附件1) lists the places that it may mean, Enter goes
 * to the first; other words leave the outline's entries that have them.
 */
export function bindFindInDocument(
  { input, answer, list }: FindParts,
  outline: HTMLElement,
  branches: OutlineBranches,
): void {
  let places: PlaceAddress[] | null = null;
  const filter = filterOutline(outline);
  const firstLink = () => list.querySelector("a") ?? (filter.active ? filter.firstMatch() : null);

  const update = () => {
    const query = input.value.trim();
    places ??= listPlaces(PAGE_PLACES, ({ id }) => id);
    const found = query === "" ? [] : findPlaces(query, places);
    list.replaceChildren(...found.slice(0, MOST).map(entry));
    list.hidden = found.length === 0;
    const words = query !== "" && found.length === 0 ? query : "";
    const matches = filter.apply(words);
    answer.textContent =
      query === ""
        ? ""
        : answerTo(query, parsePlace(query) !== null, found.length, words ? matches : 0);
  };

  input.addEventListener("input", update);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      firstLink()?.click();
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      firstLink()?.focus();
    } else if (event.key === "Escape" && input.value !== "") {
      // The first Escape empties the box, the next one closes the sheet.
      event.stopPropagation();
      event.preventDefault();
      input.value = "";
      update();
    }
  });
  list.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(event.target as HTMLAnchorElement);
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    (links[at + (event.key === "ArrowDown" ? 1 : -1)] ?? (at === 0 ? input : links[at]!)).focus();
  });
  const arrive = (event: Event) => {
    if (!(event.target as Element).closest("li > a") || input.value === "") return;
    // Once the link has been followed.
    window.setTimeout(() => {
      input.value = "";
      update();
      branches.reveal(outline.querySelector<HTMLAnchorElement>("[aria-current]"));
    });
  };
  outline.addEventListener("click", arrive);
  list.addEventListener("click", arrive);
  // What a browser filled in again on return.
  if (input.value !== "") update();
}

function entry(id: string): HTMLElement {
  const target = document.getElementById(id)!;
  const text = linesOf(target)
    .map((line) => line.text)
    .join("");
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `#${id}`;
  const place = document.createElement("b");
  place.textContent = placeOfElement(target);
  link.append(place, text.length > EXCERPT ? `${text.slice(0, EXCERPT)}……` : text);
  item.append(link);
  return item;
}

function answerTo(query: string, isPlace: boolean, places: number, entries: number): string {
  if (places === 1) return "按回车键前往";
  if (places > MOST) return `${places} 处，列出前 ${MOST} 处；按回车键前往第一处`;
  if (places > 1) return `${places} 处；按回车键前往第一处`;
  if (entries > 0) return `目录里有 ${entries} 处“${query}”`;
  return isPlace
    ? `本文件没有“${query}”这一处`
    : `目录里没有“${query}”；要查正文，请用浏览器的查找（Ctrl+F）`;
}
