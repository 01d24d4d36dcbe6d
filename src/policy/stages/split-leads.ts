import { cutLine, type Line } from "./line.ts";

/** 通知全文如下:各市、州党委和人民政府,…: — a newspaper's lead and the addressees on one line. */
const LEAD = /(?:全文|内容|原文|通知|意见|方案|规定|办法)如下：(?=[^ ].{3,}：$)/;

/**
 * Cuts the line in which a newspaper's lead runs into the first line of the document it prints.
 *
 * @param lines the lines without furniture; only those before the first number are looked at.
 */
export function splitLeads(lines: Line[]): Line[] {
  const body = lines.findIndex(({ marker }) => marker !== null);
  return lines.flatMap((line, index) => {
    const match = body === -1 || index < body ? LEAD.exec(line.flat) : null;
    return match === null ? [line] : cutLine(line, match.index + match[0].length);
  });
}
