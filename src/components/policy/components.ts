import Attachment from "./Attachment.astro";
import Block from "./Block.astro";
import Cell from "./Cell.astro";
import CitedMark from "./CitedMark.astro";
import Figure from "./Figure.astro";
import GfmTable from "./GfmTable.astro";
import Marker from "./Marker.astro";
import Paragraph from "./Paragraph.astro";
import Provision from "./Provision.astro";
import Ref from "./Ref.astro";
import Row from "./Row.astro";
import RunIn from "./RunIn.astro";
import Section from "./Section.astro";
import Table from "./Table.astro";
import Term from "./Term.astro";

/** What generated MDX may name (`docs/content-format.md`), and the Markdown elements made our own. */
export const policyComponents = {
  Attachment,
  Block,
  Cell,
  CitedMark,
  Figure,
  Marker,
  Paragraph,
  Provision,
  Ref,
  Row,
  RunIn,
  Section,
  Table,
  Term,
  table: GfmTable,
};
