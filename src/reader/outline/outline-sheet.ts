/**
 * On narrow windows the outline is a sheet that `:target` opens without a script. With one, opening
 * leaves the address alone, Escape closes, and focus goes in and comes back.
 */
export function bindOutlineSheet(outline: HTMLElement, opener: HTMLAnchorElement): void {
  const show = (open: boolean) => {
    outline.classList.toggle("open", open);
    opener.setAttribute("aria-expanded", String(open));
  };
  opener.setAttribute("role", "button");
  opener.setAttribute("aria-controls", outline.id);
  show(false);

  opener.addEventListener("click", (event) => {
    event.preventDefault();
    show(true);
    const place =
      outline.querySelector<HTMLElement>("[aria-current]") ?? outline.querySelector("li a");
    (place as HTMLElement).focus();
  });
  outline.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a");
    if (!link) return;
    show(false);
    if (link.classList.contains("outline-close")) {
      event.preventDefault();
      opener.focus();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !outline.classList.contains("open")) return;
    show(false);
    opener.focus();
  });
}
