import { describe, expect, it } from 'vitest';
import {
  dumpShop,
  importFile,
  openFrenchShop,
  writeChat,
  type CoreClient,
  type Line,
} from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

const now = Date.parse('2026-11-20T09:00:00Z');
const asked: readonly Line[] = [
  ['2026-11-19T09:30:00', 'Salon', 'Votre robe est prête'],
  ['2026-11-20T09:30:00', 'Nadia', 'Vous fermez à quelle heure ?'],
];

async function chatWith(lines: readonly Line[], format: 'ios' | 'android' = 'ios'): Promise<string> {
  return writeChat(await temporaryFolder(), 'Nadia', lines, { format });
}

/** A shop with one chat that waits for an answer. */
async function openShop(): Promise<{
  core: Awaited<ReturnType<typeof openFrenchShop>>;
  client: CoreClient;
  thread: string;
}> {
  const core = await openFrenchShop({ now });
  const { files } = await importFile(core.client, await chatWith(asked));
  return { core, client: core.client, thread: files[0]?.thread ?? '' };
}

/** The shop's messages of a thread as text, status and source. */
async function ours(client: CoreClient, thread: string): Promise<unknown[]> {
  const { messages } = await client.inbox.messages({ thread });
  return messages
    .filter(({ direction, text }) => direction === 'out' && text !== 'Votre robe est prête')
    .map(({ text, status, source }) => [text, status, source]);
}

