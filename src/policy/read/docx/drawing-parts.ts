import { findElements, type Xml } from "./xml-tree.ts";

/** What a drawing, a picture of an older format or an embedded object shows. */
export interface DrawingParts {
  /** Relations of the pictures, and the text for those who cannot see them. */
  pictures: Array<{ relation: string; alt: string }>;
  /** Contents of text boxes. */
  boxes: Xml[];
}

/** Finds pictures and text boxes; pictures inside a box belong to the box's own paragraphs. */
export function readDrawing(drawing: Xml): DrawingParts {
  const described = findElements(drawing, ["docPr"])[0]?.attributes;
  const alt = described?.["descr"] ?? described?.["title"] ?? "";
  const pictures = findElements(drawing, ["blip", "imagedata"], "txbxContent").map(
    ({ attributes }) => ({
      relation: attributes["embed"] ?? attributes["link"] ?? attributes["id"] ?? "",
      alt,
    }),
  );
  return { pictures, boxes: findElements(drawing, ["txbxContent"]) };
}
