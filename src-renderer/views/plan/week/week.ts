import { formatLocalDay, parseLocalText } from '../../../../shared/time/local-text.ts';

const dayLength = 86_400_000;
const weekLength = 7;
const monday = 1;

interface WeekInfo {
  firstDay: number;
}

/** The first day of the week where the owner lives: 1 Monday … 7 Sunday; Monday where the browser does not tell. */
export function firstWeekday(tag: string): number {
  const locale = new Intl.Locale(tag) as Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? monday;
}

/** The first day of the week that has this day; days are `YYYY-MM-DD`. */
export function weekOf(day: string, first: number): string {
  const weekday = new Date(startOf(day)).getUTCDay();
  return dayBeside(day, -((weekday - first + weekLength) % weekLength));
}

/** The day so many days later, or with a negative number earlier. */
export function dayBeside(day: string, step: number): string {
  return formatLocalDay(startOf(day) + step * dayLength);
}

/** The week so many weeks later, or with a negative number earlier, by its first day. */
export function weekBeside(week: string, step: number): string {
  return dayBeside(week, step * weekLength);
}

function startOf(day: string): number {
  return parseLocalText(`${day}T00:00:00`);
}
