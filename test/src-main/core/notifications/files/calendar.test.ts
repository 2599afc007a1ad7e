import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import {
  changesOf,
  fixture,
  openFileShop,
  type FileShop,
} from '../../../../helpers/notifications/file-shop.ts';

const statesOf = ({ context }: FileShop): unknown[] =>
  context.db
    .prepare('SELECT source_key, event_at, state, reason FROM notification ORDER BY id')
    .raw()
    .all()
    .map((row) => {
      const [key, at, state, reason] = row as [string, number, string, string | null];
      return [key, new Date(at).toISOString(), state, reason];
    });

const event = (lines: string): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n${lines
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('\r\n')}\r\nEND:VCALENDAR\r\n`;

const one = (start: string, more = 'SEQUENCE:0'): string =>
  event(`BEGIN:VEVENT
    UID:one
    DTSTAMP:20261122T080000Z
    DTSTART;TZID=Europe/Paris:${start}
    SUMMARY:Coupe Nadia Benali
    ${more}
    END:VEVENT`);

describe('a calendar', () => {
  it('is shown row by row before anything is written, with whom, when, what and what it costs', async () => {
    const shop = await openFileShop();
    const reading = await shop.client.notifications.readFile({
      path: fixture('calendars', 'google.ics'),
      map: shop.map,
    });
    expect(changesOf(reading, shop)).toEqual([
      '1 new 01',
      '2 new 02',
      '2 new 02',
      '3 new 02',
      '4 new 03',
      '5 none 04',
    ]);
    const [first] = reading.rows;
    expect(first).toMatchObject({
      event_at: '2026-11-27T14:30:00+01:00',
      at: '2026-11-26T14:30:00+01:00',
      text: 'Bonjour Nadia Benali, votre commande vous attend au salon.\n\nSalon Éclat',
      charge: { outcome: 'charged' },
    });
    expect(reading.totals).toMatchObject({ new: 5, none: 1, currency: 'EUR' });
    expect(Number(reading.totals.amount)).toBeCloseTo(5 * Number(first?.charge?.amount), 6);
    expect(reading.headings.find(({ heading }) => heading === 'time')?.examples[0]).toBe('14:30');
    expect(statesOf(shop)).toEqual([]);
  });

  it('is taken in once: the same file again changes nothing, and how it is read is remembered', async () => {
    const shop = await openFileShop();
    const { client, map } = shop;
    const file = { path: fixture('calendars', 'google.ics') };
    expect(await shop.takeIn({ ...file, map, agreed: '1' })).toMatchObject({
      new: 5,
      problems: [],
    });
    const before = shop.context.db.prepare('SELECT * FROM notification').all();
    const again = await client.notifications.readFile(file);
    expect(again).toMatchObject({
      is_remembered: true,
      map: { template: shop.template },
      totals: { new: 0, same: 5, none: 1 },
    });
    expect(await shop.takeIn({ ...file, agreed: '0' })).toMatchObject({
      new: 0,
      same: 5,
      moved: 0,
    });
    expect(shop.context.db.prepare('SELECT * FROM notification').all()).toEqual(before);
  });

  it('moves what moved, calls off what is cancelled, and leaves alone what is only missing', async () => {
    const shop = await openFileShop();
    const { client, map } = shop;
    const take = async (content: string): Promise<unknown> => {
      const file = { path: await shop.put('a.ics', content), map };
      const { totals } = await client.notifications.readFile(file);
      const taken = await shop.takeIn({ ...file, agreed: '1' });
      for (const change of ['new', 'moved', 'changed', 'cancelled', 'same'] as const)
        expect(taken[change], change).toBe(totals[change]);
      return statesOf(shop).at(-1);
    };
    expect(await take(one('20261127T143000'))).toEqual(['one', '2026-11-27T13:30:00.000Z', 'planned', null]);
    expect(await take(one('20261128T100000', 'SEQUENCE:1'))).toEqual([
      'one',
      '2026-11-28T09:00:00.000Z',
      'planned',
      null,
    ]);
    expect(await take(event(''))).toEqual(['one', '2026-11-28T09:00:00.000Z', 'planned', null]);
    expect(await take(one('20261128T100000', 'SEQUENCE:2\nSTATUS:CANCELLED'))).toEqual([
      'one',
      '2026-11-28T09:00:00.000Z',
      'cancelled',
      'event_cancelled',
    ]);
    expect(await take(one('20261129T100000', 'SEQUENCE:3'))).toEqual([
      'one',
      '2026-11-29T09:00:00.000Z',
      'planned',
      null,
    ]);
    const whole = one('20261129T100000', 'SEQUENCE:4').replace('VERSION:2.0', 'VERSION:2.0\r\nMETHOD:CANCEL');
    expect(await take(whole)).toEqual(['one', '2026-11-29T09:00:00.000Z', 'cancelled', 'event_cancelled']);
    // What the owner called off by hand stays off, whatever the file says.
    await take(one('20261129T110000', 'SEQUENCE:5'));
    const id = String(shop.context.db.prepare('SELECT id FROM notification').pluck().get());
    await client.notifications.cancel({ id });
    expect(await take(one('20261130T110000', 'SEQUENCE:6'))).toMatchObject({ 2: 'cancelled', 3: 'by_owner' });
    expect(statesOf(shop)).toHaveLength(1);
  });

  it('follows a series: an occurrence taken out or moved, and a rule that ends, call off and move theirs alone', async () => {
    const shop = await openFileShop();
    const { map } = shop;
    const google = await readFile(fixture('calendars', 'google.ics'), 'utf8');
    const take = async (content: string): Promise<unknown> =>
      shop.takeIn({ path: await shop.put('g.ics', content), map, agreed: '1' });
    await take(google);
    expect(
      await take(
        google.replace(
          'EXDATE;TZID=Europe/Paris:20261203T100000',
          'EXDATE;TZID=Europe/Paris:20261203T100000,20261126T100000',
        ),
      ),
    ).toMatchObject({ cancelled: 1, same: 4, new: 0 });
    expect(
      await take(
        google.replace(
          'DTSTART;TZID=Europe/Paris:20261211T150000',
          'DTSTART;TZID=Europe/Paris:20261212T160000',
        ),
      ),
    ).toMatchObject({ changed: 1, moved: 1, same: 3, cancelled: 0 });
    expect(await take(google.replace('UNTIL=20261217T225959Z', 'UNTIL=20261211T225959Z'))).toMatchObject({
      cancelled: 1,
    });
  });

  it('goes to nobody else: another number, an unknown one or several call the old one off', async () => {
    const shop = await openFileShop();
    const { client, map } = shop;
    const take = async (summary: string): Promise<unknown[]> => {
      const content = one('20261127T143000').replace('Coupe Nadia Benali', summary);
      await shop.takeIn({ path: await shop.put('a.ics', content), map, agreed: '1' });
      return shop.context.db.prepare(`SELECT customer, state FROM notification ORDER BY id`).raw().all();
    };
    expect(await take('Coupe 06 39 98 00 01')).toEqual([['+33639980001', 'planned']]);
    expect(await take('Coupe 06 39 98 00 02')).toEqual([
      ['+33639980001', 'cancelled'],
      ['+33639980002', 'planned'],
    ]);
    expect((await take('Coupe 06 99 99 99 99')).at(-1)).toEqual(['+33639980002', 'cancelled']);
    const both = await client.notifications.readFile({
      path: await shop.put(
        'b.ics',
        one('20261127T143000').replace('Coupe Nadia Benali', 'Nadia Benali, Marc Dubois'),
      ),
      map,
    });
    expect(both.rows[0]).toMatchObject({ thread: null, change: 'none', problems: [{ field: 'thread' }] });
  });

  it('does not send for the old moment of one that moved into the past or out of reach', async () => {
    const shop = await openFileShop();
    const { map } = shop;
    const take = async (start: string): Promise<unknown> => {
      await shop.takeIn({ path: await shop.put('a.ics', one(start)), map, agreed: '1' });
      return statesOf(shop).map((row) => (row as unknown[])[2]);
    };
    expect(await take('20261127T143000')).toEqual(['planned']);
    expect(await take('20261121T143000')).toEqual(['cancelled']);
  });

  it('tells of each damaged event, and takes the others', async () => {
    const shop = await openFileShop();
    const { client, map } = shop;
    const file = { path: fixture('calendars', 'salon-program.ics'), map };
    const taken = await shop.takeIn({ ...file, agreed: '1' });
    expect(taken).toMatchObject({ new: 1 });
    expect(taken.problems.map(({ line }) => line)).toEqual([2, 3, 4]);
    await client.settings.set({ key: 'language', value: 'fr' });
    const { rows } = await client.notifications.readFile(file);
    expect(rows[1]?.problems[0]?.text).toBe('Son fuseau horaire n’est pas connu.');
  });

  it('costs no more together than was agreed to, or nothing of it is planned', async () => {
    const shop = await openFileShop();
    const { client, map } = shop;
    const file = { path: fixture('calendars', 'google.ics'), map };
    const { totals } = await client.notifications.readFile(file);
    const sum = typeof totals.amount === 'string' ? totals.amount : '';
    await expect(shop.takeIn({ ...file, agreed: '0.01' })).rejects.toMatchObject({
      data: { code: 'notification_file_costs_more' },
    });
    expect(statesOf(shop)).toEqual([]);
    expect(await shop.takeIn({ ...file, agreed: sum })).toMatchObject({ new: 5 });
  });
});