describe('what was noted as sent by phone', () => {
  it('answers the customer, is found by its words, and leaves nothing behind once it is taken back', async () => {
    const { core, client, thread } = await openShop();
    const before = dumpShop(core.context.db);
    const { message } = await client.inbox.notePhoneSend({ thread, text: 'À dix-neuf heures' });
    expect(await ours(client, thread)).toEqual([['À dix-neuf heures', 'queued', 'phone']]);
    expect((await client.inbox.thread({ thread })).thread.needs_reply).toBe(false);
    expect((await client.inbox.search({ text: 'dix-neuf' })).total).toBe(1);
    expect(await client.inbox.forgetPhoneSend({ message })).toEqual({ thread, text: 'À dix-neuf heures' });
    expect(dumpShop(core.context.db)).toEqual(before);
    expect((await client.inbox.thread({ thread })).thread.needs_reply).toBe(true);
    expect((await client.inbox.search({ text: 'dix-neuf' })).total).toBe(0);
    expect(await client.inbox.forgetPhoneSend({ message })).toEqual({ thread: null, text: null });
    expect((await client.care.check()).findings).toEqual([]);
  });

  it('is not taken back once an export has shown it, and can be again when that import is undone', async () => {
    const { client, thread } = await openShop();
    const { message } = await client.inbox.notePhoneSend({ thread, text: 'À dix-neuf heures' });
    const shown: Line[] = [...asked, ['2026-11-20T10:14:31', 'Salon', 'À dix-neuf heures']];
    const run = await importFile(client, await chatWith(shown));
    await expect(client.inbox.forgetPhoneSend({ message })).rejects.toMatchObject({
      data: { code: 'phone_send_confirmed' },
    });
    await client.imports.undo({ import_id: run.import_id ?? '' });
    expect(await client.inbox.forgetPhoneSend({ message })).toMatchObject({ text: 'À dix-neuf heures' });
  });

  it('is one message in every export that comes later, at the time that the first one printed', async () => {
    const { client, thread } = await openShop();
    await client.inbox.notePhoneSend({ thread, text: 'À dix-neuf heures' });
    const shown: Line[] = [...asked, ['2026-11-20T10:14:31', 'Salon', 'À dix-neuf heures']];
    expect(await importFile(client, await chatWith(shown))).toMatchObject({ new: 0 });
    const later: Line[] = [...shown, ['2026-11-20T11:00:00', 'Nadia', 'Merci !']];
    expect(await importFile(client, await chatWith(later))).toMatchObject({ new: 1 });
    expect(await importFile(client, await chatWith(later, 'android'))).toMatchObject({ new: 0 });
    const again: Line[] = [...later, ['2026-11-20T18:00:00', 'Salon', 'À dix-neuf heures']];
    expect(await importFile(client, await chatWith(again))).toMatchObject({ new: 1 });
    expect(await ours(client, thread)).toEqual([
      ['À dix-neuf heures', 'sent', 'phone'],
      ['À dix-neuf heures', null, 'import'],
    ]);
  });

  it('stays confirmed while one of two exports that showed it is there', async () => {
    const { client, thread } = await openShop();
    await client.inbox.notePhoneSend({ thread, text: 'À dix-neuf heures' });
    const shown: Line[] = [...asked, ['2026-11-20T10:14:31', 'Salon', 'À dix-neuf heures']];
    const first = await importFile(client, await chatWith(shown));
    const second = await importFile(
      client,
      await chatWith([...shown, ['2026-11-20T11:00:00', 'Nadia', 'Merci']]),
    );
    await client.imports.undo({ import_id: first.import_id ?? '' });
    expect(await ours(client, thread)).toEqual([['À dix-neuf heures', 'sent', 'phone']]);
    await client.imports.undo({ import_id: second.import_id ?? '' });
    expect(await ours(client, thread)).toEqual([['À dix-neuf heures', 'queued', 'phone']]);
  });

  it('is confirmed as often as an export shows it', async () => {
    const { client, thread } = await openShop();
    await client.inbox.notePhoneSend({ thread, text: 'Oui' });
    await client.inbox.notePhoneSend({ thread, text: 'Oui' });
    const once: Line[] = [...asked, ['2026-11-20T10:02:00', 'Salon', 'Oui']];
    expect(await importFile(client, await chatWith(once))).toMatchObject({ new: 0 });
    expect(await ours(client, thread)).toEqual([
      ['Oui', 'sent', 'phone'],
      ['Oui', 'queued', 'phone'],
    ]);
    const twice: Line[] = [...once, ['2026-11-20T10:05:00', 'Salon', 'Oui']];
    expect(await importFile(client, await chatWith(twice))).toMatchObject({ new: 0 });
    expect(await ours(client, thread)).toEqual([
      ['Oui', 'sent', 'phone'],
      ['Oui', 'sent', 'phone'],
    ]);
  });

  it('takes the words that left where they were changed in WhatsApp, and has its own back when the import is undone', async () => {
    const { client, thread } = await openShop();
    await client.inbox.notePhoneSend({ thread, text: 'Nous fermons à 19 h, à ce soir' });
    const left = 'Nous fermons à 20 h ce jeudi, à ce soir 😊';
    const run = await importFile(client, await chatWith([...asked, ['2026-11-20T10:20:00', 'Salon', left]]));
    expect(run).toMatchObject({ new: 0 });
    expect(await ours(client, thread)).toEqual([[left, 'sent', 'phone']]);
    expect((await client.inbox.messages({ thread })).messages.at(-1)?.earlier).toEqual([]);
    expect((await client.inbox.search({ text: 'jeudi' })).total).toBe(1);
    await client.imports.undo({ import_id: run.import_id ?? '' });
    expect(await ours(client, thread)).toEqual([['Nous fermons à 19 h, à ce soir', 'queued', 'phone']]);
    expect((await client.inbox.search({ text: 'jeudi' })).total).toBe(0);
  });

  it('stays beside what was said instead, and beside what was said long after', async () => {
    const { client, thread } = await openShop();
    await client.inbox.notePhoneSend({ thread, text: 'Nous fermons à 19 h, à ce soir' });
    const others: Line[] = [
      ['2026-11-20T10:04:00', 'Salon', 'Passez quand vous voulez'],
      ['2026-11-20T14:00:00', 'Salon', 'Nous fermons à 20 h, à ce soir'],
    ];
    expect(await importFile(client, await chatWith([...asked, ...others]))).toMatchObject({ new: 2 });
    expect(await ours(client, thread)).toHaveLength(3);
  });

  it('belongs into no demo chat and no hidden one', async () => {
    const { client, thread } = await openShop();
    await client.inbox.setHidden({ thread, hidden: true });
    await expect(client.inbox.notePhoneSend({ thread, text: 'Oui' })).rejects.toMatchObject({
      data: { code: 'thread_not_shown' },
    });
    const demo = await openFrenchShop({ now });
    await demo.client.care.demo({});
    const [first] = (await demo.client.inbox.threads({})).threads;
    await expect(
      demo.client.inbox.notePhoneSend({ thread: first?.id ?? '', text: 'Oui' }),
    ).rejects.toMatchObject({ data: { code: 'demo_thread' } });
  });
});
