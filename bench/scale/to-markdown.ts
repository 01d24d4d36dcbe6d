/**
 * Address of a provision.
 *
 * @param slug of another document; `null` within the same one.
 * @param anchor `null` for a document as a whole.
 */
type Link = (slug: string | null, anchor: string | null) => string;

/** How a generator wants Markdown to be written. */
export interface MarkdownStyle {
  /** Headings carry their anchor, as in `### 第三条 {#art_3}`; else it is made from their text. */
  hasAnchors: boolean;
  link: Link;
  /** The title is printed from the frontmatter, so the text has none. */
  printsTitle: boolean;
}

const OPENING = /^<(Section|Provision|Paragraph|Attachment|Block)\b([^>]*)>$/;
const CLOSING = /^<\/\w+>$|^<Figure\b.*\/>$/;
const MARKER = /^<Marker>(.*?)<\/Marker>/;

/**
 * Turns our MDX into plain Markdown: a heading for each section and article, paragraphs for the rest,
 * references as links.
 *
 * @param mdx `<Provision id="art_3" unit="article">\n  <Marker>第三条</Marker>\n…`
 * @returns `### 第三条 {#art_3}\n…`, its frontmatter before it.
 */
export function toMarkdown(mdx: string, style: MarkdownStyle): string {
  const [, head = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(mdx) ?? [];
  const title = head.split("\n").find((line) => line.startsWith("title:")) ?? "title: 无题";
  const lines: string[] = [];
  let pending: { id: string; isArticle: boolean } | null = null;
  for (const line of body.split("\n").map((line) => line.trim())) {
    const opening = OPENING.exec(line);
    if (opening) {
      const [id, unit] = ["id", "unit"].map((name) => attribute(opening[2]!, name));
      const isArticle = unit === "article";
      if (isArticle || opening[1] === "Section") pending = { id: id!, isArticle };
    } else if (!CLOSING.test(line) && !(style.printsTitle && line.startsWith("# "))) {
      const anchor = pending && style.hasAnchors ? ` {#${pending.id}}` : "";
      const marker = pending?.isArticle ? MARKER.exec(line) : null;
      if (marker) {
        const text = plain(line.slice(marker[0].length), style.link);
        lines.push(`### ${marker[1]}${anchor}`, "", text);
        pending = null;
      } else if (pending && /^#{2,6} /.test(line)) {
        lines.push(`${plain(line.replace(/<\/Marker>/, "$& "), style.link)}${anchor}`);
        pending = null;
      } else {
        lines.push(plain(line, style.link));
      }
    }
  }
  const text = lines.join("\n").replace(/\n{3,}/g, "\n\n");
  return `---\n${title}\n---\n\n${text.trim()}\n`;
}

function plain(line: string, link: Link): string {
  return line
    .replace(/<Ref\b([^>]*)>(.*?)<\/Ref>/g, (_, attributes: string, text: string) => {
      const to = attribute(attributes, "to");
      if (to === "") return text;
      const [slug, anchor] = to.split("#");
      return `[${text}](${link(slug || null, anchor || null)})`;
    })
    .replace(/<\/?(Marker|RunIn|Term|Ref)\b[^>]*>/g, "");
}

/** `id` of ` id="art_3" unit="article"`; empty where it isn't given. */
function attribute(attributes: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
}
