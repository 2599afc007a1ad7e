import { expect, it } from 'vitest';
import { notificationsJob } from '../../../../src-main/core/notifications/notifications-job.ts';
import { openNotifyingShop, type NotifyingShop } from '../../../helpers/notifications/notifying-shop.ts';

const nadia = '+33611111111';
const sofia = '+33611111112';
const ines = '+33611111113';

async function fate(shop: NotifyingShop, id: string): Promise<string> {
  const { state, reason } = await shop.one(id);
  return reason === null ? state : `${state} ${reason}`;
}

it('leaves at the next hour that allows it after a sleep of 30 hours, if its end has not come by then', async () => {
  const shop = await openNotifyingShop();
  const threads = [nadia, sofia, ines].map((phone) => shop.hear(phone));
  const [first = '', second = '', third = ''] = threads;
  const ready = (
    await shop.plan(first, {
      kind: 'order_ready',
      event_at: undefined,
      at: '2026-11-23T15:00:00Z',
      expires_at: '2026-11-30T12:00:00Z',
    })
  ).id;
  const night = (await shop.plan(second, { at: '2026-11-23T15:00:00Z', event_at: '2026-11-25T08:00:00Z' }))
    .id;
  const over = (await shop.plan(third, { at: '2026-11-23T15:00:00Z', event_at: '2026-11-24T15:00:00Z' })).id;
  shop.run();
  await shop.goTo('2026-11-23T14:59:00Z');
  // 30 hours later it is 21:59 in Paris.
  await shop.goTo('2026-11-24T20:59:00Z');
  await shop.until(async () => (await fate(shop, over)) === 'expired too_late');
  await shop.until(async () => (await shop.one(ready)).at === '2026-11-25T09:30:00+01:00');
  // The shop does not open before the appointment: by day, then.
  await shop.until(async () => (await shop.one(night)).at === '2026-11-25T08:00:00+01:00');
  expect(shop.taken()).toEqual([]);
  await shop.goTo('2026-11-25T07:00:00Z');
  await shop.untilSent(1);
  await shop.goTo('2026-11-25T08:30:00Z');
  await shop.untilSent(2);
  expect(shop.taken().map(({ to }) => to)).toEqual([sofia, nadia]);
});

it('leaves once, whichever second around its moment the program begins again at, by this host or the next', async () => {
  const shop = await openNotifyingShop();
  const moment = Date.parse('2026-11-25T14:00:00Z');
  const ids = [];
  for (const [index, phone] of [nadia, sofia, ines].entries())
    ids.push(await shop.plan(shop.hear(phone), { at: new Date(moment + index * 1_000).toISOString() }));
  for (let second = -2; second <= 5; second += 1) {
    const end = shop.run();
    await shop.goTo(new Date(moment + second * 1_000).toISOString());
    await end();
  }
  shop.run();
  await shop.goTo('2026-11-25T14:10:00Z');
  await shop.untilSent(3);
  expect(shop.taken().map(({ to }) => to)).toEqual([nadia, sofia, ines]);
  // The clock is set back: nothing leaves a second time.
  shop.advance(-3_600_000);
  await shop.goTo('2026-11-25T14:20:00Z');
  expect(shop.taken()).toHaveLength(3);
  expect([...shop.graph.countSent().values()]).toEqual([1, 1, 1]);
});

it('never leaves the outbox after its end, after an opt-out, nor for somebody else', async () => {
  const shop = await openNotifyingShop();
  const { client } = shop;
  const phones = [nadia, sofia, ines];
  const threads = phones.map((phone) => shop.hear(phone));
  const ids: string[] = [];
  for (const thread of threads) ids.push((await shop.plan(thread)).id);
  const [late = '', out = '', other = ''] = ids;
  const endJob = shop.keep(notificationsJob(shop.context));
  await shop.goTo('2026-11-25T14:00:00Z');
  await shop.until(async () => (await shop.entries()).length === 3);
  await endJob();
  expect((await shop.entries())[0]?.expires_at).toBe('2026-11-26T15:00:00+01:00');
  await client.notifications.setOptOut({ thread: threads[1] ?? '', out: true });
  await client.inbox.setCustomerNumber({ thread: threads[2] ?? '', e164: '+33799999999' });
  const endSending = shop.send();
  await shop.until(async () => (await fate(shop, other)) === 'refused other_person');
  await shop.until(async () => (await fate(shop, out)) === 'cancelled opted_out');
  await shop.untilSent(1);
  await endSending();
  expect(await fate(shop, late)).toBe('sent');

  // A connection that is lost from the moment until after the end: what is ready is given up, whoever looks first.
  const [again, third] = [
    await shop.plan(threads[0] ?? '', { event_at: '2026-11-30T14:00:00Z' }),
    await shop.plan(threads[0] ?? '', { event_at: '2026-12-01T14:00:00Z' }),
  ];
  const busy = { status: 500, code: 131_000, isTransient: true, path: '/messages', times: 1_000 } as const;
  shop.graph.world.disturbances.push({ kind: 'error', ...busy });
  const end = shop.run();
  await shop.goTo('2026-11-30T13:00:00Z');
  await shop.until(async () => ((await shop.entries())[0]?.tries ?? 0) > 0);
  await end();
  await shop.goTo('2026-12-01T14:00:00Z');
  shop.graph.world.disturbances.length = 0;
  shop.send();
  await shop.until(async () => (await shop.entries()).length === 0);
  expect(await fate(shop, again.id)).toBe('expired too_late');
  expect(await fate(shop, third.id)).toBe('expired too_late');
  expect((await shop.one(again.id)).sentence).toContain('Its end came first');
  // The one that never came to the outbox is written down by whoever looks after the plan.
  shop.keep(notificationsJob(shop.context));
  const dropped = async (): Promise<string[]> =>
    (await client.notifications.dropped()).plan.map(({ id }) => id);
  await shop.goTo('2026-12-01T14:00:02Z');
  await shop.until(async () => (await dropped()).length === 2);
  expect(await dropped()).toEqual([third.id, again.id]);
  await shop.goTo('2026-12-08T14:00:03Z');
  expect(await dropped()).toEqual([]);
  expect(shop.taken()).toHaveLength(1);
});

