import { describe, expect, it } from 'vitest';
import { whatIf } from '../../../../shared/contract/spend.ts';
import { findAvoidable } from '../../../../src-main/core/avoidable.ts';
import { runAtOnce } from '../../../../src-main/core/steps.ts';
import { insertNumber } from '../../../../src-main/database/numbers.ts';
import { writeApiChat, type ApiLine } from '../../../helpers/api-chat.ts';
import { openCore, openFrenchShop } from '../../../helpers/core.ts';

const nadia = '+33639980101';
const month = '2026-11';
const at = (day: number, time: string): string => `2026-11-${String(day).padStart(2, '0')}T${time}+01:00`;
const heard = (day: number, time: string, more: Partial<ApiLine> = {}): ApiLine => ({
  at: at(day, time),
  from: 'customer',
  ...more,
});
const utility = { template: 'order_ready', category: 'utility' };
const answered = { month, behaviour: 'answer_in_time' } as const;
const merged = { month, behaviour: 'merge_bubbles' } as const;

/** So many of the month's free replies went out with another tool. */
async function useElsewhere(
  core: Awaited<ReturnType<typeof openFrenchShop>>,
  replies: number,
): Promise<void> {
  await core.client.spend.setUsedElsewhere({ number: 'main', month, replies });
}

describe('a month in which the shop had answered in time', () => {
  it('has no template after a missed window, and the answer that spared it', async () => {
    const core = await openFrenchShop();
    const ids = writeApiChat(core, nadia, [heard(3, '10:00:00'), { at: at(5, '09:00:00'), ...utility }]);
    const answer = await core.client.spend.whatIf(answered);
    expect(answer).toMatchObject({
      behaviour: 'answer_in_time',
      era: null,
      rate_card: null,
      actual: { to_date: { amount: { max: '0.0248' }, messages: 1 } },
      other: { to_date: { amount: { max: '0' }, messages: 1 } },
      difference: '-0.0248',
      reasons: [
        {
          reason: 'template_spared',
          text: '1 message sent after the 24 hours would not have been needed: −€0.0248.',
          messages: 1,
          examples: [ids[1]],
        },
        { reason: 'answer_added', text: '1 answer would have gone out in time: €0.00.', examples: [ids[1]] },
      ],
      through_api: { difference: '0', reasons: [] },
    });
    expect(answer.other.by_category).toMatchObject([{ category: 'service', messages: 1, amount: '0' }]);
  });

  it('pays for such an answer where the free replies are used up', async () => {
    const core = await openFrenchShop();
    await useElsewhere(core, 1_000);
    writeApiChat(core, nadia, [
      heard(3, '10:00:00'),
      { at: at(5, '09:00:00'), template: 'x', category: 'marketing' },
    ]);
    const { difference, reasons } = await core.client.spend.whatIf(answered);
    expect(reasons.map(({ reason, amount }) => [reason, amount])).toEqual([
      ['template_spared', '-0.0712'],
      ['answer_added', '0.0248'],
    ]);
    expect(difference).toBe('-0.0464');
  });

  it('has everything free that an ad lead answered in time brings, the same as the spend page says', async () => {
    const core = await openFrenchShop();
    const ids = writeApiChat(core, nadia, [
      heard(3, '10:00:00', { ad: true }),
      { at: at(5, '09:00:00'), ...utility },
      { at: at(6, '09:00:00'), template: 'offer', category: 'marketing' },
      { at: at(20, '09:00:00'), ...utility },
    ]);
    const { difference, reasons } = await core.client.spend.whatIf(answered);
    expect(difference).toBe('-0.096');
    expect(runAtOnce(findAvoidable(core.context, month, null)).amount).toBe('0.096');
    expect(reasons).toMatchObject([
      { reason: 'free_entry_point', examples: [ids[1], ids[2]], amount: '-0.096' },
      { reason: 'answer_added', examples: [ids[0]], amount: '0' },
    ]);
  });

  it('says apart which late words of the phone the API would have refused', async () => {
    const core = await openFrenchShop();
    await core.client.settings.set({ key: 'language', value: 'fr' });
    const ids = writeApiChat(core, nadia, [heard(3, '10:00:00'), { at: at(5, '09:00:00'), from: 'phone' }]);
    const { reasons, through_api: replay } = await core.client.spend.whatIf(answered);
    expect(reasons).toEqual([]);
    expect(replay.other.by_category).toMatchObject([{ category: 'service', messages: 1 }]);
    expect(replay.reasons.map(({ text, examples }) => [text.replaceAll(/\s/g, ' '), examples])).toEqual([
      ['1 message arrivait trop tard pour l’API, qui l’aurait refusé : 0,00 €.', [ids[1]]],
      ['1 réponse aurait été envoyée à temps : 0,00 €.', [ids[1]]],
    ]);
  });

  it('opens the free days of an ad by an answer of the phone too, as if it had gone through the API', async () => {
    const core = await openFrenchShop();
    writeApiChat(core, nadia, [
      heard(3, '10:00:00', { ad: true }),
      { at: at(3, '11:00:00'), from: 'phone' },
      heard(5, '10:00:00'),
      { at: at(5, '11:00:00'), from: 'phone' },
    ]);
    expect((await core.client.spend.whatIf(answered)).through_api.reasons).toEqual([]);
  });
});

