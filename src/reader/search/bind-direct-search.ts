import { searchOpener } from "./open-search.ts";

/** Milliseconds that a reader waits for an answer before the search page shows it. */
const PATIENCE = 2500;

/** 民法典 577, 第五百七十七条第二款, 国发〔2016〕62号: may name one provision or document. */
const MAY_NAME = /[0-9０-９〇零一二三四五六七八九十百千]\s*(?:[号號条條].{0,12})?$/u;

/**
 * Lets the search boxes of all pages but the search page lead straight to a provision or a document
 * that is named; all else goes to the search page, as it does without a script. The index begins to
 * come when a reader turns to a box.
 */
export function bindDirectSearch(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>(".search-box")) {
    if (!form.closest("[data-search-page]")) bindForm(form);
  }
}

function bindForm(form: HTMLFormElement): void {
  const input = form.querySelector("input")!;
  const openSearch = searchOpener(new URL("client.js", form.action).href);
  const findDirect = async (query: string): Promise<string | null> => {
    const search = await openSearch();
    return (await search.search(query, { limit: 5 })).direct?.url ?? null;
  };
  input.addEventListener(
    "focus",
    () => {
      openSearch().then(
        (search) => search.preload(),
        () => {},
      );
    },
    { once: true },
  );
  form.addEventListener("submit", async (event) => {
    const query = input.value.trim();
    if (!MAY_NAME.test(query)) return;
    event.preventDefault();
    const patience = new Promise<null>((done) => window.setTimeout(() => done(null), PATIENCE));
    const address = await Promise.race([findDirect(query), patience]).catch(() => null);
    if (address) window.location.href = address;
    else form.submit();
  });
}
