/// <reference types="svelte" />
import { expect, test } from 'vitest';
import type { ChargeShape } from '../../../../../shared/contract/shapes.ts';
import { nextReplyWords } from '../../../../../src-renderer/views/inbox/words/next-reply-words.ts';
import { formatIn } from '../../../format.ts';

const charge: ChargeShape = {
  outcome: 'free',
  reason: 'service_allowance',
  category: 'service',
  market: 'France',
  amount: '0',
  currency: 'EUR',
  era: '2026-10-01',
  rate_card: '2026-10-01.eur',
  certainty: 'estimated',
  allowance_index: 413,
  estimate: null,
  beside: null,
  explanation: 'Because.',
};
const charged = { outcome: 'charged', reason: 'service_over_allowance', amount: '0.0248' } as const;

test.each([
  [{}, null, 'free · reply 413 of 1,000 this month'],
  [{ ...charged, allowance_index: 1001 }, 'about €0.0248', 'reply 1,001 of the month'],
  [{ ...charged, allowance_index: null }, 'about €0.0248', null],
  [{ ...charged, amount: null, allowance_index: 1001 }, 'price unknown', 'reply 1,001 of the month'],
  [{ reason: 'free_entry_point', allowance_index: null }, null, 'free, came from an ad'],
] as const)('a next reply that is %j costs “%s”: “%s”', (values, sum, why) => {
  expect(nextReplyWords({ ...charge, ...values }, formatIn('en'))).toEqual({ sum, why });
});
