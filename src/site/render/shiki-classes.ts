import type { ShikiTransformer } from "shiki";

/**
 * Shiki colours tokens by style attributes, which the Content-Security-Policy forbids. With its
 * `css-variables` theme every colour is a variable; this makes a class of the variable's name:
 * `style="color:var(--astro-code-token-keyword)"` becomes `class="token-keyword"`.
 */
export const shikiClasses: ShikiTransformer = {
  name: "zhangju:classes",
  pre(node) {
    delete node.properties.style;
    // A box that scrolls must be reachable by keyboard.
    node.properties.tabindex = "0";
  },
  span(node) {
    const variable = /--astro-code-([a-z-]+)/.exec(String(node.properties.style ?? ""));
    delete node.properties.style;
    if (variable && variable[1] !== "foreground") node.properties.class = variable[1];
  },
};
