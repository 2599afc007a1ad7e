import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  countRows,
  dumpShop,
  importChat,
  importFile,
  openFrenchShop,
  writeChat,
  type Line,
} from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { writeExportFile } from '../../../helpers/make-export.ts';

const visit: readonly Line[] = [
  ['2026-11-20T10:00', 'Nadia', 'Bonjour, avez-vous de la place ?'],
  ['2026-11-20T10:05', 'Salon', 'Oui, à 14 h'],
  ['2026-11-20T10:06', 'Nadia', 'Merci'],
];
const more: readonly Line[] = [
  ...visit,
  ['2026-11-20T10:06', 'Nadia', 'À samedi'],
  ['2026-11-21T09:00', 'Salon', 'À samedi !'],
];

describe('the same export twice', () => {
  it('adds nothing, whatever the file is called', async () => {
    const { client, context } = await openFrenchShop();
    const folder = await temporaryFolder();
    const file = await writeChat(folder, 'Nadia', visit);
    const first = await importFile(client, file);
    expect(first).toMatchObject({ threads: 1, messages: 3, new: 3, already_there: 0, skipped: 0 });
    const before = dumpShop(context.db);
    const copy = path.join(folder, 'Discussion WhatsApp avec Nadia (1).txt');
    await copyFile(file, copy);
    const second = await importFile(client, copy);
    expect(second).toMatchObject({ threads: 1, messages: 3, new: 0, already_there: 3, skipped: 0 });
    expect(second.files[0]?.thread).toBe(first.files[0]?.thread);
    expect(dumpShop(context.db)).toEqual(before);
  });

  it('keeps equal messages of one minute, and their number', async () => {
    const { client, context } = await openFrenchShop();
    const same: Line = ['2026-11-20T10:00', 'Nadia', 'Allô'];
    const file = await writeChat(await temporaryFolder(), 'Nadia', [same, same, same, ...visit.slice(1)]);
    expect(await importFile(client, file)).toMatchObject({ new: 5 });
    const before = dumpShop(context.db);
    expect(await importFile(client, file)).toMatchObject({ new: 0, already_there: 5 });
    expect(dumpShop(context.db)).toEqual(before);
  });
});

describe('a longer export of the same chat', () => {
  it('adds only what is new, in its place', async () => {
    const { client, context } = await openFrenchShop();
    const folder = await temporaryFolder();
    await importFile(client, await writeChat(folder, 'Nadia', visit));
    const longer = await importFile(client, await writeChat(folder, 'Nadia', more));
    expect(longer).toMatchObject({ threads: 1, new: 2, already_there: 3 });
    const { messages } = await client.inbox.messages({ thread: longer.files[0]?.thread ?? '' });
    expect(messages.map((message) => message.text)).toEqual(more.map(([, , text]) => text));
    expect(await client.inbox.search({ text: 'samedi' })).toMatchObject({ total: 2 });
    const clean = await openFrenchShop();
    await importFile(clean.client, path.join(folder, 'Discussion WhatsApp avec Nadia.txt'));
    expect(dumpShop(context.db)).toEqual(dumpShop(clean.context.db));
  });

  it('keeps the order of a minute of which the beginning was known', async () => {
    const { client } = await openFrenchShop();
    const folder = await temporaryFolder();
    const minute = ['un', 'deux', 'trois', 'quatre'].map((text): Line => ['2026-11-20T10:00', 'Nadia', text]);
    await importFile(client, await writeChat(folder, 'Nadia', [...minute.slice(0, 2)]), {
      me: undefined,
    }).catch(() => null);
    const lines: Line[] = [...minute, ['2026-11-20T10:01', 'Salon', 'cinq']];
    await importFile(client, await writeChat(folder, 'Nadia', [...minute.slice(0, 2), lines[4]!]));
    const { files } = await importFile(client, await writeChat(folder, 'Nadia', lines));
    const { messages } = await client.inbox.messages({ thread: files[0]?.thread ?? '' });
    expect(messages.map((message) => message.text)).toEqual(['un', 'deux', 'trois', 'quatre', 'cinq']);
  });
});

