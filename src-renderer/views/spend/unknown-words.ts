import type { MonthSpend } from '../../../shared/contract/spend.ts';
import { t } from '../../messages/translate.svelte.ts';
import type { Format } from '../../state/format.svelte.ts';
import { placeWords } from './spend-words.ts';

const firstCards = '2022-02';
const mostNamed = 3;

/** Why messages have no price, and whether a rate card of Meta's would give them one; null when all have one. */
export function unknownWords(
  { month, currency, rate_card }: MonthSpend,
  { to_date, by_category }: Pick<MonthSpend, 'to_date' | 'by_category'>,
  format: Format,
  locale: string,
): { text: string; isInCard: boolean } | null {
  const count = to_date.unknown_messages;
  if (count === 0) return null;
  if (month < firstCards) return { text: t('spend.unknown_early', { count }), isInCard: false };
  if (rate_card === null) return { text: t('spend.unknown_no_card', { count, currency }), isInCard: true };
  const unknown = by_category.filter((row) => row.amount === null);
  const lacking = unknown.filter((row) => row.category !== 'unknown');
  if (lacking.length === 0) {
    return { text: t('spend.unknown_some', { count }), isInCard: unknown.length === 0 };
  }
  const day = format.calendar(rate_card.slice(0, 10), { day: 'numeric', month: 'long', year: 'numeric' });
  const what = listed(lacking.map(placeWords), locale);
  return { text: t('spend.unknown_hole', { count, currency, day, what }), isInCard: true };
}

function listed(places: readonly string[], locale: string): string {
  const rest = places.length - mostNamed;
  if (rest > 1) return t('spend.unknown_more', { what: places.slice(0, mostNamed).join('; '), count: rest });
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(places);
}