describe('a month in which the shop had merged its bubbles', () => {
  it('has no second bubble, and free replies for others', async () => {
    const core = await openFrenchShop();
    const early = writeApiChat(core, nadia, [
      heard(1, '10:00:00'),
      { at: at(1, '10:05:00') },
      { at: at(1, '10:05:20') },
    ]);
    await useElsewhere(core, 998);
    const late = writeApiChat(core, '+33639980103', [
      heard(9, '10:00:00'),
      { at: at(9, '10:05:00') },
      { at: at(9, '10:05:30') },
      { at: at(9, '10:20:00') },
    ]);
    const answer = await core.client.spend.whatIf(merged);
    // 1,003 replies: three are paid. Of those left 1,001 the last one is.
    expect(answer.difference).toBe('-0.0496');
    expect(answer.reasons).toMatchObject([
      {
        reason: 'merged',
        text: '2 messages would have been part of the messages before them: −€0.0248.',
        examples: [early[2], late[2]],
        amount: '-0.0248',
      },
      {
        reason: 'allowance',
        text: '1 message would have cost nothing, by the 1,000 free replies of a month: −€0.0248.',
        examples: [late[1]],
        amount: '-0.0248',
      },
    ]);
    expect(answer.other.to_date.messages).toBe(answer.actual.to_date.messages - 2);
    expect(runAtOnce(findAvoidable(core.context, month, null)).amount).toBe('0.0496');
  });

  it('does so for the phone’s chats apart', async () => {
    const core = await openFrenchShop();
    await useElsewhere(core, 1_000);
    const ids = writeApiChat(core, nadia, [
      heard(9, '10:00:00'),
      { at: at(9, '10:05:00'), from: 'phone' },
      { at: at(9, '10:05:30'), from: 'phone' },
    ]);
    const answer = await core.client.spend.whatIf(merged);
    expect(answer.reasons).toEqual([]);
    expect(answer.through_api).toMatchObject({
      difference: '-0.0248',
      reasons: [{ reason: 'merged', examples: [ids[2]], amount: '-0.0248' }],
    });
  });

  it('says of bubbles without a known rate that nothing is counted for them', async () => {
    const core = await openFrenchShop();
    await core.client.settings.set({ key: 'currency', value: 'CHF' });
    await useElsewhere(core, 1_000);
    writeApiChat(core, nadia, [heard(9, '10:00:00'), { at: at(9, '10:05:00') }, { at: at(9, '10:05:30') }]);
    const { difference, reasons } = await core.client.spend.whatIf(merged);
    expect(difference).toBe('0');
    expect(reasons).toMatchObject([
      {
        reason: 'unpriced',
        text: expect.stringMatching(/^1 message with no known rate, for which/) as string,
      },
    ]);
  });
});

describe('a month in which nothing would have been otherwise', () => {
  it.each([answered, merged])('is the same on both sides: %j', async (asked) => {
    const core = await openFrenchShop();
    writeApiChat(core, nadia, [
      heard(3, '10:00:00'),
      { at: at(3, '10:05:00') },
      { at: at(6, '10:00:00'), ...utility },
    ]);
    const answer = await core.client.spend.whatIf(asked);
    expect(answer.other).toEqual(answer.actual);
    expect(answer).toMatchObject({ difference: '0', reasons: [] });
  });

  it('is that of the demo shop as the contract has it, both sides of the same month', async () => {
    const core = await openCore();
    await core.client.care.demo({ leave: false });
    const { to_date: spent } = await core.client.spend.month({});
    for (const { behaviour } of [answered, merged]) {
      const answer = await core.client.spend.whatIf({ behaviour });
      expect(whatIf.parse(answer)).toEqual(answer);
      expect(answer.actual.to_date).toEqual(spent);
    }
  });
});

describe('what of a shop is compared', () => {
  it('is one number where it is asked for', async () => {
    const core = await openFrenchShop();
    insertNumber(core.context.db, { id: 'second', name: null, e164: '+33612345678', channel: 'api' });
    const lines = [heard(3, '10:00:00'), { at: at(5, '09:00:00'), ...utility }];
    writeApiChat(core, nadia, lines);
    const ids = writeApiChat(core, nadia, lines, 'second');
    const answer = await core.client.spend.whatIf({ ...answered, number: 'second' });
    expect(answer).toMatchObject({ difference: '-0.0248', actual: { to_date: { messages: 1 } } });
    expect(answer.reasons[0]?.examples).toEqual([ids[1]]);
    expect((await core.client.spend.whatIf(answered)).difference).toBe('-0.0496');
    await expect(core.client.spend.whatIf({ ...answered, number: 'nine' })).rejects.toMatchObject({
      data: { code: 'unknown_number' },
    });
  });

  it('is what the ledger prices: words to the phone from before the connection open no window at the API', async () => {
    const core = await openFrenchShop();
    const [first] = writeApiChat(core, nadia, [heard(3, '10:00:00'), { at: at(3, '11:00:00'), ...utility }]);
    core.context.db.prepare(`UPDATE message SET source = 'phone' WHERE id = ?`).run(Number(first));
    await core.client.settings.set({ key: 'currency', value: 'EUR' });
    const spent = await core.client.spend.month({ month });
    expect(spent.avoidable.causes).toEqual([]);
    const answer = await core.client.spend.whatIf({ month, era: '2025-07-01' });
    expect(answer.actual.to_date).toEqual(spent.to_date);
    expect(answer.reasons).toEqual([]);
  });

  it('is one thing at a time', async () => {
    const core = await openFrenchShop();
    await expect(core.client.spend.whatIf({ ...merged, era: '2025-07-01' })).rejects.toMatchObject({
      data: { code: 'era_or_card' },
    });
  });
});
