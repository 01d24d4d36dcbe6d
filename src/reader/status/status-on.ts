/** What decides whether a document is in force. Dates are ISO 8601. */
export interface StatusDates {
  /** 施行日期. */
  effective?: string | undefined;
  /** Days on which later documents changed it; this text doesn't have those changes. */
  amended?: string[] | undefined;
  /** 废止日期. */
  repealed?: string | undefined;
}

export type Status = "pending" | "in-force" | "amended" | "repealed";

/**
 * Whether a document is in force on a day.
 *
 * @param today ISO 8601, in the time of Beijing, by which laws come into force.
 * @returns `null` where the dates don't say.
 * @example statusOn({ effective: "2021-01-01" }, "2020-12-31") // "pending": 尚未施行
 */
export function statusOn(
  { effective, amended, repealed }: StatusDates,
  today: string,
): Status | null {
  if (repealed && repealed <= today) return "repealed";
  if (effective && effective > today) return "pending";
  if (amended?.some((date) => date <= today)) return "amended";
  // What is to be changed or repealed one day is in force until then.
  return effective || amended?.length || repealed ? "in-force" : null;
}

/** The day it is in Beijing: `2026-01-02`. There has been no summer time since 1991. */
export function dayInBeijing(now: number): string {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
}
