/** One line of a document's text. */
export interface ProvisionLine {
  /** The printed number, if any. */
  marker: string;
  text: string;
}

/** The lines of a provision as it stands on the page, without what the page adds to it. */
export function linesOf(provision: Element): ProvisionLine[] {
  const lines: ProvisionLine[] = [];
  for (const element of provision.querySelectorAll("p, h2, h3, h4, h5, h6, td, th")) {
    let marker = "";
    let text = "";
    for (const node of element.childNodes) {
      const isElement = node instanceof Element;
      if (isElement && node.matches(".cited-mark, p")) continue;
      if (isElement && node.matches(".marker") && text === "") marker = node.textContent ?? "";
      else text += node.textContent ?? "";
    }
    text = text.trim();
    if (marker || text) lines.push({ marker, text });
  }
  return joinLoneMarkers(lines);
}

/** 第四条 stands before its first 款. */
export function joinLoneMarkers(lines: ProvisionLine[]): ProvisionLine[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (line.marker && !line.text && lines[index + 1]?.marker === "") return [];
    const carried = before?.marker && !before.text && !line.marker ? before.marker : "";
    return [{ marker: carried || line.marker, text: line.text }];
  });
}
