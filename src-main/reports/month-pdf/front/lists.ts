import { marketName } from '../../../../shared/tariff/market-name.ts';
import { named } from '../../words/words.ts';
import type { PdfList } from '../book.ts';
import type { StatementSum } from '../../statement.ts';
import { nameOf, type PdfPage } from '../page.ts';

// As many as leave the first page one page, in either paper.
const mostCategories = 5;
const mostCauses = 5;
const mostLines = 3;

/** What the month was spent on, dearest first. */
export function listCategories(page: PdfPage): PdfList {
  const { statement, figures, words, names } = page;
  const sums = statement.byCategory.toSorted((one, other) => worth(other) - worth(one));
  const shown = sums.slice(0, mostCategories);
  return {
    title: words.byCategory,
    rows: shown.map((sum) => ({
      name: `${named(names.categories, sum.category)}, ${marketName(sum.market, statement.language)}`,
      detail: [
        words.messages(sum.messages, figures.count(sum.messages)),
        ...(sum.unknown > 0 ? [words.withoutPrice(sum.unknown, figures.count(sum.unknown))] : []),
      ].join(', '),
      value: amountOf(page, sum),
      isPaid: worth(sum) > 0,
    })),
    more: below(page, sums.length, shown.length, words.nothing),
  };
}

/** Why the month cost more than it had to, dearest first; null where it did not. */
export function listCauses(page: PdfPage): PdfList | null {
  const { statement, figures, words, names } = page;
  const { causes } = statement.avoidable;
  if (causes.length === 0) return null;
  const shown = causes.slice(0, mostCauses);
  return {
    title: words.causes,
    rows: shown.map(({ cause, messages, amount }) => ({
      name: named(names.causes, cause),
      detail: words.messages(messages, figures.count(messages)),
      value: figures.rounded(amount),
      isPaid: amount > 0,
    })),
    more: below(page, causes.length, shown.length, ''),
  };
}

/** What stands beside Meta's price; null where nothing does. */
export function listApart(page: PdfPage): PdfList | null {
  const { statement, figures, words } = page;
  const { beside, lines, throughApi } = statement;
  const rows: PdfList['rows'] = [];
  const add = (name: PdfList['rows'][number]['name'], value: string): void => {
    rows.push({ name, detail: '', value, isPaid: false });
  };
  if (beside !== null) {
    const [margin, vat] = [beside.marginPercent, beside.vatPercent].map((percent) =>
      percent === null ? null : figures.percent(percent),
    );
    add(words.withMargin(margin ?? null, vat ?? null), figures.range(beside.total));
  }
  const shown = lines.length > mostLines ? lines.slice(0, mostLines - 1) : lines;
  for (const { text, amount, currency } of shown) {
    add(nameOf(words.byHand(text), words.sections.lines, 52, 1), figures.exact(amount, currency));
  }
  if (throughApi !== null) add(words.throughApi, amountOf(page, throughApi));
  if (rows.length === 0) return null;
  return { title: words.apart, rows, more: below(page, lines.length, shown.length, '') };
}

function below({ words }: PdfPage, all: number, shown: number, nothing: string): string {
  if (all === 0) return nothing;
  return all > shown ? words.more(all - shown) : '';
}

function worth({ amount }: StatementSum): number {
  return amount?.max ?? 0;
}

function amountOf({ figures, words }: PdfPage, { amount, unknown }: Omit<StatementSum, 'messages'>): string {
  if (amount === null || (amount.max === 0 && unknown > 0)) return words.unknown;
  if (amount.max === 0 && amount.min === 0) return words.free;
  const value = figures.range(amount);
  return unknown > 0 ? words.atLeast(value) : value;
}
