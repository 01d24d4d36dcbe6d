import { parseXml, XmlCdata, XmlElement, XmlText } from "@rgrove/parse-xml";
import { UnreadableError } from "../unreadable-error.ts";

/** An element without its namespace prefixes: Office Open XML is read by local names. */
export interface Xml {
  name: string;
  attributes: Record<string, string>;
  children: Array<Xml | string>;
}

/**
 * Parses one part of a package.
 *
 * @param bytes the part; UTF-8 or UTF-16, as XML allows.
 */
export function parsePart(bytes: Uint8Array): Xml {
  const encoding = bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
  try {
    const { root } = parseXml(new TextDecoder(encoding).decode(bytes));
    if (root !== null) return simplify(root);
  } catch (error) {
    throw new UnreadableError("damaged-file", {
      detail: `XML: ${(error as Error).message.split("\n")[0]}`,
    });
  }
  throw new UnreadableError("damaged-file", { detail: "XML" });
}

function simplify(element: XmlElement): Xml {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(element.attributes)) {
    attributes[localName(name)] = value;
  }
  const children: Xml["children"] = [];
  for (const child of element.children) {
    if (child instanceof XmlElement) children.push(simplify(child));
    else if (child instanceof XmlText || child instanceof XmlCdata) children.push(child.text);
  }
  return { name: localName(element.name), attributes, children };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

export function elementsOf(parent: Xml): Xml[] {
  return parent.children.filter((child) => typeof child !== "string");
}

/** The first child with a name, or the first at the end of a path of names. */
export function childOf(parent: Xml | undefined, ...path: string[]): Xml | undefined {
  let current = parent;
  for (const name of path) {
    current = current?.children.find(
      (child): child is Xml => typeof child !== "string" && child.name === name,
    );
  }
  return current;
}

/** `val` of the element at the end of a path: `<w:jc w:val="center"/>` → `center`. */
export function settingOf(parent: Xml | undefined, ...path: string[]): string | undefined {
  return childOf(parent, ...path)?.attributes["val"];
}

/** A property that is on by being there: `<w:b/>`, and off by `<w:b w:val="0"/>`. */
export function switchOf(parent: Xml | undefined, name: string): boolean | undefined {
  const element = childOf(parent, name);
  if (element === undefined) return undefined;
  return !/^(0|false|off|none)$/.test(element.attributes["val"] ?? "1");
}

/** All text below an element, as one string. */
export function xmlText(element: Xml): string {
  return element.children
    .map((child) => (typeof child === "string" ? child : xmlText(child)))
    .join("");
}

/** Of alternatives for newer and older programs (`mc:AlternateContent`), the newer, unless it is empty. */
export function chosenBranch(alternatives: Xml): Xml {
  const choice = childOf(alternatives, "Choice");
  const isFilled = choice !== undefined && elementsOf(choice).length > 0;
  return (isFilled ? choice : childOf(alternatives, "Fallback")) ?? alternatives;
}

/**
 * The outermost descendants with one of some names, in document order.
 *
 * @param stop elements with this name are not searched.
 */
export function findElements(element: Xml, names: string[], stop?: string): Xml[] {
  const parent = element.name === "AlternateContent" ? chosenBranch(element) : element;
  return elementsOf(parent).flatMap((child) => {
    if (names.includes(child.name)) return [child];
    return child.name === stop ? [] : findElements(child, names, stop);
  });
}

/** Text below an element that a reader of the document could see, deleted text included. */
export function documentText(element: Xml): string {
  return findElements(element, ["t", "delText"]).map(xmlText).join("");
}
