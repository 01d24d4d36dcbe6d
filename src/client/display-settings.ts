/** Under this key the settings are stored; public/early.js reads them before the page is painted. */
const KEY = "zhangju.display";

/** Applies and remembers what is chosen in the panel; closes it by Escape or a click elsewhere. */
export function bindDisplaySettings(panel: HTMLDetailsElement): void {
  const root = document.documentElement;
  const form = panel.querySelector("form")!;
  const current: Record<string, string> = {
    theme: root.getAttribute("data-theme") || "auto",
    size: root.getAttribute("data-size") || "1",
  };
  for (const input of form.querySelectorAll<HTMLInputElement>("input")) {
    input.checked = current[input.name] === input.value;
  }

  form.addEventListener("change", () => {
    const chosen = new FormData(form);
    const theme = String(chosen.get("theme"));
    const size = String(chosen.get("size"));
    setOrRemove(root, "data-theme", theme === "auto" ? null : theme);
    setOrRemove(root, "data-size", size === "1" ? null : size);
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme, size }));
    } catch {
      // Storage is blocked: the choice holds for this page.
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !panel.open) return;
    panel.open = false;
    panel.querySelector("summary")!.focus();
  });
  document.addEventListener("click", (event) => {
    if (!panel.contains(event.target as Node)) panel.open = false;
  });
}

function setOrRemove(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
