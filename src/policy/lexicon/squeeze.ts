/**
 * Drops all blanks: for comparing titles and headings that are letter-spaced in one place.
 *
 * @example squeeze("总　　则") // "总则"
 */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}
