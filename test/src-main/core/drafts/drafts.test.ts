import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { restoreFolder } from '../../../../src-main/core/restore-folder.ts';
import { importFile, openCore, openFrenchShop, writeChat, type CoreClient } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { jpeg, pdf, pngOf } from '../../../helpers/made-media.ts';
import { openSendingShop, type SendingShop } from '../../../helpers/outbox/sending-shop.ts';

const nadia = '+33611111111';
const marc = '+33622222222';

/** Hands a file over as a page does. */
async function upload(client: CoreClient, name: string, bytes: Uint8Array): Promise<string> {
  const { upload: handle } = await client.imports.begin({ name, size: bytes.length });
  await client.imports.append({ upload: handle, offset: 0, data: Buffer.from(bytes).toString('base64') });
  return handle;
}

const attach = async (client: CoreClient, thread: string, name: string, bytes: Uint8Array) =>
  (await client.drafts.keepFile({ thread, upload: await upload(client, name, bytes) })).draft;

const textsOf = async (client: CoreClient): Promise<string[][]> =>
  (await client.drafts.list()).drafts.map(({ thread, text }) => [thread, text]);

const isOnDisk = ({ context }: SendingShop, bytes: Uint8Array): boolean => {
  const name = hash('sha256', bytes);
  return existsSync(path.join(context.folder.media, name.slice(0, 2), name));
};

describe('a draft', () => {
  it('is one per thread, newest first, and ends when nothing is left of it', async () => {
    const shop = await openSendingShop();
    const [first, second] = [shop.hear(nadia), shop.hear(marc)];
    const { drafts } = shop.client;
    await drafts.keep({ thread: first, text: 'Bonjour' });
    shop.advance(1_000);
    await drafts.keep({ thread: second, text: 'Oui, il en reste' });
    shop.advance(1_000);
    await drafts.keep({ thread: first, text: 'Bonjour Nadia 🌸' });
    expect(await textsOf(shop.client)).toEqual([
      [first, 'Bonjour Nadia 🌸'],
      [second, 'Oui, il en reste'],
    ]);
    expect(await drafts.keep({ thread: first, text: '' })).toEqual({ draft: null, replaced: null });
    expect(await textsOf(shop.client)).toEqual([[second, 'Oui, il en reste']]);
  });

  it('keeps the quote while words change, and loses it with the message alone', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia, 'Demain ?');
    const [question] = (await shop.client.inbox.messages({ thread })).messages;
    const quotes = question?.id ?? '';
    await shop.client.drafts.keep({ thread, quotes });
    const { draft } = await shop.client.drafts.keep({ thread, text: 'Oui' });
    expect(draft).toMatchObject({ text: 'Oui', quotes });
    expect((await shop.client.drafts.keep({ thread, text: 'Oui', quotes: null })).draft?.quotes).toBeNull();
    // A message of another thread is none that this one could answer; the words are kept all the same.
    const other = shop.hear(marc);
    const stray = await shop.client.drafts.keep({ thread: other, text: 'Oui', quotes });
    expect(stray.draft).toMatchObject({ text: 'Oui', quotes: null });
  });

  it('tells a writer which words of another it took the place of, and nothing where there were none', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    const keep = async (text: string, was: string): Promise<string | null> =>
      (await shop.client.drafts.keep({ thread, text, was })).replaced;
    expect(await keep('Bonjour', '')).toBeNull();
    expect(await keep('Bonjour Nadia', 'Bonjour')).toBeNull();
    expect(await keep('Bonsoir', 'Bonjour')).toBe('Bonjour Nadia');
    expect(await keep('Bonsoir', '')).toBeNull();
  });

  it('is refused for a thread that is not here, and stays in a folder that is opened again', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    await shop.client.drafts.keep({ thread, text: 'À demain' });
    await expect(shop.client.drafts.keep({ thread: '999', text: 'x' })).rejects.toMatchObject({
      data: { code: 'unknown_thread' },
    });
    const folder = shop.context.folder.path;
    shop.close();
    const again = await openCore({ folder });
    expect(await textsOf(again.client)).toEqual([[thread, 'À demain']]);
  });
});

