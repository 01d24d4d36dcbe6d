import { dayInBeijing, type Status, statusOn } from "./status-on.ts";

const NAMES: Record<Status, string> = {
  pending: "尚未施行",
  "in-force": "现行有效",
  amended: "已修改",
  repealed: "已废止",
};

/**
 * Says in the masthead whether the document is in force on the reader's own day: the page may have
 * been built long before.
 *
 * @param element has the dates: `data-effective`, `data-amended` (several, with blanks between),
 *   `data-repealed`.
 */
export function showStatus(element: HTMLElement): void {
  const { effective, amended, repealed } = element.dataset;
  const dates = { effective, amended: amended?.split(" "), repealed };
  const update = () => {
    const status = statusOn(dates, dayInBeijing(Date.now()));
    element.textContent = status && NAMES[status];
    element.className = `tag status ${status ?? ""}`;
  };
  update();
  // A page may stay open for days.
  document.addEventListener("visibilitychange", update);
  window.addEventListener("pageshow", update);
}
