/** What `previews/<slug>/<name>.json` holds: provisions of one document that others cite. */
export interface PreviewFile {
  title: string;
  documentNumber: string | null;
  /** Previews by the anchor of the provision; the empty anchor is the document as a whole. */
  provisions: Record<string, Preview>;
}

export interface Preview {
  /** How the provision is cited: 第十五条第二款; empty for the document as a whole. */
  place: string;
  /** Printed number and text of each line, as readers see them. */
  lines: Array<[marker: string, text: string]>;
  /** `true` where the provision goes on. */
  more?: true;
}

/** Numbers in one file: the articles in it are a few kilobytes, the files not too many. */
const ARTICLES = 10;

/**
 * The file that holds the preview of an anchor. Browsers work it out from a link, so that no list
 * has to be fetched first: articles go by their number, everything else into one file.
 *
 * @example previewFileOf("art_285__para_3") // "art_28"
 * @example previewFileOf("att_2__art_3") // "att_2__art_0"
 * @example previewFileOf("sec_4__sub_2") // "top"
 */
export function previewFileOf(anchor: string): string {
  const article = /^(.*?art_)(\d+)/.exec(anchor);
  return article === null ? "top" : article[1]! + Math.floor(Number(article[2]) / ARTICLES);
}
