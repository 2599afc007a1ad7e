import { named, reportWords } from '../words/words.ts';
import { letterOf } from './book.ts';
import type { Plan } from './plan.ts';

/** What each day cost, and of it each category. */
export function addDaySheet({ book, statement, words, overCharges }: Plan): void {
  const { cells } = book;
  const { byDay, currency, language } = statement;
  const { category: categoryWords } = reportWords(language);
  const paid = byDay.flatMap((day) => day.categories.filter(({ amount: own }) => own > 0));
  const categories = [...new Set(paid.map(({ category }) => category))];
  const sheet = book.open({
    name: words.sheets.days,
    filtered: byDay.length,
    columns: [
      { heading: words.day, width: 12 },
      { heading: words.messageCount, width: 15, isNumber: true },
      { heading: words.amount(currency), width: 15, isNumber: true },
      ...categories.map((category) => ({
        heading: `${named(categoryWords, category)} (${currency})`,
        width: 17,
        isNumber: true,
      })),
    ],
  });
  for (const { day, messages, amount, categories: own } of byDay) {
    const row = String(sheet.next);
    const formula = overCharges((column) => `SUMIFS(${column('highest')},${column('counted_on')},$A${row})`);
    sheet.add([
      cells.date(day),
      cells.count(messages),
      cells.sum(formula, amount),
      ...categories.map((category) => cells.money(own.find((one) => one.category === category)?.amount ?? 0)),
    ]);
  }
  const range = (place: number): string =>
    `SUM(${letterOf(place)}${String(sheet.first)}:${letterOf(place)}${String(sheet.next - 1)})`;
  const totals = categories.map((category) =>
    paid.reduce((sum, one) => (one.category === category ? sum + one.amount : sum), 0),
  );
  sheet.add([
    cells.strong(words.total),
    cells.strongTally(
      range(1),
      byDay.reduce((sum, { messages }) => sum + messages, 0),
    ),
    cells.strongSum(
      range(2),
      byDay.reduce((sum, { amount }) => sum + amount, 0),
    ),
    ...totals.map((total, index) => cells.strongSum(range(3 + index), total)),
  ]);
  sheet.close();
}
