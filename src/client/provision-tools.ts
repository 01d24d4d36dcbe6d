import { type Citable, citeByStandard, citeInMarkdown, citeOfficially, quote } from "./citation.ts";
import { copyText } from "./copy-text.ts";
import { linesOf } from "./lines-of-element.ts";
import { placeOfElement } from "./place-of-element.ts";

const FORMS: Array<{ label: string; make: (source: Citable) => string }> = [
  { label: "公文引用", make: citeOfficially },
  { label: "GB/T 7714", make: (source) => citeByStandard(source, localDate(new Date())) },
  { label: "Markdown", make: citeInMarkdown },
  { label: "连同原文", make: quote },
];

/**
 * A click on a provision's number marks it, copies its address, and offers under the provision to
 * copy it as a citation. The row of buttons is one element that moves, so it is the next thing a
 * keyboard reaches.
 */
export function bindProvisionTools(policy: HTMLElement, notice: HTMLElement): void {
  const tools = document.createElement("div");
  tools.className = "provision-tools";
  tools.setAttribute("role", "group");
  let source: Citable;
  let timer = 0;

  const copy = async (text: string, what: string) => {
    const copied = await copyText(text);
    notice.textContent = copied ? `已复制${what}` : "未能复制，请从地址栏复制链接";
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      notice.textContent = "";
    }, 3000);
  };

  for (const { label, make } of FORMS) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", () => copy(make(source), `：${label}`));
    tools.append(button);
  }

  policy.addEventListener("click", (event) => {
    const marker = (event.target as Element).closest<HTMLAnchorElement>("a.marker");
    if (!marker || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    tools.remove();
    markInPlace(marker);
    const provision = document.getElementById(decodeURIComponent(marker.hash.slice(1)))!;
    const address = addressOf(marker);
    source = describe(policy, provision, address);
    tools.setAttribute("aria-label", `引用${source.place}`);
    // After the first text, which for an article stands in its first 款.
    const first = provision.firstElementChild!;
    const lone = first.classList.contains("lone");
    ((lone && first.nextElementSibling?.firstElementChild) || first).after(tools);
    copy(address, `${source.place}的链接`);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") tools.remove();
  });
}

/** The provision's address, without the words of a search that led to the page. */
function addressOf(marker: HTMLAnchorElement): string {
  const url = new URL(marker.href);
  url.search = "";
  return url.href;
}

/** Makes the provision the page's target without moving the page: the reader is there already. */
function markInPlace(marker: HTMLAnchorElement): void {
  const top = window.scrollY;
  window.location.hash = marker.hash;
  window.scrollTo({ top, behavior: "instant" });
  // Going to an anchor moves the keyboard's place to the start of the provision.
  marker.focus({ preventScroll: true });
}

function describe(policy: HTMLElement, provision: Element, url: string): Citable {
  const { title = "", number = "", issuers = "", date = "" } = policy.dataset;
  const text = linesOf(provision)
    .map((line) => line.marker + line.text)
    .join("\n");
  const place = placeOfElement(provision);
  return { title, documentNumber: number, issuers, date, place, text, url };
}

/** `2026-01-02` on the reader's own calendar. */
function localDate(date: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
