import { formatMicros } from '../../../shared/money/micros.ts';
import type { RateCard } from '../../../shared/tariff/rate-card.ts';
import { nextMonth } from '../../../shared/time/zone.ts';
import { findAlertBy } from '../../database/alerts.ts';
import { hasApiMonth } from '../../database/charges.ts';
import { listNumbers } from '../../database/numbers.ts';
import type { CoreContext } from '../context.ts';
import { openMonth } from '../month-events.ts';
import { countMessages, sumTotals } from '../month-figures.ts';
import { toMonthNumber } from '../month-number.ts';
import { previousMonth } from '../month-time.ts';
import { runInTurns } from '../steps.ts';
import { compareMonth, type Comparison } from '../what-if/compare.ts';
import { chooseTariff } from '../what-if/other-tariff.ts';
import { isPricedToday } from './priced-today.ts';
import type { Matter } from './matter.ts';

/** A card changes a shop's costs when it does so by more than one part in so many: 5 %. */
const part = 20;

/** What the rate cards have to say to a shop that pays for messages: one that is old, one that comes next month. */
export async function findCardMatters(context: CoreContext, currency: string): Promise<Matter[]> {
  const today = context.zone().dayOf(context.clock());
  const month = today.slice(0, 7);
  const bases = [previousMonth(month), month].filter((it) => hasApiMonth(context.db, toMonthNumber(it)));
  const isThroughApi = bases.length > 0 || listNumbers(context.db).some(({ channel }) => channel !== 'phone');
  if (!isThroughApi) return [];
  const cards = context.cards().cardsOf(currency);
  const inForce = cards.findLast(({ effective }) => effective <= today);
  const coming = cards.find(({ effective }) => effective.slice(0, 7) === nextMonth(month));
  const [base] = bases;
  return [
    inForce === undefined ? [] : findOld(inForce, today),
    coming === undefined || base === undefined ? [] : await findChange(context, coming, base, today),
  ];
}

/** The first day of the quarter in which a day lies: on it Meta may change its prices, and on no other. */
export function quarterStart(day: string): string {
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

// Old is a card over which a quarter has begun: Meta may have changed its prices since. Told once a quarter.
function findOld({ currency, effective }: RateCard, today: string): Matter {
  const quarter = quarterStart(today);
  if (effective >= quarter) return [];
  const months = monthsBetween(effective, today);
  return [
    { key: `${currency} ${effective} ${quarter}`, facts: { kind: 'card_old', currency, effective, months } },
  ];
}

function monthsBetween(from: string, until: string): number {
  const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return monthsOf(until) - monthsOf(from) - (until.slice(8) < from.slice(8) ? 1 : 0);
}

// To price a month again takes a while: once a day and card, and no more once it was told.
async function findChange(
  context: CoreContext,
  card: RateCard,
  base: string,
  today: string,
): Promise<Matter> {
  const { currency, effective } = card;
  const key = `${currency} ${effective}`;
  if (findAlertBy(context.db, 'card_change', key) !== undefined || isPricedToday(context, card, today))
    return [];
  const month = openMonth(context, base);
  const tariff = chooseTariff(month, { card: effective }, context.clock());
  const { actual, other } = await runInTurns(
    compareMonth(month, { asOf: tariff.asOf, changes: null }, { ofPhone: false, numberId: null }),
  );
  const [before, after] = [sumTotals(actual).max, sumTotals(other).max];
  const isWeighty = Math.abs(after - before) * part > before;
  // Where either side lacks a price, the difference would be one of what is known, not of what is paid.
  if (before === 0 || !isWeighty || countUnknown(actual) !== countUnknown(other)) return [];
  const percent = Math.round(((after - before) / before) * 1000) / 10;
  const sums = { actual: formatMicros(before), other: formatMicros(after) };
  return [{ key, facts: { kind: 'card_change', currency, effective, month: base, ...sums, percent } }];
}

function countUnknown(rows: Comparison['actual']): number {
  return countMessages(rows.filter((row) => row.amount_max === null));
}
