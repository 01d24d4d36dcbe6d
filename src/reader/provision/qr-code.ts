import { qrPath } from "../../site/document/qr-path.ts";

const SVG = "http://www.w3.org/2000/svg";

/** The QR code of an address, dark on light whatever the page's colours: cameras expect that. */
export function qrCode(url: string, name: string): SVGSVGElement {
  const { size, path } = qrPath(url);
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", name);
  const dark = document.createElementNS(SVG, "path");
  dark.setAttribute("d", path);
  svg.append(dark);
  return svg;
}
