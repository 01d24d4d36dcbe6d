/** Milliseconds that a message stays. */
const STAYS = 3000;

/** Says something in passing, on the screen and to screen readers: 已复制第三条的链接. */
export type Announce = (text: string) => void;

/** @param element `role="status"`; invisible while it is empty. */
export function createAnnounce(element: HTMLElement): Announce {
  let timer = 0;
  return (text) => {
    element.textContent = text;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      element.textContent = "";
    }, STAYS);
  };
}
