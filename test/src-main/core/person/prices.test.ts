import { expect, it } from 'vitest';
import type { Connection } from '../../../../src-main/database/open.ts';
import { openFrenchShop } from '../../../helpers/core.ts';
import { erasePerson } from '../../../helpers/erase-person.ts';
import { writeApiChat, type ApiLine } from '../../../helpers/api-chat.ts';
import { rebuildLedger } from '../../../../src-main/core/ledger.ts';
import { arrive, compareWithFullRebuild, openWorldShop } from '../ledger/arrive.ts';
import { inOrder, makeWorld, threads } from '../ledger/world.ts';

/** What everybody's messages but one customer's cost and why; their places among the month's free ones may move. */
function pricesBut(db: Connection, customer: string): unknown[] {
  return db
    .prepare(
      `SELECT m.id, c.month, l.signature FROM charge c JOIN message m ON m.id = c.message_id
       JOIN thread t ON t.id = m.thread_id JOIN charge_line l ON l.id = c.line_id
       WHERE t.customer IS NOT ? ORDER BY m.id`,
    )
    .raw()
    .all(customer);
}

const customers = [...new Set(threads.flatMap(({ customer }) => customer ?? []))];

it.each(customers.map((customer, index) => [customer, index + 7] as const))(
  'nobody else’s price moves when %s is erased from a made history, seed %i',
  async (customer, seed) => {
    const { context, client } = await openWorldShop();
    for (const arrival of inOrder(makeWorld(seed, seed % 2 === 1), seed)) await arrive(context, arrival);
    const before = pricesBut(context.db, customer);
    await erasePerson(client, customer);
    expect(pricesBut(context.db, customer)).toEqual(before);
    const { stored, full } = compareWithFullRebuild(context);
    expect(stored).toBe(full);
  },
);

it('free replies that went to an erased customer stay used up, through the API and as though through it', async () => {
  const shop = await openFrenchShop({ now: Date.parse('2026-11-20T12:00:00Z') });
  const { client, context } = shop;
  await client.spend.setUsedElsewhere({ number: 'main', month: '2026-11', replies: 985 });
  const linesAt = (minute: number, from: NonNullable<ApiLine['from']> | undefined): ApiLine[] =>
    Array.from({ length: 12 }, (_, index) => {
      const at = new Date(Date.parse('2026-11-19T08:00:00Z') + (index * 10 + minute) * 60_000).toISOString();
      return index === 0 ? { at, from: 'customer' } : { at, ...(from === undefined ? {} : { from }) };
    });
  writeApiChat(shop, '+33612345678', linesAt(0, undefined));
  writeApiChat(shop, '+33698765432', linesAt(1, undefined));
  writeApiChat(shop, '+33655555555', linesAt(2, 'phone'));
  await context.writeLong([], (db) => rebuildLedger(db, context));
  const before = pricesBut(context.db, '+33612345678');
  const reasons = new Set(before.map((row) => /service_(over_)?allowance/.exec(JSON.stringify(row))?.[0]));
  expect([...reasons].sort()).toEqual(['service_allowance', 'service_over_allowance']);

  const month = await client.spend.month({ month: '2026-11' });
  await erasePerson(client, '+33612345678');
  expect(pricesBut(context.db, '+33612345678')).toEqual(before);
  const after = await client.spend.month({ month: '2026-11' });
  expect(after.allowance[0]).toMatchObject({ elsewhere: 985, runs_out_on: month.allowance[0]?.runs_out_on });
  const { stored, full } = compareWithFullRebuild(context);
  expect(stored).toBe(full);
});
