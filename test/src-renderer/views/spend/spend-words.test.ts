/// <reference types="svelte" />
import { describe, expect, it } from 'vitest';
import type { MonthSpend } from '../../../../shared/contract/spend.ts';
import { adviceWords, causeWords } from '../../../../src-renderer/views/spend/causes/cause-words.ts';
import { estimateKindWords, estimatesWords } from '../../../../src-renderer/views/spend/estimate-words.ts';
import {
  addUpInCents,
  amountWords,
  numberName,
  rangeWords,
  sortedRows,
} from '../../../../src-renderer/views/spend/spend-words.ts';
import { signedWords } from '../../../../src-renderer/views/spend/what-if/difference-words.ts';
import { isSumUnknown } from '../../../../shared/money/unknown-sum.ts';
import { unknownWords } from '../../../../src-renderer/views/spend/unknown-words.ts';
import { formatIn } from '../../format.ts';

type Month = Pick<MonthSpend, 'month' | 'currency' | 'rate_card' | 'to_date' | 'by_category'>;

function monthWith(unknown: number, more: Partial<Month> = {}): MonthSpend {
  const month: Month = {
    month: '2026-11',
    currency: 'EUR',
    rate_card: '2026-10-01.eur',
    to_date: {
      amount: { min: '0', max: '0' },
      confirmed: '0',
      estimated: '0',
      unknown_messages: unknown,
      messages: unknown,
    },
    by_category: [],
    ...more,
  };
  return month as MonthSpend;
}

function whyUnknown(month: MonthSpend): ReturnType<typeof unknownWords> {
  return unknownWords(month, month, formatIn('en'), 'en-GB');
}

describe('the words for amounts', () => {
  it('tell free from unknown, and a range from a sum', () => {
    const format = formatIn('en');
    const amounts = ['0', '3.4689', null, { min: '0', max: '0.0248' }, { min: '1.5', max: '1.5' }] as const;
    expect(amounts.map((amount) => amountWords(amount, 'EUR', format))).toEqual([
      'free',
      '€3.47',
      'unknown',
      '€0.00 to €0.02',
      '€1.50',
    ]);
  });

  it('write out a range whose ends are the same in cents', () => {
    const amount = { min: '0.0168', max: '0.0224' };
    expect(amountWords(amount, 'EUR', formatIn('en'))).toBe('€0.0168 to €0.0224');
    expect(signedWords(amount, 'EUR', formatIn('en'))).toBe('+€0.0168 to +€0.0224');
  });

  it('know whether what they round adds up to its total', () => {
    expect(addUpInCents(['3.14', '0.25'], '3.39')).toBe(true);
    expect(addUpInCents(['3.1352', '0.250816', '0.677203'], '4.063219')).toBe(false);
    expect(addUpInCents([{ min: '1', max: '1.004' }, '0.004'], { min: '1.004', max: '1.008' })).toBe(false);
    expect(rangeWords({ min: '3.1352', max: '3.2' }, 'EUR', formatIn('en'), true)).toBe('€3.1352 to €3.20');
  });

  it('put the dearest first, what has no price after what has one', () => {
    const rows = [
      { amount: null, messages: 2 },
      { amount: '0', messages: 400 },
      { amount: { min: '0', max: '0.5' }, messages: 1 },
      { amount: '0.4', messages: 9 },
    ];
    expect(sortedRows(rows).map((row) => row.messages)).toEqual([1, 9, 400, 2]);
  });

  it('call a number by its digits, its name, or its id', () => {
    const numbers = [
      { id: 'main', name: 'Boutique', e164: '+33144556677', channel: 'api' },
      { id: 'second', name: 'Atelier', e164: null, channel: 'api' },
    ] as const;
    expect(['main', 'second', 'gone'].map((id) => numberName(id, numbers))).toEqual([
      '+33 1 44 55 66 77',
      'Atelier',
      'gone',
    ]);
  });
});

