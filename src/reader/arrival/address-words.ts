/** Parts of addresses that name a kind of page and not what was looked for. */
const OURS =
  /^(policies|browse|search|about|citations|terms|data|index|cited-by|html?|json|aspx?|php|all)$/i;

/**
 * What a wrong address may have been meant to lead to, in words to search for.
 *
 * @param path below the site's root, as the browser has it.
 * @example addressWords("policies/%E6%B0%91%E6%B3%95%E5%85%B8.html") // "民法典"
 */
export function addressWords(path: string): string {
  const parts = decode(path).split(/[/\\._\-+\s?&=]+/);
  return parts.filter((part) => part !== "" && !OURS.test(part)).join(" ");
}

/**
 * The slug that a wrong address means to name: the part after `policies/`, else the last.
 *
 * @example addressSlug("policies/002_aa3edcb7b82b49a/") // "002_aa3edcb7b82b49a"
 */
export function addressSlug(path: string): string {
  const parts = decode(path).split("/").filter(Boolean);
  const after = parts[parts.indexOf("policies") + 1] ?? parts[parts.length - 1] ?? "";
  return after.replace(/\.(html?|aspx?|php|json|mdx?)$/i, "").toLowerCase();
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