it('is called off and moved in the outbox too while it has not left, and taken back', async () => {
  const shop = await openNotifyingShop();
  const { client } = shop;
  const thread = shop.hear(nadia);
  const { id } = await shop.plan(thread);
  shop.keep(notificationsJob(shop.context));
  await shop.goTo('2026-11-25T14:00:00Z');
  await shop.until(async () => (await fate(shop, id)) === 'handed');
  const [entry] = await shop.entries();
  await client.notifications.cancel({ id });
  expect([await fate(shop, id), await shop.entries()]).toEqual(['cancelled by_owner', []]);
  await client.notifications.restore({ id });
  await shop.goTo('2026-11-25T14:01:00Z');
  await shop.until(async () => (await fate(shop, id)) === 'handed');
  // The entry that was given up leaves no more beside the new one.
  await expect(client.outbox.undiscard({ id: entry?.id ?? '' })).rejects.toMatchObject({
    data: { code: 'no_longer_current' },
  });
  await client.notifications.change({ id, event_at: '2026-11-28T14:00:00Z' });
  expect([await fate(shop, id), await shop.entries()]).toEqual(['planned', []]);
  await shop.goTo('2026-11-27T14:00:00Z');
  await shop.until(async () => (await fate(shop, id)) === 'handed');
  // The owner gives it up in the outbox, and takes that back there.
  const [last] = await shop.entries();
  await client.outbox.discard({ id: last?.id ?? '' });
  expect(await fate(shop, id)).toBe('cancelled by_owner');
  await client.outbox.undiscard({ id: last?.id ?? '' });
  expect(await fate(shop, id)).toBe('handed');
  shop.send();
  await shop.untilSent(1);
  expect(await fate(shop, id)).toBe('sent');
});

it('is told what Meta says of it: refused with its reason, uncertain until a status tells, never sent again by itself', async () => {
  const shop = await openNotifyingShop();
  const { client } = shop;
  const { id: refused } = await shop.plan(shop.hear(nadia), { at: '2026-11-25T14:00:00Z' });
  const { id: lost } = await shop.plan(shop.hear(sofia), { at: '2026-11-25T15:00:00Z' });
  shop.run();
  const no = { status: 400, code: 131_026, path: '/messages', times: 1 } as const;
  shop.graph.world.disturbances.push({ kind: 'error', ...no });
  await shop.goTo('2026-11-25T14:00:00Z');
  await shop.until(async () => (await fate(shop, refused)) === 'refused not_deliverable');
  expect((await shop.one(refused)).sentence).not.toBe('');
  shop.graph.world.disturbances.push({ kind: 'reset', path: '/messages', acts: true });
  await shop.goTo('2026-11-25T15:00:00Z');
  await shop.until(async () => (await shop.entries()).some(({ state }) => state === 'uncertain'));
  expect(await shop.one(lost)).toMatchObject({
    state: 'handed',
    sentence: expect.stringContaining('answer was lost') as string,
  });
  await expect(client.notifications.cancel({ id: lost })).rejects.toMatchObject({
    data: { code: 'has_left' },
  });
  await shop.goTo('2026-11-27T15:00:00Z');
  expect(shop.taken()).toHaveLength(1);
  expect((await shop.entries()).map(({ state }) => state).sort()).toEqual(['failed', 'uncertain']);
});

it('leaves as its template when the window closes on the reply that it was to be', async () => {
  const shop = await openNotifyingShop();
  const thread = shop.hear(nadia);
  const { id } = await shop.plan(thread, { at: '2026-11-23T10:00:00Z', in_window: 'reply' });
  shop.keep(notificationsJob(shop.context));
  await shop.goTo('2026-11-23T10:00:00Z');
  await shop.until(async () => (await shop.entries())[0]?.kind === 'text');
  // The program that sends starts only when 24 hours are over since Nadia wrote.
  await shop.goTo('2026-11-23T11:30:00Z');
  shop.send();
  await shop.until(async () => (await shop.entries())[0]?.state === 'held');
  await shop.goTo('2026-11-23T11:30:02Z');
  await shop.untilSent(1);
  expect(shop.taken()).toEqual([{ to: nadia, type: 'template' }]);
  expect(await fate(shop, id)).toBe('sent');
});
