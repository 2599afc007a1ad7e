import path from 'node:path';
import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { writeApiChat } from '../../../helpers/api-chat.ts';
import {
  dumpShop,
  importFile,
  openFrenchShop,
  writeChat,
  type CoreClient,
  type Line,
} from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { makeZip } from '../../../helpers/make-export.ts';

const spoken: readonly Line[] = [
  ['2026-11-19T17:02:11', 'Nadia', 'Bonjour, vous avez encore la robe bleue en 38 ?'],
  ['2026-11-19T17:05:40', 'Salon', 'Bonjour Nadia ! Oui, il en reste une.'],
  ['2026-11-19T17:05:52', 'Salon', 'Je vous la mets de côté ?'],
  ['2026-11-19T17:06:03', 'Nadia', 'Oui'],
  ['2026-11-19T17:06:09', 'Nadia', 'Merci'],
  ['2026-11-20T09:30:00', 'Nadia', 'Je passe ce soir'],
];

/** The same chat as an Android phone prints it: other names, no seconds, other words for notices. */
function android(lines: readonly Line[], names: Record<string, string>): string {
  const printed = lines.map(([time, author, text]) => {
    const [date = '', clock = ''] = time.split('T');
    const [year = '', month = '', day = ''] = date.split('-');
    return `${day}/${month}/${year}, ${clock.slice(0, 5)} - ${names[author ?? ''] ?? author ?? ''}: ${text}\n`;
  });
  return `19/11/2026, 09:00 - Messages and calls are end-to-end encrypted. Only people in this chat can read them.\n${printed.join('')}`;
}

async function iphoneChat(lines: readonly Line[] = spoken, customer = 'Nadia'): Promise<string> {
  return writeChat(await temporaryFolder(), customer, lines, { format: 'ios' });
}

async function writeZip(place: string, files: Record<string, string | Buffer>): Promise<string> {
  await makeZip(
    place,
    Object.entries(files).map(([name, data]) => ({ name, data })),
  );
  return place;
}

async function threadsOf(client: CoreClient): Promise<string[]> {
  return (await client.inbox.threads({})).threads.map((thread) => thread.name).toSorted();
}

async function textsOf(client: CoreClient, thread: string | null | undefined): Promise<string[]> {
  const { messages } = await client.inbox.messages({ thread: thread ?? '' });
  return messages.filter(({ direction }) => direction !== 'system').map(({ text }) => text);
}

describe('an export from another phone', () => {
  it('is the same thread, though names, seconds and notices differ', async () => {
    const { client, context } = await openFrenchShop();
    await importFile(client, await iphoneChat());
    const before = dumpShop(context.db);
    const file = path.join(await temporaryFolder(), 'WhatsApp Chat with Nadia robe bleue.txt');
    await writeFile(file, android(spoken, { Nadia: 'Nadia robe bleue' }));
    const other = await importFile(client, file);
    expect(other).toMatchObject({ new: 1, already_there: 6 });
    expect(await textsOf(client, other.files[0]?.thread)).toEqual(spoken.map(([, , text]) => text));
    expect(other.files[0]?.match).toMatchObject({
      how: 'messages',
      is_sure: false,
      is_likely: true,
      shared: 4,
    });
    expect(await threadsOf(client)).toEqual(['Nadia robe bleue']);
    await client.imports.undo({ import_id: other.import_id ?? '' });
    expect(dumpShop(context.db)).toEqual(before);
  });

  it('adds what only it holds, in its place', async () => {
    const { client } = await openFrenchShop();
    await importFile(client, await iphoneChat(spoken.filter(([, , text]) => text !== 'Merci')));
    const file = path.join(await temporaryFolder(), 'WhatsApp Chat with Nadia.txt');
    await writeFile(file, android(spoken, {}));
    const other = await importFile(client, file);
    expect(other).toMatchObject({ new: 2 });
    expect(await textsOf(client, other.files[0]?.thread)).toEqual(spoken.map(([, , text]) => text));
  });
});

