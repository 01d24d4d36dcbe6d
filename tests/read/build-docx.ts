import { strToU8, zipSync } from "fflate";

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** XML inside the root of each part; parts left out are not in the package. */
export interface DocxParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  header?: string;
  footer?: string;
  /** Content of `word/media/image1.png`, related as `rIdImage`. */
  image?: Uint8Array;
}

const ROOTS = {
  styles: "styles",
  numbering: "numbering",
  footnotes: "footnotes",
  endnotes: "endnotes",
  comments: "comments",
  header: "hdr",
  footer: "ftr",
} as const;

/** Zips a docx from the XML of its parts, as small as Word and LibreOffice still open. */
export function buildDocx(parts: DocxParts): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const relations: string[] = [];
  const types: string[] = [];
  for (const [name, root] of Object.entries(ROOTS)) {
    const xml = parts[name as keyof typeof ROOTS];
    if (xml === undefined) continue;
    files[`word/${name}.xml`] = toPart(root, xml);
    relations.push(`<Relationship Id="rId${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`);
    types.push(`<Override PartName="/word/${name}.xml" ContentType="${WORD}.${name}+xml"/>`);
  }
  if (parts.image !== undefined) {
    files["word/media/image1.png"] = parts.image;
    relations.push(
      `<Relationship Id="rIdImage" Type="${OFFICE}/image" Target="media/image1.png"/>`,
    );
  }
  files["word/document.xml"] = toPart("document", `<w:body>${parts.body}</w:body>`);
  files["word/_rels/document.xml.rels"] = toRelations(relations);
  files["_rels/.rels"] = toRelations([
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
  ]);
  files["[Content_Types].xml"] = strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>${types.join("")}</Types>`,
  );
  return zipSync(files);
}

function toPart(root: string, xml: string): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${xml}</w:${root}>`,
  );
}

function toRelations(relations: string[]): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}</Relationships>`,
  );
}

/** A paragraph; `properties` go into `w:pPr`. */
export function paragraph(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
}

/** A run; `properties` go into `w:rPr`. */
export function run(text: string, properties = ""): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

/** A paragraph in a list. */
export function item(text: string, numId: number, level = 0): string {
  return paragraph(
    text,
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`,
  );
}

/** A level of a list: `level(0, "chineseCounting", "%1、")`. */
export function level(index: number, format: string, text: string, more = ""): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
}
