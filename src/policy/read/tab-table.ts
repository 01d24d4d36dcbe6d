/** A number and nothing else: a list's marker, or a page number at the end of a contents line. */
const BARE_NUMBER =
  /^(第?[〇零一二三四五六七八九十百千0-9０-９.．]+[编章节条款项目、.．)）]?|[（(][一二三四五六七八九十0-9]+[)）]|[①-⒛])$/;

/**
 * Finds tables in plain text: two or more lines on end with the same number of tabs between
 * their cells. Tabs after list markers (`第一章⇥总则`) and before page numbers are no tables.
 *
 * @param lines the text's lines that are not empty.
 * @returns index of a table's first line → number of its lines.
 */
export function findTabTables(lines: string[]): Map<number, number> {
  const tables = new Map<number, number>();
  let start = 0;
  while (start < lines.length) {
    const columns = lines[start]!.split("\t").length;
    let end = start + 1;
    if (columns > 1) {
      while (end < lines.length && lines[end]!.split("\t").length === columns) end += 1;
      const rows = lines.slice(start, end).map((line) => line.split("\t").map((c) => c.trim()));
      if (rows.length > 1 && isTable(rows, columns)) tables.set(start, rows.length);
    }
    start = end;
  }
  return tables;
}

function isTable(rows: string[][], columns: number): boolean {
  const column = (index: number) => rows.map((row) => row[index]!);
  for (let index = 0; index < columns; index += 1) {
    // A column without text is indentation.
    if (column(index).every((cell) => cell === "")) return false;
  }
  if (columns > 2) return true;
  const areNumbers = (cells: string[]) =>
    cells.filter((cell) => cell === "" || BARE_NUMBER.test(cell)).length * 2 >= cells.length;
  return !areNumbers(column(0)) && !areNumbers(column(1));
}
