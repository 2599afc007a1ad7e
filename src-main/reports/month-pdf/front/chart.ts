import { named } from '../../words/words.ts';
import type { PdfChart } from '../book.ts';
import type { PdfPage } from '../page.ts';

/** The fill of each category, by its place among the template's: the same as on the page, month after month. */
const fills: Readonly<Record<string, number>> = {
  utility: 0,
  business_initiated: 0,
  notification: 0,
  marketing: 1,
  authentication: 2,
  service: 3,
  user_initiated: 3,
  authentication_international: 4,
};
const otherFill = 5;

/** The spend of each day, its categories one upon the other; null for a month in which nothing cost anything. */
export function makeChart({ statement, figures, words, names }: PdfPage): PdfChart | null {
  const { byDay, forecast, totals } = statement;
  const dearest = byDay.reduce<(typeof byDay)[number] | null>(
    (best, day) => (day.amount > (best?.amount ?? 0) ? day : best),
    null,
  );
  if (dearest === null) return null;
  const categories = dearestFirst(byDay);
  const rest = statement.isRunning ? daysLeft(byDay, statement) : [];
  const perDay =
    forecast === null || rest.length === 0
      ? 0
      : Math.max(0, forecast.middle - totals.amount.max) / rest.length;
  const top = Math.max(dearest.amount, perDay);
  return {
    title: words.byDay,
    alternative: words.chart(figures.day(dearest.day), figures.exact(dearest.amount)),
    top: figures.rounded(top),
    days: byDay.map(({ day, categories: parts }, index) => ({
      label: index === 0 || (index + 1) % 5 === 0 ? String(index + 1) : '',
      parts: parts
        .filter(({ amount }) => amount > 0)
        .map(({ category, amount }) => ({ fill: fillOf(category), height: amount / top }))
        .sort((one, other) => one.fill - other.fill),
      forecast: rest.includes(day) ? perDay / top : 0,
    })),
    legend: [
      ...categories
        .filter((category) => fillOf(category) !== otherFill)
        .map((category) => ({ name: named(names.category, category), fill: fillOf(category) })),
      ...(categories.some((category) => fillOf(category) === otherFill)
        ? [{ name: words.otherCategories, fill: otherFill }]
        : []),
    ],
    forecast: perDay > 0 ? words.perDay : '',
  };
}

function fillOf(category: string): number {
  return fills[category] ?? otherFill;
}

type Days = PdfPage['statement']['byDay'];

function dearestFirst(days: Days): string[] {
  const sums = new Map<string, number>();
  for (const { category, amount } of days.flatMap((day) => day.categories)) {
    if (amount > 0) sums.set(category, (sums.get(category) ?? 0) + amount);
  }
  return [...sums].sort(([, one], [, other]) => other - one).map(([category]) => category);
}

// The days that have not begun when the statement was made.
function daysLeft(days: Days, { madeAt, timeZone }: PdfPage['statement']): string[] {
  const today = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(madeAt);
  return days.map(({ day }) => day).filter((day) => day > today);
}
