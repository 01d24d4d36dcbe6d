import { floatBeside } from "../widgets/float-beside.ts";
import type { PreviewContent } from "./preview-content.ts";

/** The card that shows what a reference leads to: one per page, moved to where it is needed. */
export interface PreviewCard {
  element: HTMLElement;
  /** Shows a content beside a trigger; a text stands for one that isn't there. */
  show(trigger: HTMLElement, content: PreviewContent | string): void;
  hide(): void;
}

export function createPreviewCard(onClose: () => void): PreviewCard {
  const element = make("div", "preview");
  element.id = "preview";
  element.hidden = true;
  element.setAttribute("aria-live", "polite");
  const title = make("p", "preview-title");
  const body = make("div", "preview-body");
  // What scrolls must be reachable by keyboard.
  body.tabIndex = 0;
  const foot = make("p", "preview-foot");
  const go = make("a", "");
  const close = make("button", "");
  go.textContent = "前往";
  // A link without an address is none to keyboards and crawlers.
  go.href = "#content";
  close.type = "button";
  close.textContent = "关闭";
  close.addEventListener("click", onClose);
  foot.append(go, close);
  element.append(title, body, foot);

  return {
    element,
    show(trigger, content) {
      const isText = typeof content === "string";
      title.textContent = isText ? "" : content.title;
      body.replaceChildren(...(isText ? [line("", content)] : contentNodes(content)));
      const href = isText ? (trigger as HTMLAnchorElement).href : content.href;
      go.hidden = !href;
      if (href) go.href = href;
      element.hidden = false;
      // Below the trigger's first line; narrow windows have it at the foot.
      floatBeside(element, trigger.getClientRects()[0]!);
    },
    hide() {
      element.hidden = true;
      body.replaceChildren();
    },
  };
}

function contentNodes({ lines, nodes, more }: PreviewContent): Node[] {
  const list = make("ul", "");
  if (nodes) list.append(...nodes);
  const shown: Node[] = nodes
    ? [list]
    : (lines ?? []).map(({ marker, text }) => line(marker, text));
  return more ? [...shown, line("", "……")] : shown;
}

function line(marker: string, text: string): HTMLElement {
  const element = make("div", "preview-line");
  if (marker) {
    const number = make("b", "marker");
    number.textContent = marker;
    element.append(number);
  }
  element.append(text);
  return element;
}

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className) element.className = className;
  return element;
}
