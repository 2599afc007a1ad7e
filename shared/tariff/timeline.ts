import type { Account } from './account.ts';
import { eras } from './eras/eras.ts';
import type { Era } from './eras/era.ts';
import { marketTables, type MarketTable } from './market.ts';
import { bundledCards, type RateCard } from './rate-card.ts';

/** A stretch of time in which era, rate card and markets stay the same; ms UTC, end excluded. */
export interface Period {
  start: number;
  end: number;
  era: Era;
  card: RateCard | null;
  markets: MarketTable;
}

/** Instants (ms UTC) that stand in for a message's own when rules, or card and markets, are looked up. */
export interface AsOf {
  rules?: number;
  card?: number;
}

/** What is in force when, for an account's zone, currency and cards. */
export interface Timeline {
  /** What is in force at an instant. Fast for instants near the one asked before. */
  at(instant: number): Period;
  /** The instant by whose rules a message is judged: its own, unless another was asked for. */
  ruleTime(instant: number): number;
}

/** The timeline of an account, as it was or as another instant would have it. */
export function createTimeline(account: Account, asOf: AsOf = {}): Timeline {
  const actual = findPeriods(account);
  const find = (instant: number): Period =>
    actual.findLast((period) => period.start <= instant) ?? notEmpty();
  const rules = asOf.rules === undefined ? {} : { era: find(asOf.rules).era };
  const fixed = asOf.card === undefined ? null : find(asOf.card);
  const rates = fixed === null ? {} : { card: fixed.card, markets: fixed.markets };
  const periods = actual.map((period) => ({ ...period, ...rules, ...rates }));
  let current = periods.at(-1) ?? notEmpty();

  return {
    at(instant) {
      if (instant < current.start || instant >= current.end) {
        current = periods.findLast((period) => period.start <= instant) ?? notEmpty();
      }
      return current;
    },
    ruleTime: (instant) => asOf.rules ?? instant,
  };
}

function findPeriods(account: Account): Period[] {
  const startOf = (date: string): number => account.zone.toInstant(`${date}T00:00:00`);
  const cards = account.currency === null ? [] : (account.cards ?? bundledCards).cardsOf(account.currency);
  const dates = [
    ...eras.map((era) => era.id),
    ...marketTables.map((table) => table.effective),
    ...cards.map((card) => card.effective),
  ];
  const starts = [...new Set(dates)].sort();
  return ['', ...starts].map((date, index): Period => {
    const next = starts[index];
    return {
      start: date === '' ? -Infinity : startOf(date),
      end: next === undefined ? Infinity : startOf(next),
      era: eras.findLast((era) => era.id <= date) ?? eras[0],
      card: cards.findLast((card) => card.effective <= date) ?? null,
      markets: marketTables.findLast((table) => table.effective <= date) ?? marketTables[0] ?? notEmpty(),
    };
  });
}

function notEmpty(): never {
  throw new Error('the tariff data has no market table');
}
