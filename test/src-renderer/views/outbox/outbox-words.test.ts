/// <reference types="svelte" />
import { describe, expect, test } from 'vitest';
import type { OutboxEntry } from '../../../../shared/contract/outbox.ts';
import type { ChargeShape } from '../../../../shared/contract/shapes.ts';
import {
  endWords,
  mostOf,
  sendPriceWords,
  stateWords,
} from '../../../../src-renderer/views/outbox/entry/entry-words.ts';
import {
  canSendTogether,
  sortIntoSections,
  sumOfEntries,
} from '../../../../src-renderer/views/outbox/sections.ts';
import { formatIn } from '../../format.ts';

const charged: ChargeShape = {
  outcome: 'charged',
  reason: 'service_over_allowance',
  category: 'service',
  market: 'France',
  amount: '0.0248',
  currency: 'EUR',
  era: '2026-10-01',
  rate_card: '2026-10-01.eur',
  certainty: 'estimated',
  allowance_index: 1001,
  estimate: null,
  beside: null,
  explanation: 'Because.',
};
const free: ChargeShape = { ...charged, outcome: 'free', amount: '0' };
const ranged: ChargeShape = { ...charged, amount: { min: '0', max: '0.0142' } };
const unknown: ChargeShape = { ...charged, amount: null, certainty: 'unknown' };
const now = Date.parse('2026-11-22T12:00:00Z');

function entry(values: Partial<OutboxEntry>): OutboxEntry {
  return {
    id: '1',
    thread: '7',
    thread_name: 'Nadia',
    number: 'main',
    kind: 'text',
    text: 'Bonjour',
    template: null,
    parameters: null,
    attachment: null,
    quotes: null,
    written_at: '2026-11-22T11:00:00Z',
    state: 'held',
    hold: 'above_threshold',
    waits_for_customer: false,
    quote: charged,
    sentence: null,
    next_at: null,
    expires_at: null,
    tries: 0,
    choices: ['send', 'wait', 'edit', 'discard'],
    ...values,
  };
}

describe('a price that is agreed to', () => {
  test('is the most that it may be, nothing where it is free, and not known where no card has it', () => {
    expect([charged, ranged, free, unknown, null].map(mostOf)).toEqual(['0.0248', '0.0142', '0', null, null]);
  });

  test('is on the button, as the most where it is a range', () => {
    const words = [charged, ranged, free, unknown].map((charge) => sendPriceWords(charge, formatIn('en')));
    expect(words).toEqual(['€0.0248', 'up to €0.0142', null, null]);
  });
});

test.each([
  [{}, 'held · €0.0248'],
  [{ waits_for_customer: true }, 'kept · €0.0248'],
  [{ quote: unknown }, 'held'],
  [{ state: 'ready' }, 'waiting to leave'],
  [{ state: 'ready', next_at: '2026-11-22T12:05:30Z' }, 'tries again in 5 min'],
  [{ state: 'ready', next_at: '2026-11-22T11:59:00Z' }, 'waiting to leave'],
  [{ state: 'sending' }, 'on its way'],
  [{ state: 'uncertain' }, 'uncertain: Meta’s answer was lost'],
  [{ state: 'failed' }, 'not sent'],
] as const)('an entry that is %j is said to be “%s”', (values, words) => {
  expect(stateWords(entry(values), formatIn('en'), now)).toBe(words);
});

test.each([
  [{ state: 'ready', expires_at: '2026-11-22T14:00:00Z' }, 'Leaves by 15:00 or not at all.'],
  [
    { state: 'failed', expires_at: '2026-11-24T14:00:00Z' },
    'Leaves by Tue 24 November at 15:00 or not at all.',
  ],
  [{ expires_at: '2026-11-22T12:00:00.001Z' }, 'Leaves by 13:00 or not at all.'],
  [{ expires_at: '2026-11-22T12:00:00Z' }, 'Its end has come (13:00): it does not leave any more.'],
  [{ state: 'uncertain', expires_at: '2026-11-22T14:00:00Z' }, null],
  [{ state: 'sending', expires_at: '2026-11-22T14:00:00Z' }, null],
  [{}, null],
] as const)('of an end, an entry that is %j says “%s”', (values, words) => {
  const said = endWords(entry(values), formatIn('en'), now);
  expect(said?.replace(/[\u2066-\u2069]/g, '') ?? null).toBe(words);
});

test('what waits for the owner comes first, in three kinds, and what leaves by itself last', () => {
  const states = ['ready', 'failed', 'held', 'sending', 'uncertain', 'held'] as const;
  const sections = sortIntoSections(states.map((state, index) => entry({ state, id: String(index) })));
  expect(sections.map(({ name, entries }) => [name, entries.map(({ id }) => id)])).toEqual([
    ['held', ['2', '5']],
    ['uncertain', ['4']],
    ['failed', ['1']],
    ['leaving', ['0', '3']],
  ]);
});

test('several are summed to the micro, and those without a known price are not among them', () => {
  const three = [charged, charged, ranged].map((quote) => entry({ quote }));
  expect(sumOfEntries(three)).toEqual({ most: '0.0638', currency: 'EUR' });
  expect(sumOfEntries([entry({ quote: free })])).toBeNull();
  expect(canSendTogether(entry({}))).toBe(true);
  expect(canSendTogether(entry({ quote: unknown }))).toBe(false);
  expect(canSendTogether(entry({ choices: ['wait', 'discard'] }))).toBe(false);
  expect(canSendTogether(entry({ state: 'failed', choices: ['send_again'] }))).toBe(false);
});
