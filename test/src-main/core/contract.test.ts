import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ORPCError } from '@orpc/client';
import { describe, expect, it, vi } from 'vitest';
import type { Change } from '../../../shared/contract/changes.ts';
import { openConnection } from '../../../src-main/database/open.ts';
import { importChat, openCoreThread, writeChat, type CoreClient } from '../../helpers/core.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

/** The error with which a call over a port ends. */
async function errorOf(call: Promise<unknown>): Promise<ORPCError<string, { code?: string }>> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ORPCError) return error as ORPCError<string, { code?: string }>;
    throw error;
  }
  throw new Error('It went well.');
}

/** Collects what a page hears of the writes. */
async function listen(client: CoreClient): Promise<Change[]> {
  const heard: Change[] = [];
  const stream = await client.changes.watch();
  void (async () => {
    for await (const change of stream) heard.push(change);
  })().catch(() => undefined);
  await vi.waitUntil(() => heard.length === 1);
  return heard;
}

describe('two pages on one core', () => {
  it('both hear of every write, its revision and its areas, whoever made it', async () => {
    const thread = await openCoreThread();
    const [first, second] = [thread.client(), thread.client()];
    const heard = [await listen(first), await listen(second)];
    expect(heard).toEqual([[{ revision: 0, areas: [] }], [{ revision: 0, areas: [] }]]);

    await first.settings.addNumber({ e164: '+33639980112', channel: 'api' });
    await second.settings.set({ key: 'shop_name', value: 'Salon' });
    await vi.waitUntil(() => heard.every((changes) => changes.length >= 3));
    expect(heard[0]?.slice(1)).toEqual([
      { revision: 1, areas: ['settings'] },
      { revision: 2, areas: ['settings', 'inbox', 'spend'] },
    ]);
    expect(heard[1]).toEqual(heard[0]);
    expect(await first.settings.list()).toEqual(await second.settings.list());
  });

  it('hear of an import and of its undoing', async () => {
    const thread = await openCoreThread();
    const [first, second] = [thread.client(), thread.client()];
    const heard = await listen(second);
    const file = await writeChat(await temporaryFolder(), 'Nadia', [
      ['2026-11-20T10:00', 'Nadia', 'Bonjour'],
      ['2026-11-20T10:05', 'Salon', 'Bonjour !'],
    ]);
    const { result } = await importChat(first, { sources: [{ path: file }], me: 'Salon' });
    await vi.waitUntil(() => heard.length >= 2);
    expect(heard[1]?.areas).toEqual(expect.arrayContaining(['inbox', 'imports', 'spend']));
    await first.imports.undo({ import_id: result.import_id ?? '' });
    await vi.waitUntil(() => heard.length >= 3);
    expect(heard.map((change) => change.revision)).toEqual([0, 1, 2]);
    expect((await second.inbox.threads({})).threads).toEqual([]);
  });
});

describe('errors over a port', () => {
  it('are data: a refusal with its code, its sentence and its details', async () => {
    const client = (await openCoreThread()).client();
    const error = await errorOf(client.inbox.messages({ thread: '77' }));
    expect(error).toMatchObject({
      defined: true,
      code: 'REFUSED',
      status: 422,
      message: 'There is no thread "77" here.',
      data: { code: 'unknown_thread', details: { thread: '77' } },
    });
  });

  it('are refusals in the middle of a stream too', async () => {
    const client = (await openCoreThread()).client();
    const run = importChat(client, { sources: [{ path: '/nowhere' }], number: 'nobody' });
    expect(await errorOf(run)).toMatchObject({ code: 'REFUSED', data: { code: 'unknown_number' } });
  });

  it('are refused calls when the input is wrong, and the core lives on', async () => {
    const bugs: string[] = [];
    const client = (await openCoreThread({ log: (text) => bugs.push(text) })).client();
    const wrong = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
    for (const [area, name, input] of [
      ['inbox', 'threads', { limit: 'many' }],
      ['inbox', 'threads', { limit: 1e9 }],
      ['inbox', 'messages', null],
      ['imports', 'review', { sources: [] }],
      ['settings', 'set', { key: 'no_such_key', value: 'x' }],
      ['spend', 'month', { month: '2026-13' }],
    ] as const) {
      const error = await errorOf(wrong[area]![name]!(input));
      expect(error, `${area}.${name}`).toMatchObject({ code: 'BAD_REQUEST', status: 400 });
    }
    expect(await errorOf(wrong['inbox']!['nothing']!({}))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await client.settings.numbers()).numbers).toHaveLength(1);
    expect(bugs).toEqual([]);
  });

  it('are one sentence when they are bugs, and whole in the log', async () => {
    const bugs: string[] = [];
    const thread = await openCoreThread({ log: (text) => bugs.push(text) });
    const client = thread.client();
    const other = openConnection(path.join(thread.folder, 'vitrine.db'));
    other.exec('DROP TABLE own_name');
    other.close();
    const error = await errorOf(client.settings.list());
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: 'Internal server error' });
    expect(JSON.stringify(error.toJSON())).not.toMatch(/own_name|\.ts/);
    await vi.waitUntil(() => bugs.length > 0);
    expect(bugs).toHaveLength(1);
    expect(bugs[0]).toMatch(/no such table: own_name[\s\S]*\n\s+at /);
  });

  it('are refusals when the disk’s content is at fault', async () => {
    const bugs: string[] = [];
    const thread = await openCoreThread({ log: (text) => bugs.push(text) });
    const file = path.join(thread.folder, 'export.txt');
    writeFileSync(file, '%PDF-1.7 \u0000\u0001 nothing of ours\n');
    const { result } = await importChat(thread.client(), { sources: [{ path: file }] });
    expect(result.files[0]?.refused?.code).toMatch(/^[a-z_]+$/);
    expect(bugs).toEqual([]);
  });
});

describe('the core thread', () => {
  it('refuses to start where a file lies, with a code and a sentence', async () => {
    const file = path.join(await temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(openCoreThread({ folder: file })).rejects.toMatchObject({
      name: 'Refusal',
      code: 'not_a_folder',
      message: expect.stringContaining('is not a folder') as string,
    });
  });

  it('lets a running import end before it closes', async () => {
    const thread = await openCoreThread();
    const client = thread.client();
    const file = await writeChat(
      await temporaryFolder(),
      'Nadia',
      Array.from(
        { length: 3_000 },
        (_, index) => ['2026-11-20T10:00', index % 2 ? 'Nadia' : 'Salon', `n ${index}`] as const,
      ),
    );
    const stream = await client.imports.run({ sources: [{ path: file }], me: 'Salon' });
    await stream.next();
    await thread.close();
    const db = openConnection(path.join(thread.folder, 'vitrine.db'), { readonly: true });
    const messages = Number(db.prepare('SELECT count(*) FROM message').pluck().get());
    db.close();
    expect([0, 3_000]).toContain(messages);
  });
});
