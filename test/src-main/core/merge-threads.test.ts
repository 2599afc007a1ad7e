import { describe, expect, it } from 'vitest';
import { refreshThread } from '../../../src-main/core/thread-summary.ts';
import { writeApiChat } from '../../helpers/api-chat.ts';
import {
  dumpShop,
  importFile,
  openFrenchShop,
  writeChat,
  type CoreClient,
  type Line,
} from '../../helpers/core.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

const number = '+33639980001';
const later: readonly Line[] = [
  ['2026-11-19T17:02:11', 'Nadia', 'Merci'],
  ['2026-11-19T17:05:40', 'Salon', 'Avec plaisir, à samedi Nadia !'],
  ['2026-11-20T09:30:00', 'Nadia', 'Je passe ce soir'],
];

async function openShopOfTwoThreads() {
  const core = await openFrenchShop({ now: Date.parse('2026-11-20T12:00:00Z') });
  await core.client.settings.set({ key: 'shop_name', value: 'Salon' });
  writeApiChat(core, number, [
    { at: '2026-10-02T08:00:00Z', from: 'customer', text: 'Une question' },
    { at: '2026-10-02T08:01:00Z', text: 'Oui ?' },
    { at: '2026-11-19T16:05:39Z', text: 'Avec plaisir, à samedi Nadia !' },
  ]);
  const chat = await writeChat(await temporaryFolder(), 'Nadia', later, { format: 'ios' });
  const result = await importFile(core.client, chat, { threads: 'new' });
  // Another currency prices all that was written here by hand.
  await core.client.settings.set({ key: 'currency', value: 'USD' });
  const { threads } = await core.client.inbox.threads({});
  const api = threads.find((thread) => thread.customer === number)?.id ?? '';
  refreshThread(core.context.db, Number(api));
  return { ...core, api, imported: result.files[0]?.thread ?? '', importId: result.import_id ?? '' };
}

async function textsOf(client: CoreClient, thread: string): Promise<string[]> {
  return (await client.inbox.messages({ thread })).messages.map(({ text }) => text);
}