describe('whose thread it is', () => {
  it('is another one for a customer of the same name with whom nothing is shared', async () => {
    const { client } = await openFrenchShop();
    const folder = await temporaryFolder();
    const other: Line[] = [
      ['2026-11-20T10:00', 'Nadia', 'Je cherche un vélo'],
      ['2026-11-20T10:05', 'Salon', 'Quelle taille ?'],
    ];
    const a = await importFile(client, await writeChat(folder, 'Nadia', visit));
    const b = await importFile(
      client,
      await writeChat(folder, 'Nadia', other, { file: 'WhatsApp Chat with Nadia.txt' }),
    );
    expect(b.files[0]?.thread).not.toBe(a.files[0]?.thread);
    expect((await client.inbox.threads({})).threads.map((thread) => thread.name)).toEqual(['Nadia', 'Nadia']);
  });

  it('is the same one for the same phone number, even with nothing in common', async () => {
    const { client } = await openFrenchShop();
    const folder = await temporaryFolder();
    const number = '+33 6 39 98 01 12';
    const a = await importFile(
      client,
      await writeChat(folder, number, [['2026-11-20T10:00', number, 'Allô ?']]),
      {
        me: undefined,
      },
    ).catch(() => null);
    const first: Line[] = [
      ['2026-11-20T10:00', number, 'Allô ?'],
      ['2026-11-20T10:01', 'Salon', 'Oui ?'],
    ];
    const second: Line[] = [
      ['2026-11-21T10:00', '+33639980112', 'Re'],
      ['2026-11-21T10:01', 'Salon', 'Oui'],
    ];
    const b = await importFile(client, await writeChat(folder, number, first, { file: 'a.txt' }));
    const c = await importFile(client, await writeChat(folder, '+33639980112', second, { file: 'b.txt' }));
    expect(c.files[0]?.thread).toBe(b.files[0]?.thread);
    expect(a).toBeDefined();
    const { threads } = await client.inbox.threads({});
    expect(threads).toHaveLength(1);
    expect(threads[0]?.customer).toBe('+33639980112');
  });

  it('has neither window nor price nor need of a reply when it is a group', async () => {
    const { client, context } = await openFrenchShop({ now: Date.parse('2026-11-20T12:00:00Z') });
    const lines: Line[] = [
      ['2026-11-20T09:00', null, 'Vous avez créé le groupe « Fournisseurs »'],
      ['2026-11-20T10:00', 'Salon', 'Bonjour à tous'],
      ['2026-11-20T10:01', 'Nadia', 'Bonjour'],
      ['2026-11-20T10:02', 'Karim', 'Salut'],
    ];
    const file = await writeChat(await temporaryFolder(), 'Fournisseurs', lines);
    const { files } = await importFile(client, file, { via: 'api' });
    const { thread } = await client.inbox.thread({ thread: files[0]?.thread ?? '' });
    expect(thread).toMatchObject({ kind: 'group', name: 'Fournisseurs', needs_reply: false });
    expect(thread.window).toEqual({ state: 'none', closes_at: null });
    expect(countRows(context.db)).toMatchObject({ charge: 0, month_total: 0 });
    const { messages } = await client.inbox.messages({ thread: thread.id });
    expect(messages.every((message) => message.charge === null)).toBe(true);
    const { threads } = await client.inbox.threads({ filter: 'needs-reply' });
    expect(threads).toEqual([]);
  });
});

describe('the hour that comes twice when summer ends', () => {
  const night: readonly Line[] = [
    ['2026-10-25T02:10', 'Nadia', 'premier passage'],
    ['2026-10-25T02:50', 'Salon', 'encore le premier'],
    ['2026-10-25T02:20', 'Nadia', 'deuxième passage'],
    ['2026-10-25T03:05', 'Salon', 'bonne nuit'],
  ];

  it('keeps the order of the file and goes forward', async () => {
    const { client } = await openFrenchShop();
    const file = await writeChat(await temporaryFolder(), 'Nadia', night);
    const { files } = await importFile(client, file);
    const { messages } = await client.inbox.messages({ thread: files[0]?.thread ?? '' });
    expect(messages.map((message) => message.text)).toEqual(night.map(([, , text]) => text));
    expect(messages.map((message) => message.at)).toEqual([
      '2026-10-25T02:10:00+02:00',
      '2026-10-25T02:50:00+02:00',
      '2026-10-25T02:20:00+01:00',
      '2026-10-25T03:05:00+01:00',
    ]);
  });

  it('changes nothing when it is imported again, alone or in a longer export', async () => {
    const { client, context } = await openFrenchShop();
    const folder = await temporaryFolder();
    const file = await writeChat(folder, 'Nadia', night);
    await importFile(client, file);
    const before = dumpShop(context.db);
    expect(await importFile(client, file)).toMatchObject({ new: 0, already_there: 4 });
    expect(dumpShop(context.db)).toEqual(before);
    const longer = await writeChat(folder, 'Nadia', [['2026-10-24T20:00', 'Nadia', 'bonsoir'], ...night]);
    expect(await importFile(client, longer)).toMatchObject({ new: 1, already_there: 4 });
  });
});

