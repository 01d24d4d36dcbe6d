/** Under this key the settings are stored; public/early.js reads them as well. */
const KEY = "zhangju.display";

/** What the reader chose, by the names of the panel's fields; empty where nothing is stored. */
export function readDisplay(): Record<string, string> {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof saved === "object" && saved !== null ? (saved as Record<string, string>) : {};
  } catch {
    // Storage is blocked or damaged: the page keeps its defaults.
    return {};
  }
}

/** Adds to what is stored. */
export function saveDisplay(chosen: Record<string, string>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readDisplay(), ...chosen }));
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
}
