/** JSON with one space of indentation: lines that a person and a diff can read, at little cost. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
