import Attachment from "./Attachment.astro";
import Block from "./Block.astro";
import Cell from "./Cell.astro";
import { CitedMark, Marker, Paragraph, Provision, Ref, RunIn, Section, Term } from "./elements.ts";
import Figure from "./Figure.astro";
import GfmTable from "./GfmTable.astro";
import Row from "./Row.astro";
import Table from "./Table.astro";

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