describe('the file of a draft', () => {
  it('is kept while the draft holds it, whatever else forgets files, and leaves with the words', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    const draft = await attach(shop.client, thread, 'robe.jpg', jpeg);
    expect(draft?.file).toEqual({ name: 'robe.jpg', size: jpeg.length, type: 'image/jpeg' });
    const chat = await writeChat(await temporaryFolder(), 'Marc', [
      ['2026-11-20T10:00', 'Marc', 'Bonjour'],
      ['2026-11-20T10:05', 'Salon', 'Bonjour !'],
    ]);
    const { import_id: id } = await importFile(shop.client, chat, { via: 'api' });
    await shop.client.imports.undo({ import_id: id ?? '' });
    expect(isOnDisk(shop, jpeg)).toBe(true);
    expect((await shop.client.drafts.picture({ thread })).path).toMatch(/^\/media\/./);

    shop.send();
    const media = { kind: 'media', caption: 'La voici' } as const;
    await shop.client.outbox.add({ thread, draft: media, ends_draft: true });
    expect(await shop.client.drafts.list()).toEqual({ drafts: [] });
    await shop.untilSent(1);
    await shop.until(async () => (await shop.entries()).length === 0);
    const { messages } = await shop.client.inbox.messages({ thread });
    expect(messages.at(-1)).toMatchObject({ text: 'La voici', attachment: 'robe.jpg' });
    expect(isOnDisk(shop, jpeg)).toBe(true);
  });

  it('goes from the disk when it is taken away, and when another takes its place', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    const png = pngOf(8, 8);
    await attach(shop.client, thread, 'robe.jpg', jpeg);
    await shop.client.drafts.keep({ thread, text: 'La voici' });
    expect((await attach(shop.client, thread, 'autre.png', png))?.file?.name).toBe('autre.png');
    expect([isOnDisk(shop, jpeg), isOnDisk(shop, png)]).toEqual([false, true]);
    const { draft } = await shop.client.drafts.keepFile({ thread, upload: null });
    expect(draft).toMatchObject({ text: 'La voici', file: null });
    expect(isOnDisk(shop, png)).toBe(false);
  });

  it('is refused when WhatsApp would not take it, and when it is gone as the words are sent', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    const program = Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0', 'latin1');
    await expect(attach(shop.client, thread, 'a.pdf', program)).rejects.toMatchObject({
      data: { code: 'unsendable_file' },
    });
    expect(await shop.client.drafts.list()).toEqual({ drafts: [] });
    const add = shop.client.outbox.add({ thread, draft: { kind: 'media', caption: '' }, ends_draft: true });
    await expect(add).rejects.toMatchObject({ data: { code: 'draft_file_gone' } });
  });

  it('has a picture only where it is one', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    await attach(shop.client, thread, 'devis.pdf', pdf);
    expect(await shop.client.drafts.picture({ thread })).toEqual({ path: null });
  });
});

describe('a draft that is sent', () => {
  it('ends with the same write, and stays whole when it is refused', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    await shop.client.drafts.keep({ thread, text: 'Oui' });
    const draft = { kind: 'text', text: 'Oui' } as const;
    await shop.client.connection.disconnect({ number: 'main' });
    await expect(shop.client.outbox.add({ thread, draft, ends_draft: true })).rejects.toMatchObject({
      data: { code: 'number_not_connected' },
    });
    expect(await textsOf(shop.client)).toEqual([[thread, 'Oui']]);
  });

  it('stays where something else is sent in its thread, as a reaction', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    await shop.client.drafts.keep({ thread, text: 'Je regarde' });
    await shop.client.outbox.add({ thread, draft: { kind: 'text', text: 'Un instant' } });
    expect(await textsOf(shop.client)).toEqual([[thread, 'Je regarde']]);
    await shop.client.outbox.add({ thread, draft: { kind: 'text', text: 'Je regarde' }, ends_draft: true });
    expect(await textsOf(shop.client)).toEqual([]);
  });
});

