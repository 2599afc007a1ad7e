import { sumLines } from '../../../shared/money/sum-lines.ts';
import { formatMicros } from '../../../shared/money/micros.ts';
import { named, reportWords } from '../words/words.ts';
import type { Plan } from './plan.ts';

/** The free replies of each number. */
export function addAllowanceSheet({ book, statement, words }: Plan): void {
  if (statement.allowance.length === 0) return;
  const { cells } = book;
  const sheet = book.open({
    name: words.sheets.allowance,
    columns: [
      { heading: words.number, width: 30 },
      { heading: words.allowanceUsed, width: 15, isNumber: true },
      { heading: words.allowanceLimit, width: 18, isNumber: true },
    ],
  });
  for (const { number, name, used, limit } of statement.allowance)
    sheet.add([cells.text(name ?? number), cells.count(used), cells.count(limit)]);
  sheet.close();
}

/** What need not have been spent, by cause. */
export function addAvoidableSheet({ book, statement, words }: Plan): void {
  const { causes, amount } = statement.avoidable;
  if (causes.length === 0) return;
  const { cells } = book;
  const { causes: causeWords, advice } = reportWords(statement.language);
  const sheet = book.open({
    name: words.sheets.avoidable,
    columns: [
      { heading: words.cause, width: 48 },
      { heading: words.advice, width: 90 },
      { heading: words.messageCount, width: 15, isNumber: true },
      { heading: words.amount(statement.currency), width: 15, isNumber: true },
    ],
  });
  for (const one of causes) {
    sheet.add([
      cells.text(named(causeWords, one.cause)),
      cells.text(advice[one.cause] ?? ''),
      cells.count(one.messages),
      cells.money(one.amount),
    ]);
  }
  sheet.add([
    cells.strong(words.total),
    cells.strongBlank,
    cells.strongBlank,
    cells.strongSum(`SUM(D${String(sheet.first)}:D${String(sheet.next - 1)})`, amount),
  ]);
  sheet.close();
}

/** By which rules and rate cards the month was priced. */
export function addSourceSheet({ book, statement, words }: Plan): void {
  const { cells } = book;
  const { eras, confidences } = reportWords(statement.language);
  const sheet = book.open({
    name: words.sheets.sources,
    filtered: statement.sources.length,
    columns: [
      { heading: words.rules, width: 64 },
      { heading: words.rateCard, width: 18 },
      { heading: words.effective, width: 18 },
      { heading: words.confidence, width: 34 },
      { heading: words.sentBy, width: 46 },
      { heading: words.messageCount, width: 15, isNumber: true },
    ],
  });
  for (const { era, rateCard, effective, confidence, messages, throughApi } of statement.sources) {
    sheet.add([
      cells.text(named(eras, era)),
      cells.text(rateCard),
      effective === null ? '' : cells.date(effective),
      cells.text(named(confidences, confidence)),
      cells.text(throughApi ? words.onPhone : words.throughApi),
      cells.count(messages),
    ]);
  }
  sheet.close();
}

/** The provider's margin and VAT, beside Meta's price. */
export function addBesideSheet({ book, statement, words }: Plan): void {
  const { beside, totals, currency } = statement;
  if (beside === null) return;
  const { cells } = book;
  const sheet = book.open({
    name: words.sheets.beside,
    note: words.besideNote,
    columns: [
      { heading: ' ', width: 40 },
      { heading: words.lowest(currency), width: 15, isNumber: true },
      { heading: words.highest(currency), width: 15, isNumber: true },
    ],
  });
  const parts = [
    { name: words.metaPrice, amount: totals.amount },
    { name: words.margin(beside.marginPercent ?? ''), amount: beside.providerMargin },
    { name: words.vat(beside.vatPercent ?? ''), amount: beside.vat },
  ];
  for (const { name, amount } of parts) {
    if (amount !== null) sheet.add([cells.text(name), cells.money(amount.min), cells.money(amount.max)]);
  }
  const end = String(sheet.next - 1);
  sheet.add([
    cells.strong(words.total),
    cells.strongSum(`SUM(B${String(sheet.first)}:B${end})`, beside.total.min),
    cells.strongSum(`SUM(C${String(sheet.first)}:C${end})`, beside.total.max),
  ]);
  sheet.close();
}

/** What the shop entered by hand, with a total for each currency. */
export function addHandSheet({ book, statement, words }: Plan): void {
  const { lines } = statement;
  if (lines.length === 0) return;
  const { cells } = book;
  const sheet = book.open({
    name: words.sheets.byHand,
    note: words.byHandNote,
    columns: [
      { heading: words.entry, width: 60 },
      { heading: words.currency, width: 12 },
      { heading: words.columns.highest, width: 18, isNumber: true },
    ],
  });
  for (const { text, amount, currency } of lines)
    sheet.add([cells.text(text), cells.text(currency), cells.money(amount)]);
  const range = (letter: string): string =>
    `${letter}$${String(sheet.first)}:${letter}$${String(sheet.first + lines.length - 1)}`;
  const written = lines.map((line) => ({ ...line, amount: formatMicros(line.amount) }));
  for (const { currency, amount } of sumLines(written)) {
    const row = String(sheet.next);
    sheet.add([
      cells.strong(words.total),
      cells.strong(currency),
      cells.strongDecimal(`SUMIFS(${range('C')},${range('B')},B${row})`, amount),
    ]);
  }
  sheet.close();
}
