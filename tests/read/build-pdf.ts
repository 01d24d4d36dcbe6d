/** A stretch of text on a page, in points from the page's top left corner. */
export interface PlacedText {
  text: string;
  left: number;
  top: number;
  size: number;
  /** Turned by 45 degrees, as a watermark is. */
  turned?: boolean;
}

const WIDTH = 595;
const HEIGHT = 842;

/**
 * Writes a PDF by hand, in the way of Acrobat before fonts were embedded: 宋体 by name, text in
 * UCS-2 through a predefined CMap. A page without text gets a picture, as a scan has.
 */
export function buildPdf(pages: PlacedText[][]): Uint8Array {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${6 + index * 2} 0 R`).join(" ")}]>>`,
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R/DW 1000>>",
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
  ];
  for (const [index, page] of pages.entries()) {
    const content = page.length > 0 ? page.map(showText).join("\n") : SCAN;
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${WIDTH} ${HEIGHT}]/Contents ${7 + index * 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    );
  }
  return assemble(objects);
}

const SCAN = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u00ff EI Q";

function showText({ text, left, top, size, turned }: PlacedText): string {
  let codes = "";
  for (let index = 0; index < text.length; index += 1) {
    codes += text.charCodeAt(index).toString(16).padStart(4, "0");
  }
  const turn = turned ? "0.7 0.7 -0.7 0.7" : "1 0 0 1";
  return `BT /F1 ${size} Tf ${turn} ${left} ${HEIGHT - top} Tm <${codes}> Tj ET`;
}

function assemble(objects: string[]): Uint8Array {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join("")}`;
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/**
 * Sets paragraphs as a printed page has them: lines of `columns` characters, the first of each
 * paragraph indented by two.
 */
export function setLines(
  paragraphs: string[],
  { left = 90, top = 120, size = 16, columns = 26, leading = 28 } = {},
): PlacedText[] {
  const lines: PlacedText[] = [];
  let y = top;
  for (const text of paragraphs) {
    let rest = text;
    let room = columns - 2;
    while (rest !== "") {
      const isFirst = room === columns - 2;
      lines.push({
        text: rest.slice(0, room),
        left: left + (isFirst ? size * 2 : 0),
        top: y,
        size,
      });
      rest = rest.slice(room);
      room = columns;
      y += leading;
    }
  }
  return lines;
}
