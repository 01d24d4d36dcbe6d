/** Lines of text and the circle that ends a sentence: 章 and 句, on a square of 32. */
export const LOGO_LINES =
  '<path d="M8 9h16M8 15.5h16M8 22h8" stroke-width="2.4"/><circle cx="22" cy="22" r="2.6" stroke-width="2"/>';
