import { cutLine, type Line } from "./line.ts";

/** 通知全文如下:各市、州党委和人民政府,…: — a newspaper's lead and the addressees on one line. */
const LEAD = /(?:全文|内容|原文|通知|意见|方案|规定|办法)如下：(?=[^ ].{3,}：$)/;
/** 临政〔2021〕5号　　签发人：陈志远 — number and signer share a line in what goes to a higher office. */
const SIGNER = /号 +(?=签发人 ?：)/;

/**
 * Cuts lines that hold two of a document's parts: a newspaper's lead that runs into the first line of
 * the document it prints; the number and who signs.
 *
 * @param lines the lines without furniture; only those before the first number are looked at.
 */
export function splitLeads(lines: Line[]): Line[] {
  const body = lines.findIndex(({ marker }) => marker !== null);
  return lines.flatMap((line, index) => {
    if (body !== -1 && index >= body) return [line];
    const match = LEAD.exec(line.flat) ?? SIGNER.exec(line.flat);
    return match === null ? [line] : cutLine(line, match.index + match[0].length);
  });
}
