import { readDisplay, saveDisplay } from "./display-store.ts";

const DEFAULTS = { size: "1", theme: "auto", plain: "off", ruler: "off", pointer: "off" };
type Settings = typeof DEFAULTS;

/**
 * Applies and remembers what is chosen in the panel; closes it by Escape or a click elsewhere.
 * What the page looks like from the start is applied by `public/early.js`.
 */
export function bindDisplaySettings(panel: HTMLDetailsElement): void {
  const form = panel.querySelector("form")!;
  const saved = readDisplay();
  for (const input of form.querySelectorAll<HTMLInputElement>("input")) {
    const value = saved[input.name] ?? DEFAULTS[input.name as keyof Settings];
    input.checked = input.value === value;
  }
  if (saved.ruler === "on") showRuler(true);

  const update = () => {
    const chosen: Settings = { ...DEFAULTS };
    for (const [name, value] of new FormData(form)) chosen[name as keyof Settings] = String(value);
    apply(chosen);
    saveDisplay(chosen);
  };
  form.addEventListener("change", update);
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const input of form.querySelectorAll<HTMLInputElement>("input")) {
      input.checked = input.value === DEFAULTS[input.name as keyof Settings];
    }
    update();
  });
  form.addEventListener("submit", (event) => event.preventDefault());

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !panel.open) return;
    panel.open = false;
    panel.querySelector("summary")!.focus();
  });
  document.addEventListener("click", (event) => {
    if (!panel.contains(event.target as Node)) panel.open = false;
  });
}

function apply({ size, theme, plain, pointer, ruler }: Settings): void {
  set("data-theme", theme === "auto" ? null : theme);
  set("data-size", size === "1" ? null : size);
  set("data-plain", plain === "on" ? "" : null);
  set("data-pointer", pointer === "on" ? "" : null);
  // No room, or no wish, for anything beside the text.
  set("data-narrow", plain === "on" || Number(size) > 2 ? "" : null);
  showRuler(ruler === "on");
}

async function showRuler(on: boolean): Promise<void> {
  if (!on && !document.querySelector(".reading-ruler")) return;
  const { setRuler } = await import("./reading-ruler.ts");
  setRuler(on);
}

function set(name: string, value: string | null): void {
  const root = document.documentElement;
  if (value === null) root.removeAttribute(name);
  else root.setAttribute(name, value);
}
