/**
 * Arrow keys go from the search box through the links of the result and back; Escape returns to the
 * box, and there empties it. Enter opens a link, as ever.
 */
export function bindHitKeys(page: HTMLElement, input: HTMLInputElement, clear: () => void): void {
  page.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing)
      return;
    const { target, key } = event;
    const isHit = target instanceof HTMLElement && target.matches("[data-hit]");
    if (target !== input && !isHit) return;
    if (key === "ArrowDown" || key === "ArrowUp") {
      const stops = [input, ...page.querySelectorAll<HTMLElement>("[data-hit]")];
      const next =
        stops[stops.indexOf(target as HTMLInputElement) + (key === "ArrowDown" ? 1 : -1)];
      if (!next) return;
      event.preventDefault();
      next.focus();
    } else if (key === "Escape") {
      if (isHit) {
        event.preventDefault();
        input.focus();
        input.select();
      } else if (input.value !== "") {
        event.preventDefault();
        clear();
      }
    }
  });
}
