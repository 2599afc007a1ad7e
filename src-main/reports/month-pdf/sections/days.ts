import { named } from '../../words/words.ts';
import type { PdfSection } from '../book.ts';
import type { PdfPage } from '../page.ts';
import { capital, exactly, figuresColumn, none, wide } from './sum-table.ts';

// As many as there is room for beside each other; the sum of a day has them all.
const mostCategories = 4;

/** Every day of the month with what it cost, in all and by category, to the last micro. */
export function daysSection({ statement, figures, words, names }: PdfPage): PdfSection {
  const { byDay, timeZone } = statement;
  const sums = new Map<string, number>();
  for (const { category, amount } of byDay.flatMap(({ categories }) => categories)) {
    sums.set(category, (sums.get(category) ?? 0) + amount);
  }
  const categories = [...sums]
    .filter(([, amount]) => amount !== 0)
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostCategories)
    .map(([category]) => category);
  const total = byDay.reduce((sum, { amount }) => sum + amount, 0);
  const parts = byDay.flatMap((day) => [day.amount, ...day.categories.map(({ amount }) => amount)]);
  const all = [...parts, ...sums.values(), total].map(exactly);
  const inRow = figures.column(all, none);
  const inTotal = figures.column(all);
  return {
    title: words.sections.days,
    text: [words.daysNote(timeZone)],
    columns: [
      wide(words.columns.day),
      figuresColumn(words.columns.messages, 18),
      ...categories.map((category) => figuresColumn(capital(named(names.category, category)), 27)),
      figuresColumn(words.columns.amount, 27),
    ],
    isDense: false,
    rows: byDay.map(({ day, messages, amount, categories: own }) => [
      figures.weekday(day),
      messages === 0 ? none : figures.count(messages),
      ...categories.map((category) =>
        inRow(exactly(own.find((each) => each.category === category)?.amount ?? 0)),
      ),
      inRow(exactly(amount)),
    ]),
    total: [
      words.total,
      figures.count(byDay.reduce((sum, { messages }) => sum + messages, 0)),
      ...categories.map((category) => inTotal(exactly(sums.get(category) ?? 0))),
      inTotal(exactly(total)),
    ],
  };
}
