import { hash } from 'node:crypto';
import type { RateCard } from '../../../shared/tariff/rate-card.ts';
import type { CoreContext } from '../context.ts';

const priced = new WeakMap<object, string>();

/** Whether a month was priced by this very card today, in this process; from now on it was. */
export function isPricedToday(
  { changes }: Pick<CoreContext, 'changes'>,
  card: RateCard,
  today: string,
): boolean {
  const rates = [...card.rates].map(([market, row]) => [
    market,
    [...row].map(([name, rate]) => [name, rate.micros]),
  ]);
  const signature = hash('sha256', JSON.stringify([today, card.id, rates, [...card.tiers]]));
  if (priced.get(changes) === signature) return true;
  priced.set(changes, signature);
  return false;
}
