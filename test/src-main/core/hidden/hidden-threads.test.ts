import { describe, expect, it } from 'vitest';
import type { Core } from '../../../../src-main/core/create-core.ts';
import { firstIdAt } from '../../../../src-main/database/message-id.ts';
import type { MessageRow } from '../../../../src-main/database/messages.ts';
import { writeApiChat } from '../../../helpers/api-chat.ts';
import {
  countRows,
  importFile,
  openCore,
  openFrenchShop,
  writeChat,
  type Line,
} from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { arrive, compareWithFullRebuild } from '../ledger/arrive.ts';

const family: readonly Line[] = [
  ['2026-11-20T10:00', 'Maman', 'Tu viens dimanche ?'],
  ['2026-11-20T10:05', 'Salon', 'Oui, avec le gâteau'],
];

async function importFamily(core: Core, lines: readonly Line[] = family): ReturnType<typeof importFile> {
  return importFile(core.client, await writeChat(await temporaryFolder(), 'Maman', lines), { via: 'api' });
}

async function threadNamed(core: Core, name: string): Promise<string> {
  const lists = await Promise.all([
    core.client.inbox.threads({}),
    core.client.inbox.threads({ filter: 'hidden' }),
  ]);
  const found = lists.flatMap(({ threads }) => threads).find((thread) => thread.name === name);
  if (found === undefined) throw new Error(`There is no chat with ${name}.`);
  return found.id;
}

async function hide(core: Core, thread: string): Promise<void> {
  expect(await core.client.inbox.setHidden({ thread, hidden: true })).toEqual({ hidden: true });
}

const check = async (core: Core): Promise<void> => {
  expect(await core.client.care.check()).toEqual({ ok: true, findings: [] });
};

