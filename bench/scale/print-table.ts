/** A table in Markdown; the first row is the head. Line breaks and bars in cells are made harmless. */
export function printTable(rows: string[][]): string {
  const [head = [], ...body] = rows.map((row) => row.map(cell));
  return [head, head.map(() => "---"), ...body].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** `–` stands for what was not measured. */
export function megabytes(bytes: number | null): string {
  return bytes === null ? "–" : (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}

export function seconds(value: number): string {
  return value.toFixed(value < 100 ? 1 : 0);
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ");
}
