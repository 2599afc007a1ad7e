import { parseMicros } from '../../../../shared/money/micros.ts';
import { cardBands, cardInForce, listRate } from './cards.ts';
import { localDay, localMonth } from './calendar.ts';
import { placeOf, type Book, type Decision, type Question } from './decision.ts';

/** A charge of its own at the rate in force at the pricing instant, from 0 on where it may turn out to be free. */
export function charged(
  question: Question,
  book: Book,
  reason: string,
  category: string | null,
  isPossiblyFree = false,
): Decision {
  const { message, at, era } = question;
  const { time_zone: timeZone, currency } = book.scenario.account;
  const { market } = placeOf(message.customer, at, timeZone);
  const card = cardInForce(currency, localDay(at, timeZone));
  const rate = rateOf(question, book, card, market, category);
  const amount = rate === null ? null : { min: isPossiblyFree ? 0 : rate, max: rate };
  return {
    message,
    at,
    outcome: 'charged',
    reason,
    category,
    market,
    amount,
    era,
    rateCard: card,
    opened: null,
    isCounted: true,
  };
}

function rateOf(
  { at, era }: Question,
  book: Book,
  card: string | null,
  market: string,
  category: string | null,
): number | null {
  if (category === null || book.scenario.account.currency === undefined) return null;
  const list = listRate(card, market, category);
  if (category === 'service' && era === '2026-10-01') return list ?? listRate(card, market, 'utility');
  const hasTiers = category === 'utility' || category.startsWith('authentication');
  if (era < '2025-07-01' || !hasTiers) return list;
  const place = 1 + usedOf(book, at, market, category);
  const own = (book.scenario.rate_tiers ?? []).filter(
    (band) => band.market === market && band.category === category,
  );
  const hit = own.find(({ from, to }) => place >= from && place <= (to ?? Infinity));
  if (hit !== undefined) return parseMicros(hit.rate);
  const bands = cardBands(card, market, category);
  if (bands.length === 0) return list;
  return bands.find(({ from, to }) => place >= from && place <= to)?.micros ?? null;
}

/** How many charged messages of a market and category the month has seen; authentication counts with its international kind. */
function usedOf({ scenario, outbound, earlier }: Book, at: number, market: string, category: string): number {
  const family = familyOf(category);
  const { time_zone: timeZone, usage_before: before } = scenario.account;
  const month = localMonth(at, timeZone);
  const charges = earlier.filter(
    (decision) =>
      decision.outcome === 'charged' &&
      decision.reason === 'template' &&
      decision.era >= '2025-07-01' &&
      decision.market === market &&
      familyOf(decision.category ?? '') === family &&
      localMonth(decision.at, timeZone) === month,
  );
  const isFirstMonth = month === firstMonth(outbound, timeZone);
  return charges.length + (isFirstMonth ? (before?.tier_messages?.[`${market}/${family}`] ?? 0) : 0);
}

function familyOf(category: string): string {
  return category === 'authentication_international' ? 'authentication' : category;
}

/** The local month of the first delivery, which is the month that `usage_before` speaks of. */
export function firstMonth(outbound: Book['outbound'], timeZone: string): string | null {
  const deliveries = outbound.flatMap(({ deliveredAt }) => (deliveredAt === null ? [] : [deliveredAt]));
  return deliveries.length === 0 ? null : localMonth(Math.min(...deliveries), timeZone);
}
