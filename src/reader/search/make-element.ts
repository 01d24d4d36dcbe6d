/** A new element with its class and content. */
export function makeElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...content: Array<Node | string>
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
}
