import { askToPrint } from "../print/print-document.ts";
import { readAloud } from "../read-aloud/read-aloud.ts";
import type { Announce } from "../widgets/announce.ts";
import { copyText } from "../widgets/copy-text.ts";
import { floatBeside, insertAfterFirstLine } from "../widgets/float-beside.ts";
import { type Citable, citeByStandard, citeInMarkdown, citeOfficially, quote } from "./citation.ts";
import { citeProvision } from "./cite-provision.ts";

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
  const tools = document.createElement("div");
  tools.className = "provision-tools";
  tools.setAttribute("role", "toolbar");
  const name = document.createElement("p");
  name.className = "tools-name";
  const code = document.createElement("div");
  code.className = "tools-code";
  tools.append(name);
  let source: Citable;
  let current: HTMLAnchorElement | null = null;
  let kept = false;
  let timer = 0;

  const copy = async (text: string, what: string) => {
    announce((await copyText(text)) ? `已复制${what}` : "未能复制，请从地址栏复制链接");
  };
  const group = (label: string, buttons: Array<[string, () => void]>) => {
    const element = document.createElement("div");
    element.className = "tools-group";
    element.setAttribute("role", "group");
    element.setAttribute("aria-label", label);
    for (const [text, act] of buttons) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.addEventListener("click", act);
      element.append(button);
    }
    tools.append(element);
  };
  group("复制", [
    ...FORMS.map(({ label, make }): [string, () => void] => [
      label,
      () => copy(make(source), `：${label}`),
    ]),
    ["链接", () => copy(source.url, `${source.place}的链接`)],
  ]);
  group("分享、朗读与打印", [
    // Only where the system has a panel for it.
    ...(typeof navigator.share === "function"
      ? [["分享", () => share(source)] as [string, () => void]]
      : []),
    ["二维码", showCode],
    ["朗读本条", () => readAloud(policy, { from: provisionOf(current!), only: true })],
    ["从此读起", () => readAloud(policy, { from: provisionOf(current!), only: false })],
    ["打印本条", () => askToPrint(provisionOf(current!))],
  ]);
  tools.append(code);
  const buttons = [...tools.querySelectorAll("button")];

  async function showCode() {
    const { url, place } = source;
    const { qrCode } = await import("./qr-code.ts");
    if (source.url !== url) return;
    code.replaceChildren(qrCode(url, `${place}网址的二维码`), `扫一扫，在手机上打开${place}`);
    if (current) floatBeside(tools, current.getBoundingClientRect());
  }

  function open(marker: HTMLAnchorElement) {
    window.clearTimeout(timer);
    if (marker === current) return;
    close();
    current = marker;
    source = citeProvision(policy, provisionOf(marker));
    name.textContent = source.place;
    tools.setAttribute("aria-label", `${source.place}：引用、分享、朗读、打印`);
    // In passing, the tools are no stop on the way to the next number.
    for (const button of buttons) button.tabIndex = -1;
    insertAfterFirstLine(tools, provisionOf(marker));
    floatBeside(tools, marker.getBoundingClientRect());
  }

  function close() {
    window.clearTimeout(timer);
    if (tools.contains(document.activeElement)) current?.focus({ preventScroll: true });
    tools.remove();
    code.replaceChildren();
    current = null;
    kept = false;
  }

  function later(action: () => void, delay: number) {
    window.clearTimeout(timer);
    timer = window.setTimeout(action, delay);
  }

  policy.addEventListener("click", (event) => {
    const marker = markerOf(event);
    if (!marker || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(marker);
    kept = true;
    buttons[0]!.tabIndex = 0;
    markInPlace(marker);
    floatBeside(tools, marker.getBoundingClientRect());
    copy(source.url, `${source.place}的链接`);
  });
  policy.addEventListener("focusin", (event) => {
    const marker = markerOf(event);
    if (current && (marker === current || tools.contains(event.target as Node))) {
      window.clearTimeout(timer);
    } else if (marker?.matches(":focus-visible")) {
      later(() => open(marker), OPEN_AFTER);
    } else if (current) {
      later(close, CLOSE_AFTER);
    }
  });
  policy.addEventListener("focusout", ({ relatedTarget }) => {
    // Focus that goes nowhere comes from a click beside, or another window.
    const isGone = relatedTarget instanceof Node && !policy.contains(relatedTarget);
    if (isGone || (!relatedTarget && !kept)) later(close, CLOSE_AFTER);
  });
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const marker = markerOf(event);
    if (marker && !kept) later(() => open(marker), OPEN_AFTER);
    else if (tools.contains(event.target as Node)) window.clearTimeout(timer);
    else if (!kept) later(close, CLOSE_AFTER);
  });
  document.addEventListener("pointerdown", (event) => {
    if (!tools.contains(event.target as Node) && !markerOf(event)) close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  tools.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const to = nextOf(event.key, at, buttons.length);
    if (at < 0 || to === null) return;
    event.preventDefault();
    for (const [index, button] of buttons.entries()) button.tabIndex = index === to ? 0 : -1;
    buttons[to]!.focus();
  });
}

/** A toolbar is one stop of the Tab key; the arrow keys go through it. */
function nextOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return (at + 1) % count;
    case "ArrowLeft":
    case "ArrowUp":
      return (at + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
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
