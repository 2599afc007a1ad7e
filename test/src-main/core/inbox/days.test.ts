import { expect, it } from 'vitest';
import { writeApiChat } from '../../../helpers/api-chat.ts';
import { openFrenchShop, setAll } from '../../../helpers/core.ts';

const customer = '+33612345678';

it('finds where a day begins by the shop’s calendar, else the next day that has messages, else the newest', async () => {
  const core = await openFrenchShop();
  const [late, early, noon, newest] = writeApiChat(core, customer, [
    { at: '2026-10-24T21:59:59Z' },
    // Midnight in Paris, of the day on which the clocks go back.
    { at: '2026-10-24T22:00:00Z' },
    { at: '2026-10-25T11:00:00Z' },
    { at: '2026-10-25T23:00:00Z' },
  ]);
  const { threads } = await core.client.inbox.threads({});
  const thread = threads[0]?.id ?? '';
  const on = async (day: string): Promise<string | null> =>
    (await core.client.inbox.messageOn({ thread, day })).message;
  expect(await on('2026-10-24')).toBe(late);
  expect(await on('2026-10-25')).toBe(early);
  // The 25th has 25 hours there: its last instant is 22:59:59 UTC.
  expect(await on('2026-10-26')).toBe(newest);
  expect(await on('2020-01-01')).toBe(late);
  expect(await on('2030-01-01')).toBe(newest);
  expect(noon).not.toBe(early);
});

it('knows a day whose midnight was skipped', async () => {
  const core = await openFrenchShop();
  await setAll(core.client, { time_zone: 'America/Sao_Paulo' });
  // On 4 November 2018 the clocks went from 00:00 to 01:00 there, at 03:00 UTC.
  const [, first] = writeApiChat(core, customer, [
    { at: '2018-11-04T02:59:59Z' },
    { at: '2018-11-04T03:00:00Z' },
  ]);
  const { threads } = await core.client.inbox.threads({});
  const { message } = await core.client.inbox.messageOn({ thread: threads[0]?.id ?? '', day: '2018-11-04' });
  expect(message).toBe(first);
});

it('goes to no reaction, which has no row of its own, and finds nothing in an empty chat', async () => {
  const core = await openFrenchShop();
  const { db } = core.context;
  const [reaction, text] = writeApiChat(core, customer, [
    { at: '2026-11-20T09:00:00Z' },
    { at: '2026-11-20T10:00:00Z' },
  ]);
  db.prepare("UPDATE message SET kind = 'reaction' WHERE id = ?").run(reaction);
  const { threads } = await core.client.inbox.threads({});
  const thread = threads[0]?.id ?? '';
  expect(await core.client.inbox.messageOn({ thread, day: '2026-11-20' })).toEqual({ message: text });
  db.prepare('DELETE FROM message').run();
  expect(await core.client.inbox.messageOn({ thread, day: '2026-11-20' })).toEqual({ message: null });
  await expect(core.client.inbox.messageOn({ thread: '999', day: '2026-11-20' })).rejects.toThrow(
    'There is no thread "999" here.',
  );
});
