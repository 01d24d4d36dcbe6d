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
  const card = createPreviewCard(close);
  main.append(card.element);
  let current: HTMLElement | null = null;
  let timer = 0;
  let isTouch = false;

  for (const term of main.querySelectorAll<HTMLElement>(".term")) {
    term.tabIndex = 0;
    term.setAttribute("role", "button");
    term.setAttribute("aria-expanded", "false");
  }

  async function open(trigger: HTMLElement) {
    window.clearTimeout(timer);
    if (trigger === current) return;
    close();
    current = trigger;
    trigger.setAttribute("aria-describedby", card.element.id);
    if (trigger.hasAttribute("aria-expanded")) trigger.setAttribute("aria-expanded", "true");
    const slow = window.setTimeout(() => {
      if (current === trigger) card.show(trigger, "正在读取……");
    }, SLOW_AFTER);
    const content = await previewContentOf(trigger).catch(() => FAILED);
    window.clearTimeout(slow);
    if (current === trigger) card.show(trigger, content);
  }

  function close() {
    window.clearTimeout(timer);
    if (!current) return;
    if (card.element.contains(document.activeElement)) current.focus({ preventScroll: true });
    current.removeAttribute("aria-describedby");
    if (current.hasAttribute("aria-expanded")) current.setAttribute("aria-expanded", "false");
    current = null;
    card.hide();
  }

  function later(action: () => void, delay: number) {
    window.clearTimeout(timer);
    timer = window.setTimeout(action, delay);
  }

  document.addEventListener("pointerdown", (event) => {
    isTouch = event.pointerType === "touch";
  });
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const trigger = triggerOf(event);
    if (trigger) later(() => open(trigger), OPEN_AFTER);
    else if (isInCard(event.target)) window.clearTimeout(timer);
    else later(close, CLOSE_AFTER);
  });
  main.addEventListener("focusin", (event) => {
    const trigger = triggerOf(event);
    if (trigger?.matches(":focus-visible")) later(() => open(trigger), OPEN_AFTER);
  });
  main.addEventListener("focusout", (event) => {
    if (event.target === current && !isInCard(event.relatedTarget)) later(close, CLOSE_AFTER);
  });
  document.addEventListener("click", (event) => {
    const trigger = triggerOf(event);
    // A click without a position comes from the keyboard.
    const isTap = isTouch && event.detail > 0;
    if (trigger && trigger !== current && (isTap || !(trigger instanceof HTMLAnchorElement))) {
      event.preventDefault();
      open(trigger);
    } else if (!trigger && !isInCard(event.target)) {
      close();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    const trigger = triggerOf(event);
    if (trigger?.matches(".term") && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      open(trigger);
    }
  });

  function triggerOf({ target }: Event): HTMLElement | null {
    return target instanceof Element ? target.closest<HTMLElement>(TRIGGERS) : null;
  }

  function isInCard(target: EventTarget | null): boolean {
    return target instanceof Node && card.element.contains(target);
  }
}
