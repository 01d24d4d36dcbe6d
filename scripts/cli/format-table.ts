import stringWidth from "string-width";

/**
 * Lays out a table for a terminal, where a Chinese character takes two columns.
 *
 * @param rows the first is the head; numbers are set to the right.
 */
export function formatTable(rows: Array<Array<string | number>>): string {
  const widths = rows[0]!.map((_, column) =>
    Math.max(...rows.map((row) => stringWidth(String(row[column] ?? "")))),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const text = String(cell);
        const pad = " ".repeat(widths[column]! - stringWidth(text));
        return typeof cell === "number" ? pad + text : text + pad;
      })
      .join("  ")
      .trimEnd(),
  );
  const rule = widths.map((width) => "─".repeat(width)).join("──");
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

/** Cuts a text to a number of terminal columns. */
export function clip(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let cut = "";
  for (const character of text) {
    if (stringWidth(cut + character) > columns - 1) break;
    cut += character;
  }
  return `${cut}…`;
}
