/** What floats in the page and belongs to the trigger that opened it. */
interface Floating<Trigger extends HTMLElement> {
  /** Milliseconds that a pointer or the keyboard rests on a trigger before it opens. */
  openAfter: number;
  /** Milliseconds that it stays when the pointer or the keyboard has left. */
  closeAfter: number;
  /** The trigger that an event happened on; `null` beside all triggers. */
  triggerOf(event: Event): Trigger | null;
  /** Is this part of what floats? */
  isInside(target: EventTarget | null): boolean;
  /** Shows it for a trigger; whatever was open is closed before. */
  open(trigger: Trigger): void;
  /** Takes away what was open for a trigger. */
  close(trigger: Trigger): void;
}

/** What `openOnIntent` opens and closes by itself; its owner adds clicks, taps and the like. */
export interface OpenedOnIntent<Trigger extends HTMLElement> {
  /** The trigger it is open for; `null` while it is closed. */
  readonly current: Trigger | null;
  /** Has `keep` been called since it opened? */
  readonly kept: boolean;
  /** Opens at once. Where it is open for this trigger already, it only stays. */
  open(trigger: Trigger): void;
  /** Closes at once; focus that is inside goes back to the trigger. */
  close(): void;
  /** Closes after `closeAfter`, if nothing else happens. */
  closeSoon(): void;
  /** From now on until it is closed, pointing elsewhere changes nothing. */
  keep(): void;
}

/**
 * Opens what floats beside a trigger that is pointed at or reached by keyboard, and closes it when
 * the pointer has left both. Nothing opens while a pointer passes, nothing closes on the way over,
 * and Escape closes at once (WCAG 2.2, 1.4.13). Fingers point at nothing: a tap is its owner's.
 */
export function openOnIntent<Trigger extends HTMLElement>(
  floating: Floating<Trigger>,
): OpenedOnIntent<Trigger> {
  const { openAfter, closeAfter, triggerOf, isInside } = floating;
  let current: Trigger | null = null;
  let kept = false;
  let timer = 0;

  function open(trigger: Trigger) {
    stay();
    if (trigger === current) return;
    close();
    current = trigger;
    floating.open(trigger);
  }

  function close() {
    stay();
    if (!current) return;
    if (isInside(document.activeElement)) current.focus({ preventScroll: true });
    const left = current;
    current = null;
    kept = false;
    floating.close(left);
  }

  function stay() {
    window.clearTimeout(timer);
  }

  function later(action: () => void, delay: number) {
    stay();
    timer = window.setTimeout(action, delay);
  }

  const openSoon = (trigger: Trigger) => later(() => open(trigger), openAfter);
  const closeSoon = () => later(close, closeAfter);

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const trigger = triggerOf(event);
    if (trigger && !kept) openSoon(trigger);
    else if (isInside(event.target)) stay();
    else if (!kept) closeSoon();
  });
  document.addEventListener("focusin", (event) => {
    const trigger = triggerOf(event);
    // Also where focus comes back from inside while it closes: that is no wish to open it again.
    if ((trigger && trigger === current) || isInside(event.target)) stay();
    else if (trigger?.matches(":focus-visible")) openSoon(trigger);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });

  return {
    get current() {
      return current;
    },
    get kept() {
      return kept;
    },
    open,
    close,
    closeSoon,
    keep() {
      kept = true;
    },
  };
}
