import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestLedger } from '../../../src-main/database/ledger-digest.ts';
import { manyReplies, minutesAfter } from '../../helpers/chats.ts';
import { importFile, openFrenchShop, writeChat, type CoreClient, type Line } from '../../helpers/core.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

const number = '+33 6 39 98 01 12';

/** The last charges of a thread, newest last. */
async function lastCharges(client: CoreClient, thread: string, count: number): Promise<unknown[]> {
  const { messages } = await client.inbox.messages({ thread, limit: count });
  return messages.map((message) => message.charge);
}

describe('replies sent through the API since October 2026', () => {
  it('are free a thousand times a month and number; the next is charged', async () => {
    const { client } = await openFrenchShop();
    const lines = manyReplies(number, 1_001, '2026-11-02T08:00');
    const file = await writeChat(await temporaryFolder(), number, lines);
    const { files } = await importFile(client, file, { via: 'api', date_order: 'dmy' });
    const [last, past] = await lastCharges(client, files[0]?.thread ?? '', 2);
    expect(last).toMatchObject({
      outcome: 'free',
      reason: 'service_allowance',
      amount: '0',
      certainty: 'estimated',
    });
    expect(past).toMatchObject({
      outcome: 'charged',
      reason: 'service_over_allowance',
      category: 'service',
      market: 'France',
      amount: '0.0248',
      currency: 'EUR',
      era: '2026-10-01',
      rate_card: '2026-10-01.eur',
      certainty: 'estimated',
    });
    const spend = await client.spend.month({ month: '2026-11' });
    expect(spend.to_date).toMatchObject({
      amount: { min: '0.0248', max: '0.0248' },
      unknown_messages: 0,
      messages: 1_001,
    });
    expect(spend.allowance).toEqual([
      { number: 'main', used: 1_001, elsewhere: 0, limit: 1_000, runs_out_on: '2026-11-02' },
    ]);
    expect(spend.through_api.to_date.amount).toEqual({ min: '0', max: '0' });
  });

  it('are counted for each number and month by itself', async () => {
    const { client } = await openFrenchShop();
    await client.settings.addNumber({ e164: '+33639980200', channel: 'api' });
    const folder = await temporaryFolder();
    const october = manyReplies(number, 600, '2026-10-30T08:00');
    const november = manyReplies(number, 600, '2026-11-02T08:00');
    await importFile(client, await writeChat(folder, number, [...october, ...november]), {
      via: 'api',
      date_order: 'dmy',
    });
    await importFile(client, await writeChat(folder, number, november), {
      number: '+33639980200',
      date_order: 'dmy',
    });
    for (const month of ['2026-10', '2026-11']) {
      const { to_date: toDate } = await client.spend.month({ month });
      expect(toDate.amount).toEqual({ min: '0', max: '0' });
    }
    const { allowance } = await client.spend.month({ month: '2026-11' });
    expect(allowance.map(({ number: id, used }) => [id, used])).toEqual([
      ['main', 600],
      ['+33639980200', 600],
    ]);
    expect((await client.spend.month({ month: '2026-11', number: 'main' })).allowance).toHaveLength(1);
  });
});

describe('replies typed on the phone', () => {
  it('cost nothing, and say beside it what they would through the API', async () => {
    const { client } = await openFrenchShop();
    const file = await writeChat(
      await temporaryFolder(),
      number,
      manyReplies(number, 1_001, '2026-11-02T08:00'),
    );
    const { files } = await importFile(client, file, { date_order: 'dmy' });
    const [past] = await lastCharges(client, files[0]?.thread ?? '', 1);
    expect(past).toMatchObject({
      outcome: 'free',
      reason: 'phone_app',
      amount: '0',
      through_api: {
        outcome: 'charged',
        reason: 'service_over_allowance',
        amount: '0.0248',
        certainty: 'assumed',
      },
    });
    const spend = await client.spend.month({ month: '2026-11' });
    expect(spend.to_date.amount).toEqual({ min: '0', max: '0' });
    expect(spend.allowance).toEqual([
      { number: 'main', used: 0, elsewhere: 0, limit: 1_000, runs_out_on: null },
    ]);
    expect(spend.through_api.to_date.amount).toEqual({ min: '0.0248', max: '0.0248' });
    expect(spend.through_api.allowance[0]).toMatchObject({ used: 1_001 });
  });
});