describe('a price that is unknown', () => {
  it('says which card is missing, or which of its rates, and leads to its import', () => {
    expect(whyUnknown(monthWith(0))).toBeNull();
    expect(whyUnknown(monthWith(2, { rate_card: null }))).toEqual({
      text: '2 messages have no known price: there is no EUR rate card for this month.',
      isInCard: true,
    });
    const place = (market: string) => ({ category: 'marketing', market, messages: 1, amount: null });
    const holes = monthWith(1, { by_category: [place('Peru'), place('Iraq')] });
    expect(whyUnknown(holes)?.text).toBe(
      '1 message has no known price: the EUR rate card of 1 October 2026 has no rate for Marketing templates, Peru and Marketing templates, Iraq.',
    );
    const many = monthWith(5, { by_category: ['Peru', 'Iraq', 'Oman', 'Kuwait', 'Nepal'].map(place) });
    expect(whyUnknown(many)?.text).toMatch(/Marketing templates, Oman and 2 more\.$/);
  });

  it('leads to no import where no card could help', () => {
    const unnamed = { category: 'unknown', market: 'France', messages: 1, amount: null };
    expect(whyUnknown(monthWith(1, { by_category: [unnamed] }))?.isInCard).toBe(false);
    expect(whyUnknown(monthWith(3, { month: '2020-05', currency: 'GBP' }))).toEqual({
      text: '3 messages have no known price: of 2018 to January 2022 only the range in USD and EUR is known.',
      isInCard: false,
    });
  });

  it('makes a sum unknown only where nothing of it is known', () => {
    const known = { ...monthWith(2).to_date, amount: { min: '0.1', max: '0.1' } };
    expect([
      isSumUnknown(monthWith(2).to_date),
      isSumUnknown(monthWith(0).to_date),
      isSumUnknown(known),
    ]).toEqual([true, false, false]);
  });
});

describe('our estimates beside Meta’s word', () => {
  const estimates = { confirmed: 312, wrong: 0, too_low: '0', too_high: '0', difference: '0', kinds: [] };

  it('were right, or wrong by so much either way, or only of another kind', () => {
    const format = formatIn('en');
    expect(estimatesWords(estimates, 'EUR', format)).toBe(
      'Meta has said what 312 messages cost, and every estimate was right.',
    );
    const wrong = { ...estimates, wrong: 4, too_low: '0.14', too_high: '0.02' };
    expect(estimatesWords(wrong, 'EUR', format)).toBe(
      'Meta has said what 312 messages cost. 4 were estimated wrong: €0.14 too low, €0.02 too high.',
    );
    expect(estimatesWords({ ...estimates, wrong: 1 }, 'EUR', format)).toBe(
      'Meta has said what 312 messages cost. 1 was estimated wrong: of another kind.',
    );
  });

  it('say an outcome only where Meta’s was another', () => {
    formatIn('en');
    expect(estimateKindWords({ ours: 'charged/utility', metas: 'charged/marketing' })).toBe(
      'We said utility, Meta said marketing',
    );
    expect(estimateKindWords({ ours: 'free/service', metas: 'charged/service' })).toBe(
      'We said free (reply), Meta said charged (reply)',
    );
    expect(estimateKindWords({ ours: 'refused', metas: 'charged/service' })).toBe(
      'We said refused, Meta said charged (reply)',
    );
  });
});

describe('the causes of avoidable spend', () => {
  const known = [
    'template_where_reply_allowed',
    'window_missed',
    'ad_lead_unanswered',
    'split_bubbles',
    'repeated_automatic',
    'category_moved',
  ];

  it.each(['en', 'fr'] as const)('have a name and an advice each, in %s', (language) => {
    formatIn(language);
    const texts = known.flatMap((cause) => [causeWords(cause), adviceWords(cause) ?? '']);
    expect(new Set(texts).size).toBe(12);
    expect(texts.every((text) => text.length > 10)).toBe(true);
    expect(adviceWords('of_tomorrow')).toBeNull();
  });

  it('promise no free window without saying how many replies are free', () => {
    formatIn('en');
    for (const cause of known) expect(adviceWords(cause)).not.toMatch(/window.{0,40}(is|are) free/i);
  });
});
