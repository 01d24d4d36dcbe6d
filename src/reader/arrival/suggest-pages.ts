import { addressSlug, addressWords } from "./address-words.ts";
import { type NamedDocument, nearestDocuments } from "./nearest-documents.ts";

/**
 * Offers what a wrong address may have meant: its words as a search, and the documents whose names
 * are like it.
 *
 * @param place receives the offers; its `data-base` is the site's root.
 * @param search the page's search box, filled with the words.
 */
export async function suggestPages(place: HTMLElement, search: HTMLInputElement): Promise<void> {
  const base = place.dataset.base ?? "/";
  const path = location.pathname.startsWith(base)
    ? location.pathname.slice(base.length)
    : location.pathname;
  const words = addressWords(path);
  if (/\p{Script=Han}/u.test(words)) search.value = words;
  // Only an address of a document can be near to one.
  if (!/(^|\/)policies\//.test(path)) return;
  const near = nearestDocuments(addressSlug(path), await readNames(base));
  if (near.length === 0) return;
  const heading = document.createElement("h2");
  heading.textContent = "是不是要找";
  const list = document.createElement("ul");
  for (const { slug, title } of near) {
    const link = document.createElement("a");
    link.href = `${base}policies/${encodeURIComponent(slug)}/`;
    link.textContent = title;
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  place.append(heading, list);
}

async function readNames(base: string): Promise<NamedDocument[]> {
  try {
    const text = await (await fetch(`${base}policies/names.txt`)).text();
    return text
      .split("\n")
      .filter(Boolean)
      .map((line) => {
        const [slug, title] = line.split("\t") as [string, string];
        return { slug, title };
      });
  } catch {
    // Offline, or a file that is opened from the disk: the search box remains.
    return [];
  }
}
