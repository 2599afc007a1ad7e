import type { BillCause, BillComparison, LeftOutKind } from '../../../../shared/contract/bills.ts';
import { parseMicros } from '../../../../shared/money/micros.ts';
import { marketName } from '../../../../shared/tariff/market-name.ts';
import { spoken, t } from '../../../messages/translate.svelte.ts';
import type { Format } from '../../../state/format.svelte.ts';
import { categoryWords, placeWords } from '../spend-words.ts';
import {
  bareMoney,
  explainedOf,
  isEqualRow,
  isNothing,
  isTelling,
  signedMoney,
  staysTrueInCents,
} from './figures.ts';

/** A category of a bill in the owner's words; `other` is what is no message, none stands for all that have no line of their own. */
export function billCategory(category: string): string {
  if (category === '') return t('bill.category_any');
  return category === 'other' ? t('bill.category_no_message') : categoryWords(category);
}

/** A market of a bill; none stands for all that have no line of their own. */
export function billMarket(market: string): string {
  return market === '' ? t('bill.market_any') : marketName(market, spoken());
}

/** A row of a bill: its category and where. */
export function billPlace({ category, market }: { category: string; market: string }): string {
  if (category === 'other' && market === '') return billCategory(category);
  if (category !== 'other' && category !== '' && market !== '') return placeWords({ category, market });
  return t('spend.category_in_market', { category: billCategory(category), market: billMarket(market) });
}

/** Why the two sums differ, as a name. */
export function causeName(cause: BillCause): string {
  return t(`bill.name_${cause}`);
}

/** What that means for the owner, and what to do. */
export function causeMeaning(cause: BillCause): string {
  return t(`bill.why_${cause}`);
}

/** Lines of a file that stand in none of its sums, as words. */
export function leftOutWords(kind: LeftOutKind, count: number): string {
  return t(`bill.left_out_${kind}`, { count });
}

/** What the totals come to, in one or two sentences. */
export function verdict({ totals, rows, currency }: BillComparison, format: Format): string {
  if (!rows.some(isTelling)) return t('bill.nothing_charged');
  const differing = rows.filter((row) => !isEqualRow(row)).length;
  if (differing === 0) return t('bill.verdict_equal');
  if (isNothing(totals.difference)) return t('bill.verdict_balanced', { count: differing });
  const amount = bareMoney(totals.difference, currency, format, !staysTrueInCents(totals));
  const isMore = parseMicros(totals.difference) > 0;
  const first = isMore ? t('bill.verdict_more', { amount }) : t('bill.verdict_less', { amount });
  return `${first} ${explanation(totals, rows, currency, format)}`;
}

function explanation(
  totals: BillComparison['totals'],
  rows: BillComparison['rows'],
  currency: string,
  format: Format,
): string {
  const isExact = !staysTrueInCents(totals);
  const explained = explainedOf(totals);
  const [whole, known, unknown] = [totals.difference, explained, totals.unexplained].map(parseMicros) as [
    number,
    number,
    number,
  ];
  if (unknown === 0) {
    return rows.every((row) => isNothing(row.unexplained))
      ? t('bill.explained_all')
      : t('bill.explained_rows');
  }
  if (known === 0) return t('bill.explained_none');
  const gaps = (write: typeof bareMoney) => ({
    explained: write(explained, currency, format, isExact),
    unexplained: write(totals.unexplained, currency, format, isExact),
  });
  const areAlike = Math.sign(known) === Math.sign(whole) && Math.sign(unknown) === Math.sign(whole);
  return areAlike
    ? t('bill.explained_part', gaps(bareMoney))
    : t('bill.explained_crossed', gaps(signedMoney));
}

/** The months of a bill: one, or from the first to the last. */
export function monthsWords(months: readonly string[], format: Format): string {
  const [first, last] = [months.at(0), months.at(-1)];
  if (first === undefined || last === undefined) return '';
  const write = (month: string) => format.calendar(month, { month: 'long', year: 'numeric' });
  return first === last ? write(first) : t('bill.months', { first: write(first), last: write(last) });
}
