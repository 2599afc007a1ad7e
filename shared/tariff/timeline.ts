import type { Account } from './account.ts';
import { eras } from './eras/eras.ts';
import type { Era } from './eras/era.ts';
import { marketTables, type MarketTable } from './market.ts';
import { cardsOf, type RateCard } from './rate-card.ts';

/** A stretch of time in which era, rate card and markets stay the same; ms UTC, end excluded. */
export interface Period {
  start: number;
  end: number;
  era: Era;
  card: RateCard | null;
  markets: MarketTable;
}

/** What is in force at an instant, for an account's zone and currency. Fast for instants near the one asked before. */
export function createTimeline(account: Account): (instant: number) => Period {
  const startOf = (date: string): number => account.zone.toInstant(`${date}T00:00:00`);
  const cards = account.currency === null ? [] : cardsOf(account.currency);
  const dates = [
    ...eras.map((era) => era.id),
    ...marketTables.map((table) => table.effective),
    ...cards.map((card) => card.effective),
  ];
  const starts = [...new Set(dates)].sort();
  const periods = ['', ...starts].map((date, index): Period => {
    const next = starts[index];
    return {
      start: date === '' ? -Infinity : startOf(date),
      end: next === undefined ? Infinity : startOf(next),
      era: eras.findLast((era) => era.id <= date) ?? eras[0],
      card: cards.findLast((card) => card.effective <= date) ?? null,
      markets: marketTables.findLast((table) => table.effective <= date) ?? firstTable(),
    };
  });
  let current = periods.at(-1) ?? notEmpty();

  return (instant) => {
    if (instant < current.start || instant >= current.end) {
      current = periods.findLast((period) => period.start <= instant) ?? notEmpty();
    }
    return current;
  };
}

function firstTable(): MarketTable {
  return marketTables[0] ?? notEmpty();
}

function notEmpty(): never {
  throw new Error('the tariff data has no market table');
}
