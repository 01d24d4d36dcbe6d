import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type OpenedOnIntent, openOnIntent } from "./open-on-intent.ts";

const OPEN_AFTER = 450;
const CLOSE_AFTER = 250;

/** What of an element is used: its name, and how it was focused. */
interface FakeElement extends EventTarget {
  name: string;
  byKeyboard: boolean;
}

const elementOf = (name: string, byKeyboard = false): FakeElement =>
  Object.assign(new EventTarget(), {
    name,
    byKeyboard,
    matches: (selector: string) => selector === ":focus-visible" && byKeyboard,
    focus: () => {
      log.push(`焦点 ${name}`);
      happen("focusin", elements[name as keyof typeof elements]);
    },
  });

const elements = {
  第三条: elementOf("第三条", true),
  第四条: elementOf("第四条", true),
  鼠标点过的第五条: elementOf("鼠标点过的第五条", false),
  工具: elementOf("工具"),
  正文: elementOf("正文"),
};
const { 第三条, 第四条, 鼠标点过的第五条, 工具, 正文 } = elements;

let page: EventTarget & { activeElement?: unknown };
let log: string[];
let floating: OpenedOnIntent<HTMLElement>;

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  log = [];
  vi.stubGlobal("document", page);
  vi.stubGlobal("window", globalThis);
  floating = openOnIntent<HTMLElement>({
    openAfter: OPEN_AFTER,
    closeAfter: CLOSE_AFTER,
    triggerOf: ({ target }) => {
      const { name } = target as FakeElement;
      return name.endsWith("条") ? (target as HTMLElement) : null;
    },
    isInside: (target) => target === 工具,
    open: (trigger) => log.push(`开 ${(trigger as unknown as FakeElement).name}`),
    close: (trigger) => log.push(`关 ${(trigger as unknown as FakeElement).name}`),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function happen(type: string, target: FakeElement, more: object = {}) {
  const event = Object.assign(new Event(type), more);
  Object.defineProperty(event, "target", { value: target });
  page.dispatchEvent(event);
}
const point = (target: FakeElement, pointerType = "mouse") =>
  happen("pointerover", target, { pointerType });
const focus = (target: FakeElement) => happen("focusin", target);
const press = (key: string) => happen("keydown", 正文, { key });
const openAt = (target: FakeElement) => floating.open(target as unknown as HTMLElement);

it("opens for what a pointer rests on, no sooner", () => {
  point(第三条);
  vi.advanceTimersByTime(OPEN_AFTER - 1);
  expect(log).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(log).toEqual(["开 第三条"]);
  expect(floating.current).toBe(第三条);
});

it("does not open for a pointer that passes", () => {
  point(第三条);
  vi.advanceTimersByTime(OPEN_AFTER - 1);
  point(正文);
  vi.advanceTimersByTime(10_000);
  expect(log).toEqual([]);
});

it("goes from one trigger to the next", () => {
  openAt(第三条);
  point(第四条);
  vi.advanceTimersByTime(OPEN_AFTER);
  expect(log).toEqual(["开 第三条", "关 第三条", "开 第四条"]);
});

it("closes when the pointer has left, no sooner", () => {
  openAt(第三条);
  point(正文);
  vi.advanceTimersByTime(CLOSE_AFTER - 1);
  expect(log).toEqual(["开 第三条"]);
  vi.advanceTimersByTime(1);
  expect(log).toEqual(["开 第三条", "关 第三条"]);
  expect(floating.current).toBeNull();
});

it("stays open for a pointer on the way over, and in it", () => {
  openAt(第三条);
  point(正文);
  vi.advanceTimersByTime(CLOSE_AFTER - 1);
  point(工具);
  vi.advanceTimersByTime(10_000);
  expect(log).toEqual(["开 第三条"]);
});

it("takes a finger for no pointer", () => {
  point(第三条, "touch");
  vi.advanceTimersByTime(10_000);
  expect(log).toEqual([]);
  openAt(第三条);
  point(正文, "touch");
  vi.advanceTimersByTime(10_000);
  expect(log).toEqual(["开 第三条"]);
});

it("opens for what the keyboard rests on, not for what a click focused", () => {
  focus(鼠标点过的第五条);
  vi.advanceTimersByTime(10_000);
  expect(log).toEqual([]);
  focus(第三条);
  vi.advanceTimersByTime(OPEN_AFTER - 1);
  expect(log).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(log).toEqual(["开 第三条"]);
});

it("stays open for a keyboard that goes in", () => {
  openAt(第三条);
  floating.closeSoon();
  focus(工具);
  vi.advanceTimersByTime(10_000);
  expect(log).toEqual(["开 第三条"]);
});

it("is closed by Escape at once and for good, also when it is about to open", () => {
  openAt(第三条);
  press("Enter");
  expect(log).toEqual(["开 第三条"]);
  press("Escape");
  expect(log).toEqual(["开 第三条", "关 第三条"]);
  point(第四条);
  press("Escape");
  vi.advanceTimersByTime(10_000);
  expect(log).toEqual(["开 第三条", "关 第三条"]);
});

it("gives focus inside back to the trigger, which opens nothing again", () => {
  openAt(第三条);
  page.activeElement = 工具;
  press("Escape");
  vi.advanceTimersByTime(10_000);
  expect(log).toEqual(["开 第三条", "焦点 第三条", "关 第三条"]);
});

it("leaves focus alone that is elsewhere", () => {
  openAt(第三条);
  page.activeElement = 正文;
  floating.close();
  expect(log).toEqual(["开 第三条", "关 第三条"]);
});

it("opens once for one trigger", () => {
  openAt(第三条);
  openAt(第三条);
  expect(log).toEqual(["开 第三条"]);
});

it("that is kept takes no notice of pointers until it is closed", () => {
  openAt(第三条);
  floating.keep();
  point(正文);
  vi.advanceTimersByTime(10_000);
  point(第四条);
  vi.advanceTimersByTime(10_000);
  expect(log).toEqual(["开 第三条"]);
  floating.close();
  expect(floating.kept).toBe(false);
  point(第四条);
  vi.advanceTimersByTime(OPEN_AFTER);
  expect(log).toEqual(["开 第三条", "关 第三条", "开 第四条"]);
});
