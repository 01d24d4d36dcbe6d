/**
 * Where a way of getting in touch leads: an address of the web, of mail, or a telephone number;
 * `null` for anything else, such as a street or several of these.
 *
 * @example contactLink("wenku@example.gov.cn") // "mailto:wenku@example.gov.cn"
 */
export function contactLink(contact: string): string | null {
  if (/^https?:\/\/[^\s，；、。（）]+$/i.test(contact)) return contact;
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(contact)) return `mailto:${contact}`;
  if (TELEPHONE.test(contact)) return `tel:${contact.replace(/[ -]/g, "")}`;
  return null;
}

/** One telephone number without an extension: with an area code or not, of a mobile, or a hotline. */
const TELEPHONE =
  /^(?:(?:\+86[ -]?)?(?:0\d{2,3}[ -]?)?\d{7,8}|(?:\+86[ -]?)?1\d{10}|1\d{4}|400[ -]?\d{3}[ -]?\d{4})$/;
