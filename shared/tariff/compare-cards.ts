import type { ImportedCard } from './imported-card.ts';
import { rateOf, splitTierKey, type RateBand, type RateCard } from './rate-card.ts';

/** A rate before and after, in micros; `from` is a band's first message, null for a list rate. */
export interface RateChange {
  market: string;
  category: string;
  from: number | null;
  before: number | null;
  after: number | null;
}

/** What a file changes in the markets and bands that it names, and how many rates stay as they are. */
export function compareCards(
  file: ImportedCard,
  before: RateCard | null,
  after: RateCard | null,
): { changes: RateChange[]; unchanged: number } {
  const rates = [...listedRates(file, before, after), ...bandRates(file, before, after)];
  const changes = rates.filter((rate) => !rate.isSame).map(({ isSame: _, ...change }) => change);
  return { changes, unchanged: rates.length - changes.length };
}

type Compared = RateChange & { isSame: boolean };

function listedRates(file: ImportedCard, before: RateCard | null, after: RateCard | null): Compared[] {
  return [...file.list].flatMap(([market, row]) => {
    return [...row.keys()].flatMap((category) => {
      const one = rateOf(before, market, category);
      const other = rateOf(after, market, category);
      if (one === null && other === null) return [];
      return [{ market, category, from: null, before: one, after: other, isSame: one === other }];
    });
  });
}

function bandRates(file: ImportedCard, before: RateCard | null, after: RateCard | null): Compared[] {
  return [...file.tiers.keys()].flatMap((key) => {
    const bands = [before?.tiers.get(key) ?? [], after?.tiers.get(key) ?? []] as const;
    const starts = new Set(bands.flat().map(({ from }) => from));
    return [...starts]
      .sort((one, other) => one - other)
      .map((from): Compared => {
        const find = (list: readonly RateBand[]): RateBand | undefined =>
          list.find((band) => band.from === from);
        const [one, other] = [find(bands[0]), find(bands[1])];
        const rates = { before: one?.micros ?? null, after: other?.micros ?? null };
        return {
          ...splitTierKey(key),
          from,
          ...rates,
          isSame: rates.before === rates.after && one?.to === other?.to,
        };
      });
  });
}