describe('two people', () => {
  it('are never one by their name alone, and the review asks', async () => {
    const { client } = await openFrenchShop();
    await importFile(client, await iphoneChat());
    const stranger: Line[] = [
      ['2026-11-19T17:02:30', 'Nadia', 'Bonsoir, faites-vous les retouches ?'],
      ['2026-11-19T17:09:00', 'Salon', 'Oui, sous huit jours'],
      ['2026-11-20T09:30:00', 'Nadia', 'Parfait'],
    ];
    const file = await iphoneChat(stranger);
    const { files } = await client.imports.review({ sources: [{ path: file }], me: 'Salon' });
    expect(files[0]).toMatchObject({
      match: { name: 'Nadia', how: 'name', is_sure: false, is_likely: false, shared: 0 },
    });
    const result = await importFile(client, file);
    expect(result).toMatchObject({ new: 3, already_there: 0 });
    expect(await threadsOf(client)).toEqual(['Nadia', 'Nadia']);
  });

  it('stay two when their names differ and a few words fell into the same minutes', async () => {
    const { client } = await openFrenchShop();
    const day = (customer: string, own: string): Line[] => [
      ['2026-11-19T09:00:00', customer, 'Bonjour'],
      ['2026-11-19T09:01:00', 'Salon', 'Bonjour !'],
      ['2026-11-19T09:04:00', customer, `${own} un`],
      ['2026-11-19T10:00:00', customer, 'Merci'],
      ['2026-11-19T10:02:00', customer, `${own} deux`],
      ['2026-11-19T10:30:00', customer, 'À samedi'],
      ['2026-11-19T10:31:00', customer, `${own} trois`],
    ];
    await importFile(client, await iphoneChat(day('Karim', 'vélo'), 'Karim'));
    const result = await importFile(client, await iphoneChat(day('Béa', 'robe'), 'Béa'));
    expect(result.already_there).toBe(0);
    expect(await threadsOf(client)).toEqual(['Béa', 'Karim']);
  });

  it('stay two when the owner says so, and become one when he says that', async () => {
    const { client } = await openFrenchShop();
    await importFile(client, await iphoneChat());
    const renamed = spoken.map(([time, author, text]): Line => [
      time,
      author === 'Nadia' ? 'Nadia B.' : author,
      text,
    ]);
    const file = await iphoneChat(renamed, 'Nadia B.');
    const apart = await importFile(client, file, { threads: 'new' });
    expect(apart).toMatchObject({ new: 6 });
    expect(await threadsOf(client)).toEqual(['Nadia', 'Nadia B.']);
    await client.imports.undo({ import_id: apart.import_id ?? '' });
    const [thread] = (await client.inbox.threads({})).threads;
    const same = await importFile(client, file, { threads: { [path.basename(file)]: thread?.id ?? '' } });
    expect(same).toMatchObject({ new: 0 });
    expect((await importFile(client, file, { threads: '999' })).files[0]?.refused?.code).toBe(
      'unknown_thread',
    );
  });

  it('with two phone numbers are refused as one thread', async () => {
    const { client } = await openFrenchShop();
    const [first, second] = ['+33 6 39 98 00 01', '+33 6 39 98 00 02'];
    await importFile(client, await iphoneChat([['2026-11-19T09:00:00', first, 'Bonjour']], first), {
      me: '',
    });
    const [thread] = (await client.inbox.threads({})).threads;
    const other = await iphoneChat([['2026-11-19T09:00:00', second, 'Bonjour']], second);
    const result = await importFile(client, other, { me: '', threads: thread?.id ?? '' });
    expect(result.files[0]?.refused?.code).toBe('other_customer');
  });
});

