/** Prints the address the reader sees, where the site's settings give no permanent one. */
export function fillPageAddress(element: HTMLElement): void {
  if (element.textContent === "") {
    element.textContent = window.location.origin + window.location.pathname;
  }
}
