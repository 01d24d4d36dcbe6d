import { askToPrint } from "../print/print-document.ts";
import { readAloud } from "../read-aloud/read-aloud.ts";
import type { Announce } from "../widgets/announce.ts";
import { copyText } from "../widgets/copy-text.ts";
import { floatBeside, insertAfterFirstLine } from "../widgets/float-beside.ts";
import { openOnIntent } from "../widgets/open-on-intent.ts";
import { type Citable, citeByStandard, citeInMarkdown, citeOfficially, quote } from "./citation.ts";
import { citeProvision } from "./cite-provision.ts";
import { createToolbar, type Tool } from "./create-toolbar.ts";

const FORMS: Array<{ label: string; make: (source: Citable) => string }> = [
  { label: "公文引用", make: citeOfficially },
  { label: "GB/T 7714", make: (source) => citeByStandard(source, localDate(new Date())) },
  { label: "Markdown", make: citeInMarkdown },
  { label: "连同原文", make: quote },
];
/** Milliseconds: long enough not to open while a pointer passes, or to be left on the way over. */
const OPEN_AFTER = 450;
const CLOSE_AFTER = 250;

/**
 * What a reader can do with a provision, at its number: one row of tools per page, moved to where it
 * is needed. Pointing at a number or focusing it shows them; a click, a tap or Enter marks the
 * provision, copies its address and keeps them, and Tab or the arrow keys go through them.
 */
export function bindProvisionTools(policy: HTMLElement, announce: Announce): void {
  const name = document.createElement("p");
  name.className = "tools-name";
  const code = document.createElement("div");
  code.className = "tools-code";
  let source: Citable;

  const copy = async (text: string, what: string) => {
    announce((await copyText(text)) ? `已复制${what}` : "未能复制，请从地址栏复制链接");
  };
  const provision = () => provisionOf(intent.current!);
  const copying: Tool[] = FORMS.map(({ label, make }) => ({
    label,
    act: () => copy(make(source), `：${label}`),
  }));
  const sharing: Tool = { label: "分享", act: () => share(source) };
  const toolbar = createToolbar("provision-tools", [
    {
      label: "复制",
      tools: [...copying, { label: "链接", act: () => copy(source.url, `${source.place}的链接`) }],
    },
    {
      label: "分享、朗读与打印",
      tools: [
        // Only where the system has a panel for it.
        ...(typeof navigator.share === "function" ? [sharing] : []),
        { label: "二维码", act: showCode },
        { label: "朗读本条", act: () => readAloud(policy, { from: provision(), only: true }) },
        { label: "从此读起", act: () => readAloud(policy, { from: provision(), only: false }) },
        { label: "打印本条", act: () => askToPrint(provision()) },
      ],
    },
  ]);
  const tools = toolbar.element;
  tools.prepend(name);
  tools.append(code);

  async function showCode() {
    const { url, place } = source;
    const { qrCode } = await import("./qr-code.ts");
    if (source.url !== url) return;
    code.replaceChildren(qrCode(url, `${place}网址的二维码`), `扫一扫，在手机上打开${place}`);
    if (intent.current) floatBeside(tools, intent.current.getBoundingClientRect());
  }

  const isInside = (target: EventTarget | null) => target instanceof Node && tools.contains(target);
  const intent = openOnIntent({
    openAfter: OPEN_AFTER,
    closeAfter: CLOSE_AFTER,
    triggerOf: markerOf,
    isInside,
    open(marker) {
      source = citeProvision(policy, provisionOf(marker));
      name.textContent = source.place;
      tools.setAttribute("aria-label", `${source.place}：引用、分享、朗读、打印`);
      toolbar.pass();
      insertAfterFirstLine(tools, provisionOf(marker));
      floatBeside(tools, marker.getBoundingClientRect());
    },
    close() {
      tools.remove();
      code.replaceChildren();
    },
  });

  policy.addEventListener("click", (event) => {
    const marker = markerOf(event);
    if (!marker || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    intent.open(marker);
    intent.keep();
    toolbar.enter();
    markInPlace(marker);
    floatBeside(tools, marker.getBoundingClientRect());
    copy(source.url, `${source.place}的链接`);
  });
  policy.addEventListener("focusin", (event) => {
    const marker = markerOf(event);
    const isElsewhere = marker !== intent.current && !isInside(event.target);
    if (intent.current && isElsewhere && !marker?.matches(":focus-visible")) intent.closeSoon();
  });
  policy.addEventListener("focusout", ({ relatedTarget }) => {
    // Focus that goes nowhere comes from a click beside, or another window.
    const isGone = relatedTarget instanceof Node && !policy.contains(relatedTarget);
    if (isGone || (!relatedTarget && !intent.kept)) intent.closeSoon();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!isInside(event.target) && !markerOf(event)) intent.close();
  });
}

function markerOf({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(".policy a.marker") : null;
}

function provisionOf(marker: HTMLAnchorElement): Element {
  return document.getElementById(decodeURIComponent(marker.hash.slice(1)))!;
}

/** Makes the provision the page's target without moving the page: the reader is there already. */
function markInPlace(marker: HTMLAnchorElement): void {
  const top = window.scrollY;
  window.location.hash = marker.hash;
  window.scrollTo({ top, behavior: "instant" });
  // Going to an anchor moves the keyboard's place to the start of the provision.
  marker.focus({ preventScroll: true });
}

function share({ url, ...source }: Citable): void {
  // Rejected when the reader changes his mind.
  navigator
    .share({ title: source.title, text: citeOfficially({ url, ...source }), url })
    .catch(() => {});
}

/** `2026-01-02` on the reader's own calendar. */
function localDate(date: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
