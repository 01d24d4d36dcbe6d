import { type Look, toFace } from "../look-record.ts";
import { childOf, elementsOf, settingOf, switchOf, type Xml } from "./xml-tree.ts";

/** Where a paragraph takes its number from. */
export interface ListPlace {
  numId: string;
  /** Level of the list, from 0; `null` where a style names the list and the list's levels name the style. */
  level: number | null;
}

/** What a paragraph's style and its own properties say, as far as reading needs it. */
export interface ParagraphFormat {
  styleId: string | null;
  align: "center" | "right" | undefined;
  /** Level of the heading, from 1; `null` for text. */
  headingLevel: number | null;
  isContents: boolean;
  list: ListPlace | null;
}

/** Looks up formats through the chain of styles that each is based on (ECMA-376 part 1, 17.7). */
export interface StyleSheet {
  paragraph(properties: Xml | undefined): ParagraphFormat;
  /** The look of a run in a paragraph with the style. */
  run(properties: Xml | undefined, paragraphStyle: string | null): Look;
  isHidden(properties: Xml | undefined, paragraphStyle: string | null): boolean;
  /** The list that a numbering style stands for (`w:numStyleLink`). */
  listOf(styleId: string): string | undefined;
}

export function readStyleSheet(root: Xml | undefined): StyleSheet {
  const styles = new Map<string, Xml>();
  let defaultParagraph: string | null = null;
  for (const style of root === undefined ? [] : elementsOf(root)) {
    const { styleId, type, default: isDefault } = style.attributes;
    if (style.name !== "style" || styleId === undefined) continue;
    styles.set(styleId, style);
    if (type === "paragraph" && /^(1|true|on)$/.test(isDefault ?? "")) defaultParagraph = styleId;
  }
  const defaults = childOf(root, "docDefaults", "rPrDefault", "rPr");

  /** A style and those it is based on, nearest first. */
  const chain = (id: string | null | undefined): Xml[] => {
    const found: Xml[] = [];
    let style = styles.get(id ?? "");
    while (style !== undefined && !found.includes(style)) {
      found.push(style);
      style = styles.get(settingOf(style, "basedOn") ?? "");
    }
    return found;
  };

  /** Run properties that apply, nearest first. */
  const runSources = (properties: Xml | undefined, paragraphStyle: string | null) => [
    properties,
    ...chain(settingOf(properties, "rStyle")).map((style) => childOf(style, "rPr")),
    ...chain(paragraphStyle ?? defaultParagraph).map((style) => childOf(style, "rPr")),
    defaults,
  ];

  return {
    paragraph(properties) {
      const styleId = settingOf(properties, "pStyle") ?? null;
      const inherited = chain(styleId ?? defaultParagraph);
      const sources = [properties, ...inherited.map((style) => childOf(style, "pPr"))];
      const names = inherited.map((style) => settingOf(style, "name") ?? "");
      return {
        styleId,
        align: toAlign(firstOf(sources, (source) => settingOf(source, "jc"))),
        headingLevel: toHeadingLevel(
          firstOf(sources, (source) => settingOf(source, "outlineLvl")),
          names,
        ),
        isContents: names.some((name) => /^(toc|目录)\s*\d/i.test(name)),
        list: readListPlace(properties, inherited),
      };
    },
    run(properties, paragraphStyle) {
      const sources = runSources(properties, paragraphStyle);
      const bold = firstOf(sources, (source) => switchOf(source, "b")) ?? false;
      const font = firstOf(sources, (source) => {
        const fonts = childOf(source, "rFonts")?.attributes;
        return fonts?.["eastAsia"] ?? (fonts?.["eastAsiaTheme"] === undefined ? undefined : "");
      });
      return { bold, face: toFace(font ?? "") ?? null };
    },
    isHidden: (properties, paragraphStyle) =>
      firstOf(runSources(properties, paragraphStyle), (source) => switchOf(source, "vanish")) ??
      false,
    listOf: (styleId) => settingOf(styles.get(styleId), "pPr", "numPr", "numId"),
  };
}

function firstOf<Value>(
  sources: Array<Xml | undefined>,
  read: (source: Xml) => Value | undefined,
): Value | undefined {
  for (const source of sources) {
    const value = source === undefined ? undefined : read(source);
    if (value !== undefined) return value;
  }
  return undefined;
}

function toAlign(written: string | undefined): ParagraphFormat["align"] {
  if (written === "center") return "center";
  return written === "right" || written === "end" ? "right" : undefined;
}

/** @param outline 0 to 8 for levels 1 to 9, 9 for body text. */
function toHeadingLevel(outline: string | undefined, names: string[]): number | null {
  if (outline !== undefined) return Number(outline) < 9 ? Number(outline) + 1 : null;
  for (const name of names) {
    const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1];
    if (level !== undefined) return Number(level);
  }
  return null;
}

function readListPlace(properties: Xml | undefined, styles: Xml[]): ListPlace | null {
  const own = childOf(properties, "numPr");
  const ownList = settingOf(own, "numId");
  if (ownList === "0") return null;
  const ownLevel = settingOf(own, "ilvl");
  if (ownList !== undefined) return { numId: ownList, level: Number(ownLevel ?? 0) };
  for (const style of styles) {
    const inherited = childOf(style, "pPr", "numPr");
    const numId = settingOf(inherited, "numId");
    if (numId === "0") return null;
    if (numId === undefined) continue;
    return { numId, level: ownLevel === undefined ? null : Number(ownLevel) };
  }
  return null;
}
