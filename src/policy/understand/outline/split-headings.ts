import type { LineCues } from "../../document/source.ts";
import type { PolicyNode } from "../../document/tree.ts";
import { foldForRecognition } from "../../lexicon/folding.ts";
import { UNIT_TRAITS } from "../../numbering/units.ts";

/** Most characters of a heading that runs into its text. */
const LONGEST_RUN_IN = 36;
/** Most characters of a heading on a line of its own. */
const LONGEST_HEADING = 80;
/** Share of a series that must have a heading for those in doubt to have one. */
const SERIES_AGREES = 0.6;
/** Words of a rule: a first sentence with one is a rule, not a heading. */
const RULE =
  /(?:应当|不得|可以|必须|是指|包括|：|有下列|同意|由.{1,20}负责|本(?:办法|规定|条例|通知))/;

/**
 * Separates headings from text: `一、总体要求` is all heading, `（一）指导思想。以…` runs into its text.
 *
 * Evidence, strongest first: type (bold, 楷体) in the source; what stands below the number; whether
 * the rest of the same series is made alike; length and punctuation.
 *
 * @param nodes the outline of one part; changed in place.
 * @param cuesOf typographic cues of the line a node begins with.
 */
export function splitHeadings(nodes: PolicyNode[], cuesOf: (node: PolicyNode) => LineCues): void {
  const candidates = nodes.filter(({ unit }) => unit !== null && UNIT_TRAITS[unit].mayBeHeaded);
  for (const unit of new Set(candidates.map(({ unit }) => unit))) {
    const series = candidates.filter((node) => node.unit === unit);
    splitSeries(series, cuesOf);
  }
  for (const node of nodes) {
    if (node.unit === "article") continue;
    splitHeadings(node.children, cuesOf);
  }
}

function splitSeries(series: PolicyNode[], cuesOf: (node: PolicyNode) => LineCues): void {
  const shown = series.some((node) => (cuesOf(node).emphasis ?? []).length > 0);
  const runIns = series.map((node) =>
    shown ? emphasised(node, cuesOf(node)) : firstSentence(node),
  );
  const whole = series.map((node) => isWhole(node, series, runIns));
  const headed = runIns.filter((end, at) => end !== null || whole[at]).length;
  for (const [at, node] of series.entries()) {
    const length = node.text.length;
    if (whole[at]) setHeading(node, length);
    else if (runIns[at] !== null && (shown || headed / series.length >= SERIES_AGREES)) {
      setHeading(node, runIns[at]!);
    }
  }
}

function setHeading(node: PolicyNode, end: number): void {
  node.heading = node.text.slice(0, end).trim();
  node.text = node.text.slice(end).trim();
  // A heading by itself is a section where it is the document's first level.
  if (node.text === "" && (node.unit === "level1" || node.unit === "decimal"))
    node.type = "section";
}

/** The whole text is a heading: short, one phrase, and with something below it. */
function isWhole(node: PolicyNode, series: PolicyNode[], runIns: Array<number | null>): boolean {
  const text = foldForRecognition(node.text);
  if (text === "" || text.length > LONGEST_HEADING || node.unit === "point") return false;
  const phrase = text.replace(/[。？：]$/, "");
  // 将第三条修改为：“… goes on in the lines below.
  if (/“[^”]*$/.test(text)) return false;
  if (/[。；！？]/.test(phrase) || /[；，：、]$/.test(phrase)) return false;
  // 工作要求： above 1. 2. is a heading; 有下列情形之一的： brings in a list.
  if (text.endsWith("：")) {
    return (
      phrase.length <= 16 &&
      node.children.length > 0 &&
      !/[，、]|下列|以下|如下/.test(phrase) &&
      !RULE.test(phrase)
    );
  }
  const ended = text.endsWith("。");
  if (node.children.length > 0) return !ended || (text.length <= 40 && isOneOfMany(series, runIns));
  // Nothing below it: an empty heading, or a short clause. The series decides.
  if (ended || RULE.test(text)) return false;
  const withText = series.filter((other) => other !== node && other.children.length > 0).length;
  return withText > 0 && withText >= (series.length - 1) / 2;
}

/** 基本原则。 above its points, where most of its series have a heading too: a lone one is a clause. */
function isOneOfMany(series: PolicyNode[], runIns: Array<number | null>): boolean {
  const alike = series.filter(
    ({ text, children }, at) =>
      runIns[at] !== null ||
      (children.length > 0 &&
        text.length <= 40 &&
        !/[。；！？]/.test(foldForRecognition(text).slice(0, -1))),
  );
  return alike.length >= series.length * SERIES_AGREES;
}

/** Where the bold or 楷体 at the start of a text ends, its full stop included. */
function emphasised(node: PolicyNode, cues: LineCues): number | null {
  const offset = node.ordinal === null ? 0 : node.ordinal.raw.length;
  let end = 0;
  for (const [start, stop] of cues.emphasis ?? []) {
    // Ranges are of the line; blanks may follow the number.
    if (start - offset > end + 3) break;
    end = Math.max(end, stop - offset);
  }
  if (end <= 0 || end > LONGEST_HEADING) return null;
  const text = foldForRecognition(node.text);
  const lead = text.length;
  let at = Math.min(end, lead);
  while (at < lead && /[。：]/.test(text[at]!)) at += 1;
  return at >= lead ? null : at;
}

/** Where a first sentence that reads like a heading ends. */
function firstSentence(node: PolicyNode): number | null {
  const text = foldForRecognition(node.text);
  const label = /^[^，。；：、！？“《]{2,12}(?<!如下|以下|下列|为|是|即)：(?=[^“])/.exec(text);
  // 元旦：2018年1月1日放假: as short as a label, and a sentence behind it.
  if (label !== null && !RULE.test(label[0].slice(0, -1)) && /。$/.test(text))
    return label[0].length;
  const stop = text.indexOf("。");
  if (stop <= 0 || stop > LONGEST_RUN_IN || stop === text.length - 1) return null;
  const sentence = text.slice(0, stop);
  if (RULE.test(sentence) || /[；《“]/.test(sentence.replace(/“[^”]{1,12}”/g, ""))) return null;
  return stop + 1;
}
