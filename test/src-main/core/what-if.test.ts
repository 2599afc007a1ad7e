import { describe, expect, it } from 'vitest';
import { parseMicros } from '../../../shared/money/micros.ts';
import type { AmountShape } from '../../../shared/contract/shapes.ts';
import { whatIf } from '../../../shared/contract/spend.ts';
import { whatIfSentence } from '../../../src-main/core/what-if/sentence.ts';
import { eras } from '../../../shared/tariff/eras/eras.ts';
import { writeApiChat } from '../../helpers/api-chat.ts';
import { openCore, openFrenchShop } from '../../helpers/core.ts';

const nadia = '+33639980101';
const hour = 3_600_000;

/** One reply, a utility template inside the window and one outside, on 3 and 6 November 2026. */
const lines = [
  { at: '2026-11-03T09:00:00Z', from: 'customer' as const },
  { at: '2026-11-03T09:05:00Z' },
  { at: '2026-11-03T10:00:00Z', template: 'ready', category: 'utility' },
  { at: '2026-11-06T10:00:00Z', template: 'ready', category: 'utility' },
];

function microsAt(amount: AmountShape, end: 'min' | 'max'): number {
  return parseMicros(typeof amount === 'string' ? amount : amount[end]);
}

describe('a month under another tariff', () => {
  it('has both sides, the difference and its reason with the messages', async () => {
    const core = await openFrenchShop();
    const ids = writeApiChat(core, nadia, lines);
    const answer = await core.client.spend.whatIf({ month: '2026-11', era: '2025-07-01' });
    expect(answer).toMatchObject({
      month: '2026-11',
      currency: 'EUR',
      era: '2025-07-01',
      rate_card: '2026-07-01.eur',
      actual: { to_date: { amount: { min: '0.0496', max: '0.0496' }, messages: 3, unknown_messages: 0 } },
      other: { to_date: { amount: { min: '0.0248', max: '0.0248' }, messages: 3 } },
      difference: '-0.0248',
      through_api: { actual: { to_date: { messages: 0 } }, reasons: [] },
    });
    expect(answer.reasons).toEqual([
      {
        reason: 'window_free',
        text: '1 message would have cost nothing, by the rule for templates inside the 24 hours: −€0.0248.',
        messages: 1,
        examples: [ids[2]],
        amount: '-0.0248',
      },
    ]);
  });

  it('says so in French', async () => {
    const core = await openFrenchShop();
    await core.client.settings.set({ key: 'language', value: 'fr' });
    writeApiChat(core, nadia, lines);
    const { reasons } = await core.client.spend.whatIf({ month: '2026-11', era: '2025-07-01' });
    expect(reasons[0]?.text.replaceAll(/\s/g, ' ')).toBe(
      '1 message n’aurait rien coûté, selon la règle des modèles dans les 24 heures : −0,0248 €.',
    );
  });

  it('has the month as it was where each conversation hangs on the one before, back to the first message', async () => {
    const core = await openFrenchShop();
    await core.client.settings.set({ key: 'currency', value: 'USD' });
    const hours = Array.from(
      { length: 220 },
      (_, index) => Date.parse('2024-01-01T13:00:00Z') + index * 13 * hour,
    );
    const template = { template: 'offre', category: 'marketing' };
    writeApiChat(
      core,
      nadia,
      hours.map((at) => ({ at: new Date(at).toISOString(), ...template })),
    );
    await core.client.settings.set({ key: 'currency', value: 'USD' });
    for (const month of ['2024-02', '2024-03', '2024-04']) {
      const answer = await core.client.spend.whatIf({ month, era: '2025-07-01' });
      expect(answer.actual.to_date).toEqual((await core.client.spend.month({ month })).to_date);
    }
  });

  it.each([
    ['en', '1 message would have been billed differently, by the free days after an ad: −€0.0248 … €0.00.'],
    [
      'fr',
      '1 message aurait été facturé autrement, selon les jours gratuits après une publicité : −0,0248 € … 0,00 €.',
    ],
  ] as const)('promises no saving where there is perhaps none, in %s', (language, sentence) => {
    const amount = { min: -24_800, max: 0 };
    const said = whatIfSentence(
      { reason: 'free_entry_point', messages: 1, examples: [], amount },
      'EUR',
      language,
    );
    expect(said.replace(/[\u00a0\u202f]/g, ' ')).toBe(sentence);
  });

  it('compares what was typed on the phone apart, as if sent through the API', async () => {
    const core = await openFrenchShop();
    writeApiChat(core, nadia, [
      { at: '2022-05-03T09:00:00Z', from: 'customer' },
      { at: '2022-05-03T09:05:00Z', from: 'phone' },
    ]);
    const answer = await core.client.spend.whatIf({ month: '2022-05', era: '2018-08-01' });
    expect(answer.actual.to_date.messages).toBe(0);
    expect(answer.through_api.actual.to_date.messages).toBe(1);
  });

  it('shows what an unknown rate leaves out, and says that it is no saving', async () => {
    const core = await openFrenchShop();
    writeApiChat(core, nadia, [{ at: '2026-11-06T10:00:00Z', template: 'autumn', category: 'marketing' }]);
    const { other, reasons } = await core.client.spend.whatIf({ month: '2026-11', card: '2022-02-01' });
    expect(other.to_date.unknown_messages).toBe(1);
    expect(reasons[0]).toMatchObject({
      reason: 'rate_unknown',
      text: expect.stringContaining('no known rate under the other tariff and left out there') as string,
    });
  });

  it('adds up for the demo shop under every era, and changes nothing under its own', async () => {
    const core = await openCore();
    await core.client.care.demo({ leave: false });
    for (const { id } of eras) {
      const answer = await core.client.spend.whatIf({ era: id });
      expect(whatIf.parse(answer)).toEqual(answer);
      for (const part of [answer, answer.through_api]) {
        for (const end of ['min', 'max'] as const)
          expect(part.reasons.reduce((sum, { amount }) => sum + microsAt(amount, end), 0)).toBe(
            microsAt(part.difference, end),
          );
      }
      if (id === '2026-10-01') expect(answer.other).toEqual(answer.actual);
      const spend = await core.client.spend.month({});
      expect(answer.actual.to_date).toEqual(spend.to_date);
      expect(answer.through_api.actual.to_date.amount).toEqual(spend.through_api.to_date.amount);
    }
  });

  it.each([
    [{ era: '2019-01-01' }, 'unknown_era'],
    [{ card: '2019-01-01' }, 'no_such_card'],
    [{ card: 'yesterday' }, 'bad_date'],
    [{}, 'era_or_card'],
    [{ era: '2025-07-01', card: '2026-10-01' }, 'era_or_card'],
  ])('%j is refused: %s', async (asked, code) => {
    const core = await openFrenchShop();
    await expect(core.client.spend.whatIf(asked)).rejects.toMatchObject({ data: { code } });
  });
});
