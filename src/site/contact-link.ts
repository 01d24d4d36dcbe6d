/**
 * Where a way of getting in touch leads: an address of the web, of mail, or a telephone number;
 * `null` for anything else, such as a street or several of these.
 *
 * @example contactLink("wenku@example.gov.cn") // "mailto:wenku@example.gov.cn"
 */
export function contactLink(contact: string): string | null {
  if (/^https?:\/\/[^\s，；、。]+$/i.test(contact)) return contact;
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(contact)) return `mailto:${contact}`;
  if (/^\+?\d[\d -]{5,18}\d$/.test(contact)) return `tel:${contact.replace(/[ -]/g, "")}`;
  return null;
}
