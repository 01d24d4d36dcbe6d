import { followReading } from "./follow-reading.ts";
import { createBranches, type OutlineBranches } from "./outline-branches.ts";
import { bindOutlineSheet } from "./outline-sheet.ts";
import { createProgress } from "./reading-progress.ts";
import { resumeReading } from "./resume-reading.ts";

/**
 * Makes the outline follow, fold and remember. Its markup is `Outline.astro`.
 *
 * @returns what opens its branches.
 */
export function bindOutline(outline: HTMLElement, policy: HTMLElement): OutlineBranches {
  const part = <E extends HTMLElement>(selector: string) => outline.querySelector<E>(selector)!;
  const opener = document.querySelector<HTMLAnchorElement>(".outline-open")!;
  const branches = createBranches(outline);
  const progress = createProgress(
    {
      line: part(".reading-part"),
      bar: part(".reading-progress"),
      share: opener.querySelector<HTMLElement>(".share")!,
    },
    policy,
  );
  const remember = resumeReading(policy);
  const frame = part(".outline-entries");
  let current: HTMLAnchorElement | null = null;
  followReading(outline, (place) => {
    progress(place);
    remember(place);
    if (place.link === current) return;
    current = place.link;
    if (outline.classList.contains("filtering")) return;
    branches.reveal(current);
    if (current) keepInView(frame, current);
  });
  bindOutlineSheet(outline, opener);
  const all = outline.querySelector<HTMLButtonElement>(".outline-all");
  all?.addEventListener("click", () => {
    branches.setAll(!branches.allOpen);
    all.textContent = branches.allOpen ? "全部收起" : "全部展开";
  });
  return branches;
}

/** Scrolls the outline only, never the page. */
function keepInView(frame: HTMLElement, link: HTMLElement): void {
  const { top, bottom, height } = frame.getBoundingClientRect();
  const box = link.getBoundingClientRect();
  if (box.top < top || box.bottom > bottom) frame.scrollTop += box.top - top - height / 3;
}