describe('a customer without a number', () => {
  it('is assumed in the shop’s country until the number is entered', async () => {
    const { client } = await openFrenchShop();
    const file = await writeChat(
      await temporaryFolder(),
      'Nadia',
      manyReplies('Nadia', 1_001, '2026-11-02T08:00'),
    );
    const { files } = await importFile(client, file, { via: 'api', date_order: 'dmy' });
    const thread = files[0]?.thread ?? '';
    expect((await lastCharges(client, thread, 1))[0]).toMatchObject({
      market: 'France',
      certainty: 'assumed',
      amount: '0.0248',
    });

    await client.inbox.setCustomerNumber({ thread, e164: '+34 600 000 012' });
    expect((await lastCharges(client, thread, 1))[0]).toMatchObject({
      market: 'Spain',
      certainty: 'estimated',
      amount: '0.0166',
    });
    expect((await client.spend.month({ month: '2026-11' })).to_date.amount.max).toBe('0.0166');
    expect((await client.inbox.thread({ thread })).thread).toMatchObject({
      customer: '+34600000012',
      country: 'ES',
    });

    await client.inbox.setCustomerNumber({ thread, e164: null });
    expect((await lastCharges(client, thread, 1))[0]).toMatchObject({
      market: 'France',
      certainty: 'assumed',
    });
    await expect(client.inbox.setCustomerNumber({ thread, e164: '600 000 012' })).rejects.toMatchObject({
      data: { code: 'bad_number' },
    });
    expect(await client.care.check()).toEqual({ ok: true, findings: [] });
  });

  it('is never taken for a neighbour once the number is known: not for the shop’s country either', async () => {
    const { client } = await openFrenchShop();
    const file = await writeChat(
      await temporaryFolder(),
      'Nadia',
      manyReplies('Nadia', 2, '2026-11-02T08:00'),
    );
    const { files } = await importFile(client, file, { via: 'api', date_order: 'dmy' });
    const thread = files[0]?.thread ?? '';
    const countryOf = async (e164: string | null): Promise<string | null> => {
      await client.inbox.setCustomerNumber({ thread, e164 });
      return (await client.inbox.thread({ thread })).thread.country;
    };
    expect(await countryOf('+82 10 1234 5678')).toBe('KR');
    expect(await countryOf('+1 416 555 0123')).toBe('CA');
    expect(await countryOf('+1 787 555 0123')).toBe('PR');
    expect(await countryOf('+870 773 111 632')).toBeNull();
    expect(await countryOf(null)).toBe('FR');
  });
});

describe('the change of era', () => {
  it.each([
    ['Europe/Paris', ['2026-09-30T23:59', '2025-07-01'], ['2026-10-01T00:00', '2026-10-01']],
    ['America/New_York', ['2026-09-30T23:59', '2025-07-01'], ['2026-10-01T00:00', '2026-10-01']],
    ['Asia/Kolkata', ['2025-06-30T23:59', '2023-06-01'], ['2025-07-01T00:00', '2025-07-01']],
  ] as const)('is at midnight in %s', async (zone, before, after) => {
    const { client } = await openFrenchShop();
    await client.settings.set({ key: 'time_zone', value: zone });
    const lines: Line[] = [
      [minutesAfter(before[0], -60), number, 'Bonjour'],
      [before[0], 'Salon', 'avant'],
      [after[0], 'Salon', 'après'],
    ];
    const file = await writeChat(await temporaryFolder(), number, lines);
    const { files } = await importFile(client, file, { via: 'api', date_order: 'dmy' });
    const { messages } = await client.inbox.messages({ thread: files[0]?.thread ?? '' });
    expect(messages.slice(1).map((message) => message.charge?.era ?? null)).toEqual([before[1], after[1]]);
  });

  it('follows the account’s zone, not the phone’s', async () => {
    const { client } = await openFrenchShop();
    const lines: Line[] = [
      ['2026-09-30T17:00', number, 'Bonjour'],
      ['2026-09-30T17:59', 'Salon', 'avant'],
      ['2026-09-30T18:00', 'Salon', 'après'],
    ];
    const file = await writeChat(await temporaryFolder(), number, lines);
    const { files } = await importFile(client, file, {
      via: 'api',
      date_order: 'dmy',
      zone: 'America/New_York',
    });
    const { messages } = await client.inbox.messages({ thread: files[0]?.thread ?? '' });
    expect(messages.map((message) => message.charge?.era ?? null)).toEqual([
      null,
      '2025-07-01',
      '2026-10-01',
    ]);
  });
});