describe('two threads of one customer', () => {
  it('become one, in either direction, with the message of both kept once and priced as the API’s', async () => {
    for (const isIntoApi of [true, false]) {
      const { client, context, api, imported } = await openShopOfTwoThreads();
      const before = dumpShop(context.db);
      const [from, into] = isIntoApi ? [imported, api] : [api, imported];
      const merged = await client.inbox.merge({ from, into });
      expect(merged).toMatchObject({ thread: into, duplicates: 1, moved: 2 });
      expect(await client.inbox.threads({})).toMatchObject({
        total: 1,
        threads: [{ id: into, customer: number }],
      });
      expect(await textsOf(client, into)).toEqual([
        'Une question',
        'Oui ?',
        'Merci',
        'Avec plaisir, à samedi Nadia !',
        'Je passe ce soir',
      ]);
      const shared = (await client.inbox.messages({ thread: into })).messages[3];
      expect(shared).toMatchObject({ source: 'api' });
      expect(await client.inbox.search({ text: 'ce soir' })).toMatchObject({ total: 1 });
      expect((await client.inbox.thread({ thread: into })).merges).toMatchObject([{ merge: merged.merge }]);
      expect(await client.inbox.unmerge({ merge: merged.merge })).toEqual({ thread: from });
      expect(dumpShop(context.db)).toEqual(before);
      await expect(client.inbox.unmerge({ merge: merged.merge })).rejects.toMatchObject({
        data: { code: 'unknown_merge' },
      });
    }
  });

  it('stay one when the chat is imported again, and leave nothing when the import is taken back', async () => {
    const { client, api, imported, importId } = await openShopOfTwoThreads();
    await client.inbox.merge({ from: imported, into: api });
    const more: Line[] = [...later, ['2026-11-20T10:00:00', 'Nadia', 'Finalement demain']];
    const again = await importFile(
      client,
      await writeChat(await temporaryFolder(), 'Nadia', more, { format: 'ios' }),
    );
    expect(again).toMatchObject({ new: 1, already_there: 3 });
    expect(again.files[0]?.thread).toBe(api);
    await client.imports.undo({ import_id: again.import_id ?? '' });
    await client.imports.undo({ import_id: importId });
    expect(await textsOf(client, api)).toEqual(['Une question', 'Oui ?', 'Avec plaisir, à samedi Nadia !']);
    expect((await client.inbox.threads({})).total).toBe(1);
  });

  it('are taken apart in the order they came together', async () => {
    const { client, api, imported } = await openShopOfTwoThreads();
    const third = await importFile(
      client,
      await writeChat(await temporaryFolder(), 'N. Benali', [['2026-11-18T08:00:00', 'N. Benali', 'Coucou']]),
      { me: '' },
    );
    const last = third.files[0]?.thread ?? '';
    const first = await client.inbox.merge({ from: imported, into: api });
    const second = await client.inbox.merge({ from: api, into: last });
    expect(await client.inbox.threads({})).toMatchObject({
      total: 1,
      threads: [{ id: last, customer: number }],
    });
    await expect(client.inbox.unmerge({ merge: first.merge })).rejects.toMatchObject({
      data: { code: 'merge_covered' },
    });
    await client.inbox.unmerge({ merge: second.merge });
    await client.inbox.unmerge({ merge: first.merge });
    expect((await client.inbox.threads({})).total).toBe(3);
  });

  it('are refused when one belongs to the demo shop, and no export ever goes into it', async () => {
    const { client } = await openFrenchShop();
    await client.care.demo({ leave: false });
    const chat = await writeChat(await temporaryFolder(), 'Nadia', later, { format: 'ios' });
    const imported = (await importFile(client, chat)).files[0]?.thread ?? '';
    const { threads } = await client.inbox.threads({ limit: 500 });
    const demo = threads.find((thread) => thread.customer !== null);
    const into = demo?.id ?? '';
    for (const order of [
      { from: imported, into },
      { from: into, into: imported },
    ])
      await expect(client.inbox.merge(order)).rejects.toMatchObject({ data: { code: 'demo_thread' } });
    const customer = demo?.customer ?? '';
    const same = await writeChat(await temporaryFolder(), customer, [
      ['2026-11-20T08:00:00', customer, 'Coucou'],
    ]);
    const result = await importFile(client, same, { me: '' });
    expect(result.files[0]?.thread).not.toBe(into);
    expect((await importFile(client, same, { me: '', threads: into })).files[0]?.refused?.code).toBe(
      'demo_thread',
    );
  });

  it('are one customer’s by the owner’s word where one of them hides the number', async () => {
    const core = await openShopOfTwoThreads();
    const at = '2026-11-20T08:00:00Z';
    writeApiChat(core, 'FR.1502576394655843', [{ at, from: 'customer', text: 'Bonjour' }]);
    const { threads } = await core.client.inbox.threads({});
    const hidden = threads.find(({ customer }) => customer?.startsWith('FR.'))?.id ?? '';
    const { thread } = await core.client.inbox.merge({ from: hidden, into: core.api });
    expect(thread).toBe(core.api);
    const { messages } = await core.client.inbox.messages({ thread });
    expect(messages.map(({ text }) => text)).toContain('Bonjour');
  });

  it('are refused when they are one already, a group and a customer, or two phone numbers', async () => {
    const core = await openShopOfTwoThreads();
    const { client, api, imported } = core;
    writeApiChat(core, '+33639980002', [{ at: '2026-10-02T08:00:00Z', from: 'customer', text: 'Bonjour' }]);
    const group: Line[] = [
      ['2026-11-20T09:00', null, 'Vous avez créé le groupe « Fournisseurs »'],
      ['2026-11-20T10:00', 'Salon', 'Bonjour à tous'],
    ];
    const file = await writeChat(await temporaryFolder(), 'Fournisseurs', group);
    const groupThread = (await importFile(client, file)).files[0]?.thread ?? '';
    const { threads } = await client.inbox.threads({});
    const stranger = threads.find((thread) => thread.customer === '+33639980002')?.id ?? '';
    for (const [from, into, code] of [
      [api, api, 'same_thread'],
      [groupThread, api, 'not_same_kind'],
      [stranger, api, 'other_customer'],
      [imported, '9999', 'unknown_thread'],
      ['x', api, 'unknown_thread'],
    ] as const) {
      await expect(client.inbox.merge({ from, into })).rejects.toMatchObject({ data: { code } });
    }
  });
});
