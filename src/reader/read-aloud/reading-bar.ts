/** The controls of reading aloud, at the foot of the window. */
export interface ReadingBar {
  element: HTMLElement;
  /** 第十五条 and which of how many sentences. */
  show(place: string, index: number, count: number, speaking: boolean): void;
  /** Says something instead, with nothing to do but to close it. */
  say(text: string): void;
  focus(): void;
}

export interface ReadingActions {
  toggle(): void;
  move(by: number): void;
  setRate(rate: number): void;
  stop(): void;
}

/** Times the voice's own speed. */
const RATES = [0.75, 1, 1.25, 1.5, 2];

export function createReadingBar(rate: number, actions: ReadingActions): ReadingBar {
  const element = document.createElement("div");
  element.className = "reading-bar";
  element.setAttribute("role", "region");
  element.setAttribute("aria-label", "朗读");
  const where = document.createElement("p");
  where.className = "reading-where";
  const message = document.createElement("p");
  message.setAttribute("role", "status");
  const toggle = button("暂停", actions.toggle);
  const controls = document.createElement("div");
  controls.className = "reading-controls";
  controls.append(
    button("上一句", () => actions.move(-1)),
    toggle,
    button("下一句", () => actions.move(1)),
    rates(rate, actions.setRate),
  );
  const stop = button("停止", actions.stop);
  controls.append(stop);
  element.append(where, message, controls);
  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape") actions.stop();
  });
  return {
    element,
    show(place, index, count, speaking) {
      where.textContent = `${place ? `${place} · ` : ""}${index + 1}/${count} 句`;
      toggle.textContent = speaking ? "暂停" : "继续";
    },
    say(text) {
      where.textContent = "";
      message.textContent = text;
      stop.textContent = "关闭";
      controls.replaceChildren(stop);
    },
    focus: () => (toggle.isConnected ? toggle : stop).focus({ preventScroll: true }),
  };
}

function button(text: string, act: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.addEventListener("click", act);
  return element;
}

function rates(chosen: number, onChange: (rate: number) => void): HTMLElement {
  const select = document.createElement("select");
  select.setAttribute("aria-label", "语速");
  for (const rate of RATES) {
    const option = document.createElement("option");
    option.value = String(rate);
    option.textContent = rate === 1 ? "原速" : `${rate} 倍速`;
    option.selected = rate === chosen;
    select.append(option);
  }
  select.addEventListener("change", () => onChange(Number(select.value)));
  return select;
}
