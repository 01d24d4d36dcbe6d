import { settings } from "virtual:zhangju";
import { toFullWidth } from "../../policy/lexicon/typography.ts";

/**
 * Text of the document JSON as pages show it: with full-width punctuation where `site.yaml` says
 * so, as in the generated MDX.
 */
export function displayText(text: string): string {
  const line = text.replace(/\s*\n\s*/g, "");
  return settings.typography.fullWidthPunctuation ? toFullWidth(line) : line;
}