describe('a contact', () => {
  it('goes by the name of its newest export, whatever the order they come in, and back', async () => {
    const { client } = await openFrenchShop();
    await importFile(client, await iphoneChat());
    const later: Line[] = [...spoken, ['2026-11-21T10:00:00', 'Nadia', 'Elle me va très bien !']].map(
      ([time, author, text]): Line => [time, author === 'Nadia' ? 'Nadia Benali' : author, text],
    );
    const renamed = await importFile(client, await iphoneChat(later, 'Nadia Benali'));
    expect(renamed).toMatchObject({ new: 1, already_there: 6 });
    expect(await threadsOf(client)).toEqual(['Nadia Benali']);
    await importFile(client, await iphoneChat());
    expect(await threadsOf(client)).toEqual(['Nadia Benali']);
    await client.imports.undo({ import_id: renamed.import_id ?? '' });
    expect(await threadsOf(client)).toEqual(['Nadia']);
  });

  it('that was only a number keeps it when it is saved, and a name is never given up for a number', async () => {
    const { client, context } = await openFrenchShop();
    const number = '+33 6 39 98 00 01';
    const asNumber = spoken.map(([time, author, text]): Line => [
      time,
      author === 'Nadia' ? number : author,
      text,
    ]);
    await importFile(client, await iphoneChat());
    const before = dumpShop(context.db);
    const numbered = await importFile(client, await iphoneChat(asNumber, number));
    expect((await client.inbox.threads({})).threads).toMatchObject([
      { name: 'Nadia', customer: '+33639980001' },
    ]);
    await client.imports.undo({ import_id: numbered.import_id ?? '' });
    expect(dumpShop(context.db)).toEqual(before);
  });
});

describe('a thread that came through the API', () => {
  it('takes an export of the phone in without a message twice, and keeps its prices', async () => {
    const core = await openFrenchShop();
    const { client, context } = core;
    await client.settings.set({ key: 'shop_name', value: 'Salon' });
    writeApiChat(core, '+33639980001', [
      { at: '2026-11-19T16:02:12Z', from: 'customer', text: spoken[0]?.[2] ?? '' },
      { at: '2026-11-19T16:05:39Z', text: spoken[1]?.[2] ?? '' },
      { at: '2026-11-19T16:06:03Z', from: 'customer', text: 'Oui' },
      { at: '2026-11-19T16:06:10Z', from: 'customer', text: 'Merci' },
    ]);
    const result = await importFile(client, await iphoneChat());
    expect(result).toMatchObject({ new: 2, already_there: 4 });
    expect(result.files[0]?.match).toMatchObject({
      customer: '+33639980001',
      how: 'messages',
      shared: 3,
      looked: 3,
    });
    expect(await textsOf(client, result.files[0]?.thread)).toEqual(spoken.map(([, , text]) => text));
    const { messages } = await client.inbox.messages({ thread: result.files[0]?.thread ?? '' });
    expect(messages.filter(({ source }) => source === 'api')).toHaveLength(4);
    await client.imports.undo({ import_id: result.import_id ?? '' });
    expect(context.db.prepare('SELECT count(*) FROM message').pluck().get()).toBe(4);
  });
});

describe('a reply that was handed to WhatsApp on the phone', () => {
  it('is confirmed by the export that shows it, not added again', async () => {
    const { client } = await openFrenchShop({ now: Date.parse('2026-11-20T09:00:00Z') });
    const first = await importFile(client, await iphoneChat());
    const thread = first.files[0]?.thread ?? '';
    await client.inbox.notePhoneSend({ thread, text: 'À ce soir, nous fermons à 19 h.' });
    expect((await client.inbox.messages({ thread })).messages.at(-1)).toMatchObject({
      status: 'queued',
      direction: 'out',
    });
    const later: Line[] = [...spoken, ['2026-11-20T10:14:31', 'Salon', 'À ce soir, nous fermons à 19 h.']];
    const again = await importFile(client, await iphoneChat(later));
    expect(again).toMatchObject({ new: 0, already_there: 7 });
    expect((await client.inbox.messages({ thread })).messages.at(-1)).toMatchObject({
      status: 'sent',
      source: 'phone',
    });
    await client.imports.undo({ import_id: again.import_id ?? '' });
    expect((await client.inbox.messages({ thread })).messages.at(-1)).toMatchObject({ status: 'queued' });
  });
});

