let stop: (() => void) | null = null;

/**
 * A clear band across the window with the rest dimmed. It goes where the pointer or the keyboard's
 * focus is; where neither has moved, as on a phone, the text is scrolled under it. It is nothing
 * but a picture: it takes no click and screen readers don't hear of it.
 */
export function setRuler(on: boolean): void {
  if (on === (stop !== null)) return;
  if (stop) {
    stop();
    return;
  }
  const ruler = document.createElement("div");
  ruler.className = "reading-ruler";
  ruler.setAttribute("aria-hidden", "true");
  document.body.append(ruler);

  let middle = window.innerHeight * 0.35;
  let waiting = false;
  const draw = () => {
    waiting = false;
    ruler.style.setProperty("--y", `${Math.round(middle)}px`);
  };
  const moveTo = (y: number) => {
    middle = Math.max(0, Math.min(window.innerHeight, y));
    if (!waiting) window.requestAnimationFrame(draw);
    waiting = true;
  };
  const onPointer = ({ pointerType, clientY }: PointerEvent) => {
    if (pointerType !== "touch") moveTo(clientY);
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || !target.matches(":focus-visible")) return;
    // After the browser has brought it into view.
    window.requestAnimationFrame(() => {
      const { top, height } = target.getBoundingClientRect();
      if (height < window.innerHeight / 2) moveTo(top + height / 2);
    });
  };
  const onResize = () => moveTo(middle);
  document.addEventListener("pointermove", onPointer, { passive: true });
  document.addEventListener("focusin", onFocus);
  window.addEventListener("resize", onResize);
  draw();

  stop = () => {
    document.removeEventListener("pointermove", onPointer);
    document.removeEventListener("focusin", onFocus);
    window.removeEventListener("resize", onResize);
    ruler.remove();
    stop = null;
  };
}
