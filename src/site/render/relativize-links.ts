/**
 * Makes the root-absolute addresses of a page relative to the page, so that one build works at a
 * domain's root and in any subfolder. Only attributes inside tags are touched, never text.
 *
 * @param html A page, or part of one.
 * @param toRoot What leads from the page to the site's root, with a slash at its end: `../../`
 *   for `policies/001/index.html`; a base path such as `/wenku/` for pages served at any depth.
 * @example relativizeLinks('<a href="/about/">', "../../") // '<a href="../../about/">'
 */
export function relativizeLinks(html: string, toRoot: string): string {
  return html.replace(TAG_WITH_ROOT_ADDRESS, (tag) =>
    tag.replace(ROOT_ADDRESS, (_, name: string, rest: string) => `${name}="${toRoot}${rest}`),
  );
}

/** The way from a page's path to the root: `/policies/001/` gives `../../`, `/` gives `./`. */
export function pathToRoot(pathname: string): string {
  const depth = pathname.split("/").length - 2;
  return depth <= 0 ? "./" : "../".repeat(depth);
}

const TAG_WITH_ROOT_ADDRESS = /<[a-zA-Z](?:[^"<>]|"[^"]*")*="\/(?!\/)[^"]*"(?:[^"<>]|"[^"]*")*>/g;

/** `data-base` tells scripts where the site's root is. */
const ROOT_ADDRESS = /(?<=\s)(href|src|action|data-base)="\/(?!\/)([^"]*)/g;
