/** `wenku`, `/wenku` and `/wenku/` are the same base: `/wenku/`. */
export function withSlashes(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, "");
  return inner === "" ? "/" : `/${inner}/`;
}
