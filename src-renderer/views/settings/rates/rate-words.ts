import type { RateCardShape, RateImport } from '../../../../shared/contract/rates.ts';
import { marketName } from '../../../../shared/tariff/market-name.ts';
import { hasMessage, spoken, t } from '../../../messages/translate.svelte.ts';
import type { Format } from '../../../state/format.svelte.ts';

type Change = RateImport['changes'][number];

/** The cards of one currency, newest first. */
export interface CurrencyCards {
  currency: string;
  cards: readonly RateCardShape[];
}

/** The cards by currency: the shop's own first, even without a card, then by code. */
export function groupCards(cards: readonly RateCardShape[], own: string | null): CurrencyCards[] {
  const codes = new Set([...(own === null ? [] : [own]), ...cards.map((card) => card.currency).sort()]);
  return [...codes].map((currency) => ({
    currency,
    cards: cards
      .filter((card) => card.currency === currency)
      .sort((a, b) => b.effective.localeCompare(a.effective)),
  }));
}

/** The day from which a card applies, in words. */
export function dayWords(day: string, format: Format): string {
  return format.calendar(day, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** What a file's card is, in words: its currency, day and kind. */
export function cardTitle({ currency, effective, kind }: RateImport, format: Format): string {
  const day = dayWords(effective, format);
  return t(kind === 'tiers' ? 'rates.card_tiers' : 'rates.card_list', { currency, day });
}

/** How much a file changes, in one line. */
export function changeWords({ changes, unchanged }: Pick<RateImport, 'changes' | 'unchanged'>): string {
  if (changes.length === 0) return t('rates.nothing_changes');
  const removed = changes.filter((change) => change.after === null).length;
  const added = changes.filter((change) => change.before === null).length;
  const changed = changes.length - removed - added;
  const parts = [
    [changed, 'rates.changed'],
    [added, 'rates.added'],
    [removed, 'rates.removed'],
    [unchanged, 'rates.unchanged'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, key]) => t(key, { count }))
    .join(' · ');
}

/** Which rate changes: category and market, and from which message of the month on. */
export function rateWords({ market, category, from }: Change): { name: string; band: string | null } {
  const key = `spend.category_${category}`;
  const name = t('spend.category_in_market', {
    category: hasMessage(key) ? t(key) : category,
    market: marketName(market, spoken()),
  });
  return { name, band: from === null ? null : t('rates.from_message', { from }) };
}

/** How well a card is backed, in words. */
export function confidenceWords({ confidence, source }: RateCardShape): string {
  const words = t(`rates.confidence_${confidence}`);
  return source === 'both' && confidence !== 'imported' ? `${words} · ${t('rates.partly_imported')}` : words;
}
