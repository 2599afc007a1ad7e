/// <reference types="svelte" />
import { expect, test } from 'vitest';
import type { ChargeShape } from '../../../../../shared/contract/shapes.ts';
import {
  isCorrected,
  reasonWords,
  verdictWords,
} from '../../../../../src-renderer/views/inbox/words/price-words.ts';
import { formatIn } from '../../../format.ts';

const charge: ChargeShape = {
  outcome: 'charged',
  reason: 'template',
  category: 'utility',
  market: 'France',
  amount: '0.0248',
  currency: 'EUR',
  era: '2026-10-01',
  rate_card: '2026-10-01.eur',
  certainty: 'estimated',
  allowance_index: null,
  estimate: null,
  beside: null,
  explanation: 'Because.',
};
const ours = { outcome: 'charged', reason: 'template', category: 'utility', amount: '0.0248' } as const;

test.each([
  ['estimated', null, 'utility · France · rate card of 1 Oct 2026 · estimated'],
  ['assumed', null, 'utility · France · rate card of 1 Oct 2026 · assumed'],
  ['confirmed', ours, 'utility · France · rate card of 1 Oct 2026 · confirmed by Meta'],
  [
    'confirmed',
    { ...ours, amount: '0.0300' },
    'utility · France · rate card of 1 Oct 2026 · corrected by Meta',
  ],
] as const)('a price that is %s says so', (certainty, estimate, words) => {
  expect(reasonWords({ ...charge, certainty, estimate }, formatIn('en'))).toBe(words);
});

test('what Meta made free although we had charged it is corrected too, and both are told', () => {
  const free: ChargeShape = {
    ...charge,
    outcome: 'free',
    reason: 'free_entry_point',
    amount: '0',
    certainty: 'confirmed',
    estimate: ours,
  };
  const format = formatIn('en');
  expect(isCorrected(free)).toBe(true);
  expect(reasonWords(free, format)).toBe('free, came from an ad · corrected by Meta');
  expect([verdictWords(free, 'EUR', format), verdictWords(ours, 'EUR', format)]).toEqual([
    'free',
    '€0.0248, utility',
  ]);
  expect(verdictWords({ ...ours, amount: null }, 'EUR', format)).toBe('price unknown, utility');
});

test('what Meta confirmed as free needs no word more', () => {
  const free: ChargeShape = {
    ...{ ...charge, outcome: 'free', reason: 'service_allowance', category: 'service', amount: '0' },
    ...{ certainty: 'confirmed', allowance_index: 412 },
    estimate: { outcome: 'free', reason: 'service_allowance', category: 'service', amount: '0' },
  };
  expect(reasonWords(free, formatIn('en'))).toBe('free, reply 412 of 1,000');
});

test.each([null, 1_002])(
  'a free reply whose place only Meta knows is told without one: %s',
  (allowance_index) => {
    const free: ChargeShape = {
      ...{ ...charge, outcome: 'free', reason: 'service_allowance', category: 'service', amount: '0' },
      ...{ certainty: 'confirmed', allowance_index },
      estimate: { outcome: 'free', reason: 'service_allowance', category: 'service', amount: '0' },
    };
    expect(reasonWords(free, formatIn('en'))).toBe('free, within the 1,000');
  },
);

test('each era is told in its own words', () => {
  const format = formatIn('en');
  const words = (more: Partial<ChargeShape>): string => reasonWords({ ...charge, ...more }, format);
  expect(words({ reason: 'conversation_opened', category: 'marketing', rate_card: null })).toBe(
    'opened a marketing conversation · France · estimated',
  );
  expect(words({ outcome: 'free', reason: 'free_tier', allowance_index: 7 })).toBe(
    'free, conversation 7 of 1,000',
  );
  expect(words({ outcome: 'free', reason: 'customer_service_window', era: '2018-08-01' })).toBe(
    'free within 24 h (rule until 31 Jan 2022)',
  );
  expect(words({ outcome: 'free', reason: 'customer_service_window', era: '2025-07-01' })).toContain(
    'until 30 Sep 2026',
  );
  expect(words({ outcome: 'free', reason: 'customer_service_window' })).toBe('free in the window');
  expect(words({ reason: 'service_over_allowance', category: 'service', allowance_index: 1003 })).toMatch(
    /^reply 1,003 of the month · France/,
  );
});