describe('an export that knows more or less', () => {
  const photo = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');
  const header = (time: string) => `[19/11/2026, ${time}]`;
  const without = `${header('17:02:11')} Nadia: Bonjour\r\n\u200e${header('17:03:00')} Nadia: \u200eimage absente\r\n\u200e${header('17:03:00')} Nadia: \u200eimage absente\r\n${header('17:04:00')} Salon: Jolies\r\n`;
  const withMedia = `${header('17:02:11')} Nadia: Bonjour\r\n\u200e${header('17:03:00')} Nadia: \u200e<pièce jointe : 00000002-PHOTO-2026-11-19-17-03-00.jpg>\r\n\u200e${header('17:03:00')} Nadia: \u200e<pièce jointe : 00000003-PHOTO-2026-11-19-17-03-00.jpg>\r\n${header('17:04:00')} Salon: Jolies\r\n`;
  const files = {
    '00000002-PHOTO-2026-11-19-17-03-00.jpg': photo,
    '00000003-PHOTO-2026-11-19-17-03-00.jpg': Buffer.concat([photo, Buffer.from([1])]),
  };

  it('brings the files of messages whose media were left out before, and undoing takes them away again', async () => {
    const { client, context } = await openFrenchShop();
    const folder = await temporaryFolder();
    const bare = await writeZip(path.join(folder, 'WhatsApp Chat - Nadia.zip'), { '_chat.txt': without });
    const full = await writeZip(path.join(folder, 'WhatsApp Chat - Nadia (1).zip'), {
      '_chat.txt': withMedia,
      ...files,
    });
    const first = await importFile(client, bare);
    expect(first).toMatchObject({ new: 4 });
    const before = dumpShop(context.db);
    const second = await importFile(client, full);
    expect(second).toMatchObject({ new: 0, already_there: 4 });
    expect(second.files[0]).toMatchObject({
      thread: first.files[0]?.thread,
      media: { found: 2, missing: 0 },
    });
    const { messages } = await client.inbox.messages({ thread: first.files[0]?.thread ?? '' });
    expect(messages.map(({ attachment }) => attachment)).toEqual([null, ...Object.keys(files), null]);
    expect(await importFile(client, bare)).toMatchObject({ new: 0, already_there: 4 });
    await client.imports.undo({ import_id: second.import_id ?? '' });
    expect(dumpShop(context.db)).toEqual(before);
  });

  it('takes the words that its author changed or took back, and keeps the old ones', async () => {
    const { client, context } = await openFrenchShop();
    const folder = await temporaryFolder();
    const old = `19/11/2026, 10:00 - Nadia: Je viens à 14 h\n19/11/2026, 10:00 - Nadia: Au 12 rue des Lilas\n19/11/2026, 10:01 - Salon: Très bien\n`;
    const now = `19/11/2026, 10:00 - Nadia: Je viens à 15 h <Ce message a été modifié>\n19/11/2026, 10:00 - Nadia: Ce message a été supprimé\n19/11/2026, 10:01 - Salon: Très bien\n19/11/2026, 10:05 - Nadia: Merci\n`;
    const file = path.join(folder, 'Discussion WhatsApp avec Nadia.txt');
    await writeFile(file, old);
    const first = await importFile(client, file);
    const before = dumpShop(context.db);
    await writeFile(file, now);
    const second = await importFile(client, file);
    expect(second).toMatchObject({ new: 1, already_there: 3 });
    const { messages } = await client.inbox.messages({ thread: first.files[0]?.thread ?? '' });
    expect(messages).toMatchObject([
      { text: 'Je viens à 15 h', edited: true, earlier: [{ text: 'Je viens à 14 h' }] },
      { deleted: true, earlier: [{ text: 'Au 12 rue des Lilas' }] },
      { text: 'Très bien', edited: false, deleted: false, earlier: [] },
      { text: 'Merci' },
    ]);
    expect(await client.inbox.search({ text: 'Lilas' })).toMatchObject({ total: 0 });
    expect(await importFile(client, file)).toMatchObject({ new: 0, already_there: 4 });
    await writeFile(file, old);
    expect(await importFile(client, file)).toMatchObject({ new: 0, already_there: 3 });
    await client.imports.undo({ import_id: second.import_id ?? '' });
    expect(await client.inbox.search({ text: 'Lilas' })).toMatchObject({ total: 1 });
    expect(before).toBeDefined();
  });
});
