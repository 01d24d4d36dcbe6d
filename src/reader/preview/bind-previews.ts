import { openOnIntent } from "../widgets/open-on-intent.ts";
import { createPreviewCard } from "./preview-card.ts";
import { previewContentOf } from "./preview-content.ts";

const TRIGGERS = "a.ref, a.cited-mark, .term";
/** Milliseconds: long enough not to flash while a pointer passes, or to be left on the way to the card. */
const OPEN_AFTER = 250;
const CLOSE_AFTER = 200;
const SLOW_AFTER = 300;
const FAILED = "没有读到这一条；可以直接前往，或稍后再试。";

/**
 * Shows what a reference, a defined term or a 被引用 mark leads to when it is pointed at, focused or
 * tapped. Focus stays where it is, Escape closes, and the card can be pointed at (WCAG 2.2, 1.4.13).
 * A tap opens the card, whose link goes on; a click of the mouse and Enter follow the link.
 */
export function bindPreviews(main: HTMLElement): void {
  const card = createPreviewCard(() => preview.close());
  main.append(card.element);
  let isTouch = false;

  for (const term of main.querySelectorAll<HTMLElement>(".term")) {
    term.tabIndex = 0;
    term.setAttribute("role", "button");
    term.setAttribute("aria-expanded", "false");
  }

  const isInCard = (target: EventTarget | null) =>
    target instanceof Node && card.element.contains(target);
  const preview = openOnIntent({
    openAfter: OPEN_AFTER,
    closeAfter: CLOSE_AFTER,
    triggerOf,
    isInside: isInCard,
    open: show,
    close(trigger) {
      trigger.removeAttribute("aria-describedby");
      if (trigger.hasAttribute("aria-expanded")) trigger.setAttribute("aria-expanded", "false");
      card.hide();
    },
  });

  async function show(trigger: HTMLElement) {
    trigger.setAttribute("aria-describedby", card.element.id);
    if (trigger.hasAttribute("aria-expanded")) trigger.setAttribute("aria-expanded", "true");
    const slow = window.setTimeout(() => {
      if (preview.current === trigger) card.show(trigger, "正在读取……");
    }, SLOW_AFTER);
    const content = await previewContentOf(trigger).catch(() => FAILED);
    window.clearTimeout(slow);
    if (preview.current === trigger) card.show(trigger, content);
  }

  main.addEventListener("focusout", (event) => {
    if (event.target === preview.current && !isInCard(event.relatedTarget)) preview.closeSoon();
  });
  document.addEventListener("pointerdown", (event) => {
    isTouch = event.pointerType === "touch";
  });
  document.addEventListener("click", (event) => {
    const trigger = triggerOf(event);
    // A click without a position comes from the keyboard.
    const isTap = isTouch && event.detail > 0;
    const isLink = trigger instanceof HTMLAnchorElement;
    if (trigger && trigger !== preview.current && (isTap || !isLink)) {
      event.preventDefault();
      preview.open(trigger);
    } else if (!trigger && !isInCard(event.target)) {
      preview.close();
    }
  });
  document.addEventListener("keydown", (event) => {
    const trigger = triggerOf(event);
    if (trigger?.matches(".term") && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      preview.open(trigger);
    }
  });
}

function triggerOf({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(TRIGGERS) : null;
}
