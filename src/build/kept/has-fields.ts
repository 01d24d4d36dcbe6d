type Kind = "string" | "number" | "array" | "object" | "null";

/** Whether a JSON value is an object that has these fields, each of one of these kinds. */
export function hasFields(value: unknown, fields: Record<string, Kind | readonly Kind[]>): boolean {
  if (kindOf(value) !== "object") return false;
  const object = value as Record<string, unknown>;
  return Object.entries(fields).every(([name, kinds]) =>
    [kinds].flat().some((kind) => kind === kindOf(object[name])),
  );
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
