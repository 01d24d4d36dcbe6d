import type { Announce } from "../widgets/announce.ts";
import { copyText } from "../widgets/copy-text.ts";
import { floatBeside } from "../widgets/float-beside.ts";
import { quote } from "./citation.ts";
import { addressOf, citeDocument } from "./cite-provision.ts";
import { placeOfRange } from "./place-of-range.ts";
import { selectedRange } from "./selected-range.ts";
import { textOfRange } from "./text-of-range.ts";

/** Milliseconds after the last change of a selection. */
const SETTLED = 250;
const BLOCKS = "p, h1, h2, h3, h4, h5, h6, .table-scroll";

/**
 * Offers to copy selected text with where it stands: 《…》第三条至第五条 and its address. The button
 * follows the selection in the page, so that it is also what a keyboard reaches from there.
 */
export function bindSelectionTools(policy: HTMLElement, announce: Announce): void {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "复制并附出处";
  const tools = document.createElement("div");
  tools.className = "provision-tools selection-tools";
  tools.append(button);
  let timer = 0;
  let pressed = false;
  /** On a phone the tap on the button may take the selection away. */
  let offered: Range | null = null;

  const update = () => {
    const range = pressed ? null : selectedRange(policy);
    if (!range) {
      if (!tools.contains(document.activeElement)) tools.remove();
      return;
    }
    if (tools.contains(document.activeElement)) return;
    offered = range;
    const block = elementOf(range.endContainer).closest(BLOCKS);
    // Between an article's number and its first 款, nothing may stand.
    const after = block?.matches(".lone") ? block.nextElementSibling?.firstElementChild : block;
    after?.after(tools);
    const boxes = range.getClientRects();
    const last = boxes[boxes.length - 1];
    if (last) floatBeside(tools, last);
  };
  const schedule = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(update, SETTLED);
  };

  document.addEventListener("selectionchange", schedule);
  document.addEventListener("pointerdown", (event) => {
    pressed = !tools.contains(event.target as Node);
    if (pressed) tools.remove();
  });
  for (const end of ["pointerup", "pointercancel"]) {
    document.addEventListener(end, () => {
      pressed = false;
      schedule();
    });
  }
  // Pressing a button would otherwise take the selection away.
  tools.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", async () => {
    const range = selectedRange(policy) ?? offered;
    if (!range) return;
    const { label, anchor } = placeOfRange(range);
    const url = addressOf(anchor);
    const text = quote({ ...citeDocument(policy), place: label, text: textOfRange(range), url });
    const copied = await copyText(text);
    announce(copied ? `已复制，出处：${label || "本文件"}` : "未能复制，请用 Ctrl+C 复制文字");
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") tools.remove();
  });
}

function elementOf(node: Node): Element {
  return node instanceof Element ? node : node.parentElement!;
}
