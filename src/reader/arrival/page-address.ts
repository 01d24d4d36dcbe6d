/**
 * Prints the address the reader sees, where the site's settings give no permanent one. An address
 * on the reader's own machine would say nothing to anybody else.
 */
export function fillPageAddress(element: HTMLElement): void {
  if (element.textContent !== "") return;
  const { protocol, hostname, origin, pathname } = window.location;
  if (protocol === "file:" || hostname === "localhost" || hostname.startsWith("127.")) {
    element.parentElement!.hidden = true;
  } else {
    element.textContent = origin + pathname;
  }
}
