/** Buttons that belong together, named for those who hear them. */
export interface ToolGroup {
  label: string;
  tools: Tool[];
}

export interface Tool {
  label: string;
  act(): void;
}

export interface Toolbar {
  element: HTMLElement;
  /** In passing, the tools are no stop of the Tab key on the way to what comes next. */
  pass(): void;
  /** The Tab key stops at the first tool. */
  enter(): void;
}

/** A row of tools is one stop of the Tab key; the arrow keys go through it. */
export function createToolbar(className: string, groups: ToolGroup[]): Toolbar {
  const element = document.createElement("div");
  element.className = className;
  element.setAttribute("role", "toolbar");
  element.append(...groups.map(groupOf));
  const buttons = [...element.querySelectorAll("button")];
  const stopAt = (at: number | null) => {
    for (const [index, button] of buttons.entries()) button.tabIndex = index === at ? 0 : -1;
  };
  element.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const to = nextOf(event.key, at, buttons.length);
    if (at < 0 || to === null) return;
    event.preventDefault();
    stopAt(to);
    buttons[to]!.focus();
  });
  return { element, pass: () => stopAt(null), enter: () => stopAt(0) };
}

function groupOf({ label, tools }: ToolGroup): HTMLElement {
  const group = document.createElement("div");
  group.className = "tools-group";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", label);
  for (const tool of tools) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = tool.label;
    button.addEventListener("click", () => tool.act());
    group.append(button);
  }
  return group;
}

function nextOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return (at + 1) % count;
    case "ArrowLeft":
    case "ArrowUp":
      return (at + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
