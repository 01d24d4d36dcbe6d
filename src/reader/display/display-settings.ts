import { chooseDisplay } from "./choose-display.ts";
import { DISPLAY_CHOICES, type Display } from "./display-choices.ts";
import { readDisplay } from "./display-store.ts";

/** Applies and remembers what is chosen in the panel; closes it by Escape or a click elsewhere. */
export function bindDisplaySettings(panel: HTMLDetailsElement): void {
  const form = panel.querySelector("form")!;
  const inputs = [...form.querySelectorAll<HTMLInputElement>("input")];
  const show = (settings: Record<string, string>) => {
    for (const input of inputs) {
      input.checked = input.value === (settings[input.name] ?? defaultOf(input));
    }
  };
  const saved = readDisplay();
  show(saved);
  if (saved.ruler === "on") showRuler(true);

  const update = () => {
    const chosen: Record<string, string> = {};
    // A box that isn't ticked is no part of what a form says.
    for (const input of inputs) chosen[input.name] = defaultOf(input);
    for (const [name, value] of new FormData(form)) chosen[name] = String(value);
    chooseDisplay(chosen as Partial<Display>);
    showRuler(chosen["ruler"] === "on");
  };
  form.addEventListener("change", update);
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    show({});
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

function defaultOf({ name }: HTMLInputElement): string {
  return DISPLAY_CHOICES[name as keyof Display][0];
}

async function showRuler(on: boolean): Promise<void> {
  if (!on && !document.querySelector(".reading-ruler")) return;
  const { setRuler } = await import("./reading-ruler.ts");
  setRuler(on);
}
