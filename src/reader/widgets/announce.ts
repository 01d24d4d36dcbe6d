/** Milliseconds that a message in passing stays. */
const STAYS = 3000;

/** Says something to the eye and to screen readers. */
export interface Announce {
  /** In passing: 已复制第三条的链接. */
  (text: string): void;
  /** Until the reader takes it away, or something else is said. */
  lasting(text: string): void;
}

/** @param element `role="status"`; invisible while it is empty. */
export function createAnnounce(element: HTMLElement): Announce {
  let timer = 0;
  const clear = () => {
    element.textContent = "";
  };
  const show = (text: string) => {
    window.clearTimeout(timer);
    element.textContent = text;
  };
  const inPassing = (text: string) => {
    show(text);
    timer = window.setTimeout(clear, STAYS);
  };
  const lasting = (text: string) => {
    show(text);
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "知道了";
    close.addEventListener("click", clear);
    element.append(close);
  };
  return Object.assign(inPassing, { lasting });
}
