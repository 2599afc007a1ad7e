import { describe, expect, it } from 'vitest';
import { workbookParts, writeParts } from '../../../../helpers/make-workbook.ts';
import {
  changesOf,
  fixture,
  openFileShop,
  type FileShop,
} from '../../../../helpers/notifications/file-shop.ts';

const inNotifications = (name: string): { path: string } => ({ path: fixture('notifications', name) });

describe('a list of a salon’s program', () => {
  it('is read below its title, with semicolons, a mark at its start and columns in French', async () => {
    const shop = await openFileShop();
    const reading = await shop.client.notifications.readFile({
      ...inNotifications('libreoffice-fr.csv'),
      map: shop.map,
    });
    expect(reading.map.columns).toEqual({
      reference: 'N° RDV',
      date: 'Date',
      time: 'Heure',
      name: 'Cliente',
      phone: 'Portable',
      cancelled: 'Statut',
    });
    expect(changesOf(reading, shop)).toEqual([
      '4 new 01',
      '5 new 02',
      '6 none 03',
      '7 none –',
      '8 none 02',
      '9 none 02',
    ]);
    expect(reading.rows.map(({ event_at: at }) => at)).toEqual([
      '2026-11-26T14:30:00+01:00',
      '2026-11-27T09:00:00+01:00',
      '2026-11-27T11:00:00+01:00',
      '2026-11-28T16:00:00+01:00',
      '2026-11-20T16:00:00+01:00',
      null,
    ]);
    expect(reading.rows[0]).toMatchObject({
      reference: '88121',
      who: 'Benali Nadia',
      thread_name: 'Nadia Benali',
    });
    const taken = await shop.takeIn({
      ...inNotifications('libreoffice-fr.csv'),
      map: shop.map,
      agreed: '1',
    });
    // What is past or off is no problem that anybody has to solve.
    expect(taken).toMatchObject({ new: 2, same: 0, cancelled: 0 });
    expect(taken.problems.map(({ line }) => line)).toEqual([7, 9]);
    const again = await shop.client.notifications.readFile(inNotifications('libreoffice-fr.csv'));
    expect(again).toMatchObject({ is_remembered: true, totals: { new: 0, same: 2, none: 4 } });
  });

  it('is followed by its references when it moves, and by the customer and moment where it has none', async () => {
    const shop = await openFileShop();
    const { map } = shop;
    const take = async (rows: string): Promise<unknown> =>
      shop.takeIn({ path: await shop.put('a.csv', rows), map, agreed: '1' });
    const head = 'Ref,Date,Time,Phone\n';
    expect(await take(`${head}7,2026-11-27,10:00,+33639980001\n`)).toMatchObject({ new: 1 });
    expect(await take(`${head}7,2026-11-28,10:00,+33639980001\n`)).toMatchObject({ new: 0, moved: 1 });
    // The same customer and moment under another number of the program is the same appointment.
    expect(await take(`${head}8,2026-11-28,10:00,+33639980001\n`)).toMatchObject({ new: 0, same: 1 });
    expect(
      await take('Date,Time,Phone\n2026-11-28,10:00,0639980001\n2026-11-28,10:00,+33639980001\n'),
    ).toMatchObject({
      new: 0,
      same: 1,
      problems: [],
    });
    expect(shop.context.db.prepare('SELECT count(*) FROM notification').pluck().get()).toBe(1);
  });

  it('comes in five languages, in UTF-16 and with tabs', async () => {
    const shop = await openFileShop();
    const { client, map } = shop;
    const german = await client.notifications.readFile({ ...inNotifications('termine-de.csv'), map });
    expect(changesOf(german, shop)).toEqual(['2 new 01']);
    const english = await client.notifications.readFile({ ...inNotifications('deliveries-en.csv'), map });
    expect(english.map.columns).toMatchObject({
      reference: 'Order',
      when: 'Delivery',
      phone: 'Mobile',
      name: 'Customer name',
    });
    expect(changesOf(english, shop)).toEqual(['2 new 01', '3 new 02', '4 none 02']);
    const spanish = 'Cita;Hora;Cliente;Teléfono móvil\n27/11/2026;16:15;Nadia;+33 639 98 00 01\n';
    const portuguese = 'Data;Hora;Cliente;Celular\n27/11/2026;16h15;Nadia;+33 639 98 00 01\n';
    for (const text of [spanish, portuguese]) {
      const { rows } = await client.notifications.readFile({ path: await shop.put('x.csv', text), map });
      expect(rows[0]).toMatchObject({ change: 'new', event_at: '2026-11-27T16:15:00+01:00' });
    }
  });

  it('asks how dates are meant where they can be read in two ways, and takes nothing before', async () => {
    const shop = await openFileShop();
    const { client, map } = shop;
    const file = inNotifications('two-ways.csv');
    const reading = await client.notifications.readFile({ ...file, map });
    expect(reading).toMatchObject({ asks_date_order: true, rows: [] });
    await expect(shop.takeIn({ ...file, map })).rejects.toMatchObject({
      data: { code: 'notification_needs_date_order' },
    });
    const said = await client.notifications.readFile({ ...file, map: { ...map, date_order: 'mdy' } });
    expect(said.rows.map(({ event_at: at }) => at)).toEqual([
      '2026-12-11T10:00:00+01:00',
      '2026-11-12T14:30:00+01:00',
    ]);
    await expect(
      shop.takeIn({ path: await shop.put('y.csv', 'Wann,Wer\nx,y\n'), map }),
    ).rejects.toMatchObject({ data: { code: 'notification_columns_missing' } });
  });

  it('is a workbook as well, whose days and times are numbers', async () => {
    const shop = await openFileShop();
    const { client, map } = shop;
    const file = await shop.put('rdv.xlsx', '');
    await writeParts(
      file,
      workbookParts({
        Agenda: [
          ['Date', 'Heure', 'Téléphone', 'Nom'],
          [{ number: '46353' }, { number: '0.604166666666667' }, { number: '33639980001' }, 'Nadia'],
          [{ number: '46354.5' }, null, { number: '639980002' }, 'Marc'],
        ],
      }),
    );
    const values = { 'body.client': 'Date' };
    const reading = await client.notifications.readFile({ path: file, map: { ...map, values } });
    expect(changesOf(reading, shop)).toEqual(['2 new 01', '3 new 02']);
    expect(reading.rows.map(({ event_at: at }) => at)).toEqual([
      '2026-11-27T14:30:00+01:00',
      '2026-11-28T12:00:00+01:00',
    ]);
    expect(reading.rows[0]?.text).toContain('27 novembre 2026');
  });

  it('says what else a file is', async () => {
    const shop = await openFileShop();
    const code = async (name: string, content: string | Uint8Array): Promise<unknown> => {
      const reading = shop.client.notifications.readFile({ path: await shop.put(name, content) });
      return reading.then(
        () => 'read',
        (error: unknown) => (error as { data: { code: string } }).data.code,
      );
    };
    expect(await code('a.csv', '')).toBe('notification_file_empty');
    expect(await code('a.txt', 'nothing like a table')).toBe('notification_file_unknown');
    expect(await code('a.html', '<!doctype html><title>Login</title>')).toBe('notification_file_is_page');
    expect(await code('a.pdf', '%PDF-1.7')).toBe('notification_file_is_pdf');
    expect(await code('a.ics', 'hello')).toBe('not_a_calendar');
    expect(await code('a.ics', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1]))).toBe('not_a_calendar');
    expect(await code('a.ics', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\n')).toBe('calendar_cut_off');
    expect(await code('b.csv', `Date,Phone\n${'2026-11-27,+33639980001\n'.repeat(10_100)}`)).toBe(
      'notification_file_too_large',
    );
  });
});

