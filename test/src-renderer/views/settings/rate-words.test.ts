/// <reference types="svelte" />
import { describe, expect, it } from 'vitest';
import type { RateCardShape } from '../../../../shared/contract/rates.ts';
import {
  changeWords,
  confidenceWords,
  groupCards,
  rateWords,
} from '../../../../src-renderer/views/settings/rates/rate-words.ts';
import { isRateCard } from '../../../../src-renderer/state/rate-card-file.ts';
import { formatIn } from '../../format.ts';

function card(currency: string, effective: string, more: Partial<RateCardShape> = {}): RateCardShape {
  return {
    ...{ currency, effective, markets: 47, missing: [], has_tiers: false },
    ...{ confidence: 'medium', source: 'bundled', ...more },
  };
}

describe('the list of rate cards', () => {
  it('has the shop’s currency first and the newest card on top', () => {
    const groups = groupCards(
      [card('AED', '2026-10-01'), card('EUR', '2025-10-01'), card('EUR', '2026-10-01')],
      'EUR',
    );
    expect(groups.map((group) => [group.currency, ...group.cards.map((one) => one.effective)])).toEqual([
      ['EUR', '2026-10-01', '2025-10-01'],
      ['AED', '2026-10-01'],
    ]);
  });

  it('names the shop’s currency even when there is no card for it', () => {
    expect(groupCards([card('AED', '2026-10-01')], 'MXN')[0]).toEqual({ currency: 'MXN', cards: [] });
    expect(groupCards([card('AED', '2026-10-01')], null)).toHaveLength(1);
  });

  it('says how well a card is backed, and what of it the owner brought', () => {
    formatIn('en');
    expect(confidenceWords(card('EUR', '2026-10-01', { source: 'both' }))).toBe(
      'brought by Vitrine, some rates from one source · in part from Meta’s own file',
    );
    expect(confidenceWords(card('EUR', '2026-10-01', { source: 'both', confidence: 'imported' }))).toBe(
      'Meta’s own file',
    );
  });
});

describe('what a file would change', () => {
  const change = { market: 'France', category: 'utility', from: null, before: '0.0248', after: '0.0300' };

  it('is counted by what changes, comes, goes and stays', () => {
    formatIn('en');
    const changes = [
      change,
      { ...change, before: null },
      { ...change, before: null },
      { ...change, after: null },
    ];
    expect(changeWords({ changes, unchanged: 216 })).toBe(
      '1 rate changes · 2 rates are new · 1 rate goes · 216 stay as they are',
    );
    expect(changeWords({ changes: [], unchanged: 3 })).toMatch(/^Nothing changes/);
  });

  it('is named by category and market, in the owner’s language, with its band', () => {
    formatIn('fr');
    expect(rateWords({ ...change, market: 'Germany', from: 100_001 })).toEqual({
      name: 'Modèles utilitaires, Allemagne',
      band: 'à partir du message 100\u202f001 du mois',
    });
    expect(rateWords(change).band).toBeNull();
  });
});

it('takes files for rate cards by their ending, and chat exports for none', () => {
  const names = ['Rates.CSV', 'rates.xlsx', '_chat.txt', 'WhatsApp Chat.zip', 'csv'];
  expect(names.map((name) => isRateCard({ name }))).toEqual([true, true, false, false, false]);
});