describe('the ledger', () => {
  it('is the same whether built piece by piece or at once, after any imports and undoings', async () => {
    const folder = await temporaryFolder();
    const customers = ['Nadia', 'Karim', number, '+34 600 000 012'];
    const step = fc.record({
      customer: fc.constantFrom(...customers),
      from: fc.integer({ min: 0, max: 3 }),
      to: fc.integer({ min: 4, max: 8 }),
      via: fc.constantFrom('phone' as const, 'api' as const),
      undo: fc.integer({ min: 0, max: 5 }),
    });
    // Eight visits from June 2025 on, over both changes of era; the fourth uses up an allowance.
    const days = [
      '2025-06-20',
      '2025-06-30',
      '2026-09-29',
      '2026-09-30',
      '2026-10-31',
      '2026-11-01',
      '2026-11-10',
      '2026-11-21',
    ];
    const visits = (customer: string): Line[][] =>
      days.map((day, index) =>
        manyReplies(customer, index === 4 ? 700 : 3 + index, `${day}T21:${String(10 + index)}`),
      );

    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 6 }), async (steps) => {
        const { client, context, close } = await openFrenchShop();
        const done: string[] = [];
        for (const [index, { customer, from, to, via, undo }] of steps.entries()) {
          const lines = visits(customer).slice(from, to).flat();
          const file = await writeChat(folder, customer, lines, {
            file: `Discussion WhatsApp avec ${customer}.txt`,
          });
          const { import_id: id } = await importFile(client, file, { via, date_order: 'dmy' });
          if (id !== null) done.push(id);
          const [victim] = undo < done.length && index % 2 === 1 ? done.splice(undo, 1) : [];
          if (victim !== undefined) await client.imports.undo({ import_id: victim });
        }
        const stored = digestLedger(context.db);
        expect(await client.care.check()).toEqual({ ok: true, findings: [] });
        await client.settings.set({ key: 'currency', value: 'EUR' });
        expect(digestLedger(context.db)).toBe(stored);
        close();
      }),
      { seed: 20_261_122, numRuns: 8, endOnFailure: true },
    );
  });

  it('is built again when country, currency or zone change', async () => {
    const { client } = await openFrenchShop();
    const file = await writeChat(
      await temporaryFolder(),
      'Nadia',
      manyReplies('Nadia', 1_001, '2026-11-02T08:00'),
    );
    await importFile(client, file, { via: 'api', date_order: 'dmy' });
    await client.settings.set({ key: 'country', value: 'ES' });
    expect((await client.spend.month({ month: '2026-11' })).to_date.amount.max).toBe('0.0166');
    await client.settings.set({ key: 'currency', value: 'USD' });
    const dollars = await client.spend.month({ month: '2026-11' });
    expect(dollars.currency).toBe('USD');
    expect(Number(dollars.to_date.amount.max)).toBeGreaterThan(0.0166);
    expect(await client.care.check()).toEqual({ ok: true, findings: [] });
  });

  it('follows what the owner says of the account: exempt, without a payment method, authentication abroad', async () => {
    const { client } = await openFrenchShop();
    const file = await writeChat(
      await temporaryFolder(),
      'Nadia',
      manyReplies('Nadia', 1_001, '2026-11-02T08:00'),
    );
    const { files } = await importFile(client, file, { via: 'api', date_order: 'dmy' });
    const lastCharge = async (): Promise<unknown> =>
      (await lastCharges(client, files[0]?.thread ?? '', 1))[0];
    await client.settings.set({ key: 'payment_method', value: 'false' });
    expect(await lastCharge()).toMatchObject({ outcome: 'not_delivered', allowance_index: 1_001 });
    await client.settings.set({ key: 'exempt', value: 'true' });
    expect(await lastCharge()).toMatchObject({ outcome: 'free', reason: 'exempt' });
    await client.settings.set({ key: 'exempt', value: null });
    await client.settings.set({ key: 'payment_method', value: null });
    expect(await lastCharge()).toMatchObject({ outcome: 'charged', amount: '0.0248' });
  });

  it('names the number in its sentences', async () => {
    const { client } = await openFrenchShop();
    const file = await writeChat(
      await temporaryFolder(),
      'Nadia',
      manyReplies('Nadia', 1, '2026-11-02T08:00'),
    );
    const { files } = await importFile(client, file, { via: 'api', date_order: 'dmy' });
    const sentence = async (): Promise<string> => {
      const { messages } = await client.inbox.messages({ thread: files[0]?.thread ?? '' });
      return messages.at(-1)?.charge?.explanation ?? '';
    };
    await client.settings.changeNumber({ id: 'main', e164: '+33639980200' });
    expect(await sentence()).toContain('+33639980200');
    await client.settings.changeNumber({ id: 'main', name: 'Boutique' });
    expect(await sentence()).toContain('Boutique');
  });
});
