/**
 * `/` and Ctrl-K (Cmd-K) put the keyboard into the page's search box, or open the search page where
 * the box is hidden, as in a phone's header.
 */
export function bindSearchKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (!isShortcut(event)) return;
    const boxes = [...document.querySelectorAll<HTMLInputElement>(".search-box input")];
    const shown = boxes.find((box) => box.getClientRects().length > 0);
    const form = boxes[0]?.form;
    if (!form) return;
    event.preventDefault();
    if (shown) {
      shown.focus();
      shown.select();
    } else {
      window.location.href = form.action;
    }
  });
}

function isShortcut(event: KeyboardEvent): boolean {
  if (event.altKey || event.shiftKey || event.isComposing) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === "k";
  return event.key === "/" && !isTyping(event.target);
}

function isTyping(target: EventTarget | null): boolean {
  const fields = "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])";
  return target instanceof Element && target.matches(fields);
}