describe('a chat that is not a customer’s', () => {
  it('can be opened by its id, says that it is hidden, waits for nothing and costs nothing', async () => {
    const core = await openFrenchShop();
    await importFamily(core, [...family, ['2026-11-22T11:00', 'Maman', 'Alors ?']]);
    const id = await threadNamed(core, 'Maman');
    const { inbox } = core.client;
    expect((await inbox.thread({ thread: id })).thread).toMatchObject({ hidden: false, needs_reply: true });
    await hide(core, id);
    const { thread, messages } = await inbox.thread({ thread: id });
    expect(messages).toBe(3);
    expect(thread).toMatchObject({
      hidden: true,
      needs_reply: false,
      window: { state: 'none', closes_at: null },
    });
    expect((await inbox.messages({ thread: id })).messages.map(({ charge }) => charge)).toEqual([
      null,
      null,
      null,
    ]);
    expect(await inbox.threads({})).toMatchObject({
      total: 0,
      counts: { all: 0, needs_reply: 0, hidden: 1 },
    });
    expect(await inbox.threads({ filter: 'hidden' })).toMatchObject({
      total: 1,
      threads: [{ id, hidden: true }],
    });
  });

  it('is not counted as closing', async () => {
    const core = await openFrenchShop();
    await importFamily(core, [...family, ['2026-11-21T14:00', 'Maman', 'Tu viens ?']]);
    const closing = async (): Promise<unknown> => {
      const { total, counts, threads } = await core.client.inbox.threads({ filter: 'closing' });
      return { total, count: counts.closing, rows: threads.length };
    };
    expect(await closing()).toEqual({ total: 1, count: 1, rows: 1 });
    await hide(core, await threadNamed(core, 'Maman'));
    expect(await closing()).toEqual({ total: 0, count: 0, rows: 0 });
  });

  it('is refused where there is none, and said twice changes nothing', async () => {
    const core = await openFrenchShop();
    await expect(core.client.inbox.setHidden({ thread: '7', hidden: true })).rejects.toMatchObject({
      data: { code: 'unknown_thread' },
    });
    await importFamily(core);
    const thread = await threadNamed(core, 'Maman');
    await hide(core, thread);
    const hiddenAt = (): unknown => core.context.db.prepare('SELECT hidden_at FROM thread').all();
    const before = hiddenAt();
    await hide(core, thread);
    expect(hiddenAt()).toEqual(before);
  });

  it('stays out when it is imported again, and only its own place tells', async () => {
    const core = await openFrenchShop();
    await importFamily(core);
    const thread = await threadNamed(core, 'Maman');
    await hide(core, thread);
    const again = await importFamily(core, [...family, ['2026-11-21T09:00', 'Salon', 'Le gâteau est prêt']]);
    expect(again.files).toMatchObject([{ thread, new: 1, already_there: 2 }]);
    const { inbox, spend } = core.client;
    expect(await inbox.threads({})).toMatchObject({ total: 0, counts: { all: 0, hidden: 1 } });
    expect(await inbox.search({ text: 'gâteau' })).toMatchObject({ total: 0, hits: [], threads: [] });
    expect((await spend.months()).months).toEqual([]);
    expect(await inbox.thread({ thread })).toMatchObject({ messages: 3 });
    await check(core);
    await inbox.setHidden({ thread, hidden: false });
    expect(await inbox.search({ text: 'gâteau' })).toMatchObject({ total: 2 });
    expect((await spend.months()).months).toEqual(['2026-11']);
    await check(core);
  });

  it('goes with its import, and only what another import brought stays, still hidden', async () => {
    const core = await openFrenchShop();
    const first = await importFamily(core);
    await hide(core, await threadNamed(core, 'Maman'));
    const second = await importFamily(core, [...family, ['2026-11-21T09:00', 'Salon', 'Le gâteau est prêt']]);
    await core.client.imports.undo({ import_id: second.import_id ?? '' });
    expect(await core.client.inbox.threads({})).toMatchObject({ counts: { all: 0, hidden: 1 } });
    await check(core);
    await core.client.imports.undo({ import_id: first.import_id ?? '' });
    expect(await core.client.inbox.threads({})).toMatchObject({ counts: { all: 0, hidden: 0 } });
    expect(countRows(core.context.db)).toMatchObject({ thread: 0, message: 0, charge: 0, month_total: 0 });
    await check(core);
  });

  it('leaves with the demo shop', async () => {
    const core = await openCore();
    await core.client.care.demo({});
    await hide(core, await threadNamed(core, 'Nathalie Perrin'));
    await check(core);
    await core.client.care.demo({ leave: true });
    expect(await core.client.inbox.threads({})).toMatchObject({ counts: { all: 0, hidden: 0 } });
    expect(countRows(core.context.db)).toMatchObject({ thread: 0, message: 0, charge: 0 });
    await check(core);
  });

  it('costs nothing when a message comes alone, whoever it is with', async () => {
    const core = await openFrenchShop();
    await importFamily(core);
    const thread = await threadNamed(core, 'Maman');
    await hide(core, thread);
    expect(await send(core, Number(thread), '2026-11-20T11:00:00Z')).toBe('alone');
    expect(countRows(core.context.db)).toMatchObject({ message: 3, charge: 0, month_total: 0 });
    const { stored, full } = compareWithFullRebuild(core.context);
    expect(stored).toBe(full);
  });

  it('opens no window for the same customer’s other chat, and a message that comes alone is not priced in it', async () => {
    const core = await openFrenchShop();
    const number = '+33639980101';
    writeApiChat(core, number, [{ at: '2026-11-20T10:00:00Z', from: 'customer' }]);
    writeApiChat(core, number, [{ at: '2026-11-19T10:00:00Z', from: 'phone' }]);
    const [theirs, ours] = core.context.db
      .prepare<[], number>('SELECT id FROM thread ORDER BY id')
      .pluck()
      .all();
    await hide(core, String(theirs));
    const outcomes = (): unknown =>
      core.context.db
        .prepare(
          'SELECT m.thread_id, l.reason FROM charge c JOIN charge_line l ON l.id = c.line_id JOIN message m ON m.id = c.message_id WHERE l.through_api = 0',
        )
        .raw()
        .all();
    expect(await send(core, theirs ?? 0, '2026-11-20T11:00:00Z')).toBe('alone');
    expect(outcomes()).toEqual([]);
    expect(await send(core, ours ?? 0, '2026-11-20T12:00:00Z')).toBe('alone');
    expect(outcomes()).toEqual([[ours, 'window_closed']]);
    const { stored, full } = compareWithFullRebuild(core.context);
    expect(stored).toBe(full);
    await core.client.inbox.setHidden({ thread: String(theirs), hidden: false });
    expect(outcomes()).toEqual([
      [theirs, 'service_allowance'],
      [ours, 'service_allowance'],
    ]);
  });
});

it('a thread that was merged into another is in no list, not even in that of hidden ones', async () => {
  const core = await openFrenchShop();
  await importFamily(core);
  writeApiChat(core, '+33639980101', [{ at: '2026-11-20T10:00:00Z', from: 'customer' }]);
  const [merged, into] = core.context.db
    .prepare<[], number>('SELECT id FROM thread ORDER BY id')
    .pluck()
    .all();
  core.context.db.prepare('UPDATE thread SET merged_into = ? WHERE id = ?').run(into, merged);
  const { inbox } = core.client;
  expect(await inbox.threads({})).toMatchObject({ total: 1, counts: { all: 1, hidden: 0 } });
  expect((await inbox.threads({ filter: 'hidden' })).threads).toEqual([]);
  expect(await inbox.search({ text: 'gâteau' })).toMatchObject({ total: 0, hits: [] });
  expect(await inbox.search({ text: 'Maman' })).toMatchObject({ threads: [] });
});

async function send(core: Core, thread: number, at: string): Promise<string> {
  const sentAt = Date.parse(at);
  const row: MessageRow = {
    id: firstIdAt(sentAt),
    thread_id: thread,
    at: sentAt,
    direction: 'out',
    kind: 'text',
    sent_from: 'api',
    source: 'api',
    author: null,
    text: 'Bonjour',
    attachment: null,
    category: null,
    template: null,
    status: null,
    failure: null,
    delivered_at: null,
    read_at: null,
    key: null,
    import_file_id: null,
  };
  return arrive(core.context, { type: 'message', row, metaId: null, ad: null });
}