describe('a long list', () => {
  const many = 400;
  const lines = Array.from({ length: many }, (_, index) => {
    const day = String(1 + (index % 28)).padStart(2, '0');
    return `+33639980001,${day}.01.2027,${String(10 + (index % 9))}:${String(index % 60).padStart(2, '0')},R${String(index)}`;
  });
  const content = `Téléphone,Date,Heure,Référence\n${lines.join('\n')}\n`;
  const planned = async ({ client }: FileShop): Promise<number> =>
    (await client.notifications.plan({ from: '2026-01-01' })).plan.length;

  it('tells how far it is, and lets others have their turn', async () => {
    const shop = await openFileShop();
    const map = { ...shop.map, values: { 'body.client': '=Nadia' } };
    const path = await shop.put('long.csv', content);
    const shares: number[] = [];
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    for await (const event of await shop.client.notifications.takeIn({ path, map, agreed: '100' }))
      if (event.type === 'progress') shares.push(event.done);
      else expect(event).toMatchObject({ new: many, problems: [] });
    clearInterval(timer);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
    expect(turns).toBeGreaterThan(10);
    expect(await planned(shop)).toBe(many);
  });

  it('leaves nothing behind when it is given up, and is taken in whole afterwards', async () => {
    const shop = await openFileShop();
    const map = { ...shop.map, values: { 'body.client': '=Nadia' } };
    const path = await shop.put('long.csv', content);
    for await (const { type } of await shop.client.notifications.takeIn({ path, map, agreed: '100' }))
      if (type === 'progress') break;
    expect(await planned(shop)).toBe(0);
    expect(await shop.takeIn({ path, map, agreed: '100' })).toMatchObject({ new: many });
  });
});