describe('who the shop is', () => {
  it('is refused with the list of authors when the name given wrote nothing', async () => {
    const { client, context } = await openFrenchShop();
    const result = await importFile(client, await writeChat(await temporaryFolder(), 'Nadia', visit), {
      me: 'Ghost',
    });
    expect(result).toMatchObject({ import_id: null, new: 0 });
    expect(result.files[0]?.refused).toMatchObject({
      code: 'unknown_me',
      details: { authors: ['Nadia', 'Salon'] },
    });
    expect(result.files[0]?.refused?.message).toMatch(/"Ghost".*"Nadia", "Salon"/);
    expect(countRows(context.db)).toMatchObject({ thread: 0, message: 0, import_run: 0 });
  });

  it('is asked for when nothing tells', async () => {
    const { client } = await openFrenchShop();
    const result = await importFile(client, await writeChat(await temporaryFolder(), 'Nadia', visit), {
      me: undefined,
    });
    expect(result.files[0]?.refused).toMatchObject({ code: 'me_needed' });
    expect(result.files[0]?.refused?.message).toContain('--me');
  });

  it('is decided by the shop’s name, and by names used before', async () => {
    const { client } = await openFrenchShop();
    const folder = await temporaryFolder();
    await client.settings.set({ key: 'shop_name', value: 'salon' });
    const file = await writeChat(folder, 'Nadia', visit);
    expect(await importFile(client, file, { me: undefined })).toMatchObject({ new: 3 });
    await client.settings.set({ key: 'shop_name', value: 'Tout autre chose' });
    const karim: Line[] = [
      ['2026-11-20T10:00', 'Karim', 'Bonsoir'],
      ['2026-11-20T10:05', 'Salon', 'Bonsoir !'],
    ];
    const { files } = await importFile(client, await writeChat(folder, 'Karim', karim), { me: undefined });
    const { messages } = await client.inbox.messages({ thread: files[0]?.thread ?? '' });
    expect(messages.map((message) => message.direction)).toEqual(['in', 'out']);
  });
});

describe('what cannot be imported', () => {
  it('writes nothing of an ambiguous file until its date order is given', async () => {
    const { client, context } = await openFrenchShop();
    const lines: Line[] = [
      ['2024-03-04T10:00', 'Nadia', 'Bonjour'],
      ['2024-03-04T10:05', 'Salon', 'Bonjour !'],
    ];
    const file = await writeChat(await temporaryFolder(), 'Nadia', lines);
    const refused = await importFile(client, file);
    expect(refused.files[0]?.refused).toMatchObject({
      code: 'date_order_needed',
      details: { orders_possible: ['dmy', 'mdy'] },
    });
    expect(countRows(context.db)).toMatchObject({ thread: 0, message: 0, import_run: 0, import_file: 0 });
    expect(await importFile(client, file, { date_order: 'mdy' })).toMatchObject({ new: 2 });
    const { threads } = await client.inbox.threads({});
    expect(threads[0]?.last_message_at).toBe('2024-04-03T10:05:00+02:00');
  });

  it('does not stop the other files of a folder', async () => {
    const { client, context } = await openFrenchShop();
    const folder = path.join(await temporaryFolder(), 'exports');
    await mkdir(folder);
    await writeChat(folder, 'Nadia', visit);
    await writeFile(path.join(folder, 'A list.txt'), 'milk\neggs\n');
    await writeFile(path.join(folder, 'Empty.txt'), '');
    await writeFile(path.join(folder, 'Broken.zip'), 'PK\u0003\u0004 and then nothing');
    await writeChat(folder, 'Karim', [
      ['2026-11-20T10:00', 'Karim', 'Bonsoir'],
      ['2026-11-20T10:05', 'Salon', 'Bonsoir !'],
    ]);
    const result = await importFile(client, folder);
    expect(result).toMatchObject({ threads: 2, messages: 5, new: 5 });
    const refused = result.files.filter((file) => file.refused !== null).map((file) => file.file);
    expect(refused.toSorted()).toEqual(['A list.txt', 'Broken.zip', 'Empty.txt']);
    expect(countRows(context.db)).toMatchObject({ thread: 2, message: 5, import_run: 1, import_file: 2 });
  });

  it.each([
    [{ number: 'nobody' }, 'unknown_number'],
    [{ zone: 'Mars/Olympus' }, 'bad_zone'],
  ])('is refused as a whole with %j', async (order, code) => {
    const { client, context } = await openFrenchShop();
    const file = await writeChat(await temporaryFolder(), 'Nadia', visit);
    await expect(importFile(client, file, order)).rejects.toMatchObject(
      expect.objectContaining({ message: expect.stringMatching(/\.$/) as string }),
    );
    await expect(importFile(client, file, order)).rejects.toSatisfy(
      (error: { code?: string; data?: { code?: string } }) =>
        error.code === code || error.data?.code === code,
    );
    expect(countRows(context.db)).toMatchObject({ import_run: 0, message: 0 });
  });
});

describe('progress', () => {
  it('begins, rises within every stage, and ends with the result', async () => {
    const { client } = await openFrenchShop();
    const file = path.join(await temporaryFolder(), 'Discussion WhatsApp avec Nadia Coiffure.txt');
    await writeExportFile(file, 20_000);
    const { events, result } = await importChat(client, { sources: [{ path: file }], me: 'Salon Éclat' });
    expect(result).toMatchObject({ new: 20_000, cancelled: false });
    expect(events[0]).toMatchObject({ type: 'started', files: 1 });
    const progress = events.filter((event) => event.type === 'progress');
    const stages = [...new Set(progress.map((event) => event.stage))];
    expect(stages.length).toBeGreaterThan(1);
    expect(stages.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(stages);
    for (const stage of stages) {
      const done = progress.filter((event) => event.stage === stage).map((event) => event.done);
      expect(done.toSorted((a, b) => a - b)).toEqual(done);
      expect(done.every((part) => part >= 0 && part <= 1)).toBe(true);
    }
  });
});

const order = ['reading', 'writing', 'indexing', 'pricing'];