describe('drafts and their threads', () => {
  /** Nadia by her number, and by the name in an export. */
  async function openTwoThreads(): Promise<{ shop: SendingShop; from: string; into: string; undo: string }> {
    const shop = await openSendingShop();
    const from = shop.hear(nadia);
    const chat = await writeChat(await temporaryFolder(), 'Nadia', [
      ['2026-11-20T10:00', 'Nadia', 'Bonjour'],
      ['2026-11-20T10:05', 'Salon', 'Bonjour !'],
    ]);
    const { import_id: undo } = await importFile(shop.client, chat, { via: 'api' });
    const { threads } = await shop.client.inbox.threads({});
    const into = threads.find(({ name }) => name === 'Nadia')?.id ?? '';
    return { shop, from, into, undo: undo ?? '' };
  }

  it('are one in a thread that two became, and two again', async () => {
    const { shop, from, into } = await openTwoThreads();
    const { client } = shop;
    await client.drafts.keep({ thread: from, text: 'Dans la première' });
    await attach(client, from, 'robe.jpg', jpeg);
    await client.drafts.keep({ thread: into, text: 'Dans la seconde' });
    const { merge } = await client.inbox.merge({ from, into });
    const { drafts } = await client.drafts.list();
    expect(drafts).toMatchObject([
      { thread: into, text: 'Dans la seconde\nDans la première', file: { name: 'robe.jpg' } },
    ]);
    await client.inbox.unmerge({ merge });
    expect((await textsOf(client)).toSorted()).toEqual(
      [
        [from, 'Dans la première'],
        [into, 'Dans la seconde'],
      ].toSorted(),
    );
  });

  it('belong to the thread that is shown once they are written in it, also under the id of the one that went', async () => {
    const { shop, from, into } = await openTwoThreads();
    const { client } = shop;
    await client.drafts.keep({ thread: from, text: 'Bonjour' });
    const { merge } = await client.inbox.merge({ from, into });
    await client.drafts.keep({ thread: from, text: 'Bonjour Nadia', was: 'Bonjour' });
    expect(await textsOf(client)).toEqual([[into, 'Bonjour Nadia']]);
    await client.inbox.unmerge({ merge });
    expect(await textsOf(client)).toEqual([[into, 'Bonjour Nadia']]);
  });

  it('vanish with them, and their files too', async () => {
    const { shop, into, undo } = await openTwoThreads();
    await attach(shop.client, into, 'robe.jpg', jpeg);
    await shop.client.imports.undo({ import_id: undo });
    expect(await shop.client.drafts.list()).toEqual({ drafts: [] });
    expect(isOnDisk(shop, jpeg)).toBe(false);
  });

  it('are in a backup with their files', async () => {
    const { shop, into } = await openTwoThreads();
    await attach(shop.client, into, 'robe.jpg', jpeg);
    await shop.client.drafts.keep({ thread: into, text: 'La voici' });
    const backup = path.join(await temporaryFolder(), 'shop.zip');
    await shop.client.care.backup({ file: backup });
    const folder = path.join(await temporaryFolder(), 'restored');
    await restoreFolder(folder, backup, false);
    const restored = await openCore({ folder });
    expect((await restored.client.drafts.list()).drafts).toMatchObject([
      { thread: into, text: 'La voici', file: { name: 'robe.jpg' } },
    ]);
    expect((await restored.client.care.check()).findings).toEqual([]);
  });

  it('leave with the demo shop, from a thread too that stays for what was imported into it', async () => {
    const { client, context } = await openFrenchShop();
    await client.care.demo({});
    const { threads } = await client.inbox.threads({ limit: 2 });
    for (const { id } of threads) await client.drafts.keep({ thread: id, text: 'Bonjour' });
    context.db.exec(`
      INSERT INTO import_run (id, started_at) VALUES (1, 0);
      INSERT INTO import_file (id, run_id, file, zone, date_order, via) VALUES (1, 1, 'chat.txt', 'Europe/Paris', 'dmy', 'phone');
      UPDATE message SET import_file_id = 1 WHERE id = (SELECT max(id) FROM message WHERE thread_id = ${threads[0]?.id ?? ''});`);
    await client.care.demo({ leave: true });
    expect((await client.inbox.threads({})).total).toBe(1);
    expect(await client.drafts.list()).toEqual({ drafts: [] });
  });
});
