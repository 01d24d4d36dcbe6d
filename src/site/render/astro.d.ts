/** Components, for type checkers that do not read .astro files; `astro check` sees the real types. */
declare module "*.astro" {
  const component: (props: Record<string, unknown>) => unknown;
  export default component;
}
