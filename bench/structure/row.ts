/** A line of the table. */
export interface Row {
  set: string;
  figure: string;
  measured: string;
  target: string;
}
