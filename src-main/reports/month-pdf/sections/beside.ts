import { sumLines } from '../../../../shared/money/sum-lines.ts';
import { formatMicros, parseMicros } from '../../../../shared/money/micros.ts';
import { named } from '../../words/words.ts';
import type { PdfSection } from '../book.ts';
import { nameOf, type PdfPage } from '../page.ts';
import { exactly, figuresColumn, wide } from './sum-table.ts';

/** What could have been avoided, by cause, with what to do about each; null where nothing could. */
export function avoidableSection({ statement, figures, words, names }: PdfPage): PdfSection | null {
  const { amount, causes } = statement.avoidable;
  if (causes.length === 0) return null;
  const all = [...causes.map((cause) => cause.amount), amount];
  const money = figures.column(all.map(exactly));
  return {
    title: words.sections.avoidable,
    text: [words.avoidableNote],
    columns: [
      wide(words.columns.cause),
      wide(words.columns.advice, 1.4),
      figuresColumn(words.columns.messages, 20),
      figuresColumn(words.columns.amount, 26),
    ],
    isDense: false,
    rows: causes.map((cause) => [
      named(names.causes, cause.cause),
      names.advice[cause.cause] ?? '',
      figures.count(cause.messages),
      money(exactly(cause.amount)),
    ]),
    total: [words.total, '', '', money(exactly(amount))],
  };
}

/** The provider's margin and the VAT beside Meta's price; null where the shop has said nothing of either. */
export function besideSection({ statement, figures, words }: PdfPage): PdfSection | null {
  const { beside, totals } = statement;
  if (beside === null) return null;
  const { providerMargin, vat, total, marginPercent, vatPercent } = beside;
  const money = figures.column([totals.amount, providerMargin ?? exactly(0), vat ?? exactly(0), total]);
  const rows = [['Meta', money(totals.amount)]];
  if (providerMargin !== null) {
    rows.push([words.margin(figures.percent(marginPercent ?? '')), money(providerMargin)]);
  }
  if (vat !== null) rows.push([words.vat(figures.percent(vatPercent ?? '')), money(vat)]);
  return {
    title: words.sections.beside,
    text: [words.besideNote],
    columns: [wide(words.columns.what), figuresColumn(words.columns.amount, 40)],
    isDense: false,
    rows,
    total: [words.total, money(total)],
  };
}

/** The lines that were entered by hand, each in its own currency; null where there are none. */
export function linesSection({ statement, figures, words }: PdfPage): PdfSection | null {
  const { lines } = statement;
  if (lines.length === 0) return null;
  const sums = sumLines(lines.map(({ amount, currency }) => ({ amount: formatMicros(amount), currency })));
  const shown = sums.map(({ amount, currency }) => figures.exact(parseMicros(amount), currency));
  return {
    title: words.sections.lines,
    text: [words.linesNote],
    columns: [wide(words.columns.line), figuresColumn(words.columns.amount, 40)],
    isDense: false,
    rows: lines.map(({ text, amount, currency }) => [nameOf(text, '–', 60), figures.exact(amount, currency)]),
    total: [words.total, shown.join('\n')],
  };
}
