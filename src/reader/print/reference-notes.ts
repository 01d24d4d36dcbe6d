/** What a note needs to know of a link. */
interface Note {
  name: string;
  address: string;
}

/**
 * Numbers the citations that lead to other documents and lists their addresses after the text, as
 * notes: paper has no links. Citations within the document say where they lead themselves.
 *
 * @returns what takes the notes away again.
 */
export function addReferenceNotes(article: HTMLElement): () => void {
  const notes = new Map<string, number>();
  const list = document.createElement("ol");
  list.className = "reference-notes";
  const marks = [...article.querySelectorAll<HTMLAnchorElement>("a.ref")].flatMap((link) => {
    if (link.pathname === location.pathname || link.closest("[data-print-skip]")) return [];
    const { name, address } = noteOf(link);
    let number = notes.get(address);
    if (number === undefined) {
      number = notes.size + 1;
      notes.set(address, number);
      const item = document.createElement("li");
      item.append(`〔${number}〕${name}`, document.createElement("br"), address);
      list.append(item);
    }
    const mark = document.createElement("sup");
    mark.className = "note-mark";
    mark.textContent = `〔${number}〕`;
    link.after(mark);
    return [mark];
  });
  if (marks.length > 0) article.append(list);
  return () => {
    list.remove();
    for (const mark of marks) mark.remove();
  };
}

/** The document's full name, which the text often shortens, and the permanent address. */
function noteOf(link: HTMLAnchorElement): Note {
  const listed = [...document.querySelectorAll<HTMLAnchorElement>(".cited .name a")].find(
    ({ pathname }) => pathname === link.pathname,
  );
  const title = listed?.parentElement?.textContent?.trim() ?? "";
  const text = link.textContent ?? "";
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  const address = new URL(link.getAttribute("href")!, canonical?.href ?? location.href).href;
  return { name: title && !text.includes(title) ? `${text}（${title}）` : text, address };
}
