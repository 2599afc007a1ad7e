/** Days from a first to a last, `YYYY-MM-DD`, both included; null: open at that end. */
export interface DayRange {
  since: string | null;
  until: string | null;
}

export const rangeNames = ['today', 'yesterday', 'last_7', 'this_month', 'last_month', 'this_year'] as const;
export type RangeName = (typeof rangeNames)[number];

const dayMs = 86_400_000;

/** The stretches of days that are asked for most, as they are on a day (`YYYY-MM-DD`). */
export function dayRanges(today: string): Record<RangeName, DayRange> {
  const yesterday = addDays(today, -1);
  const monthStart = `${today.slice(0, 7)}-01`;
  const lastMonthEnd = addDays(monthStart, -1);
  return {
    today: { since: today, until: today },
    yesterday: { since: yesterday, until: yesterday },
    last_7: { since: addDays(today, -6), until: null },
    this_month: { since: monthStart, until: null },
    last_month: { since: `${lastMonthEnd.slice(0, 7)}-01`, until: lastMonthEnd },
    this_year: { since: `${today.slice(0, 4)}-01-01`, until: null },
  };
}

/** Which of them a range is, on a day. */
export function nameOfRange({ since, until }: DayRange, today: string): RangeName | null {
  const ranges = dayRanges(today);
  return rangeNames.find((name) => ranges[name].since === since && ranges[name].until === until) ?? null;
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}
