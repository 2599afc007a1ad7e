import { expect, it } from 'vitest';
import type { Core } from '../../../../src-main/core/create-core.ts';
import { importFile, openFrenchShop, someDay, writeChat, type Line } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

const hour = 3_600_000;

/** Chats with `names`, the first closing first; the number of each by its place. */
async function openShop(chats: readonly (readonly [name: string, number: string])[]) {
  const core = await openFrenchShop();
  await core.client.settings.addNumber({ e164: '+33639980199', name: 'Atelier', channel: 'api' });
  const numbers = (await core.client.settings.numbers()).numbers.map(({ id }) => id);
  expect(numbers).toHaveLength(2);
  const folder = await temporaryFolder();
  for (const [index, [name, number]] of chats.entries()) {
    const at = new Date(someDay - (20 - index) * hour).toISOString().slice(0, 16);
    const lines: Line[] = [
      ['2026-11-01T10:00', 'Salon', 'Bonjour'],
      [at, name, 'Vous êtes là ?'],
    ];
    await importFile(core.client, await writeChat(folder, name, lines), {
      via: 'api',
      number: number === 'main' ? 'main' : (numbers[1] ?? ''),
    });
  }
  return { ...core, second: numbers[1] ?? '' };
}

function tag(core: Core, name: string, ...tags: string[]): void {
  const insert = core.context.db.prepare(
    'INSERT INTO thread_tag (thread_id, tag) SELECT id, ? FROM thread WHERE name = ?',
  );
  for (const one of tags) insert.run(one, name);
}

it('lists and counts only what has a tag, is of a number, or both, in the same order', async () => {
  const core = await openShop([
    ['Amélie', 'main'],
    ['Bruno', 'second'],
    ['Chloé', 'main'],
    ['Denis', 'second'],
  ]);
  tag(core, 'Amélie', 'robe');
  tag(core, 'Bruno', 'robe', 'fidèle');
  tag(core, 'Chloé', 'Robe');
  const { inbox } = core.client;
  const look = async (asked: Parameters<typeof inbox.threads>[0]) => {
    const { threads, total, counts } = await inbox.threads(asked);
    return { names: threads.map(({ name }) => name), total, counts };
  };

  expect((await look({})).names).toEqual(['Amélie', 'Bruno', 'Chloé', 'Denis']);
  expect(await look({ tag: 'robe' })).toMatchObject({
    names: ['Amélie', 'Bruno'],
    total: 2,
    counts: { all: 2, needs_reply: 2, done: 0 },
  });
  expect(await look({ number: core.second })).toMatchObject({ names: ['Bruno', 'Denis'], total: 2 });
  expect(await look({ tag: 'robe', number: core.second, filter: 'needs-reply' })).toMatchObject({
    names: ['Bruno'],
    counts: { needs_reply: 1 },
  });
  expect(await look({ tag: 'robe', offset: 1, limit: 1 })).toMatchObject({ names: ['Bruno'], total: 2 });
  expect(await look({ tag: 'nobody' })).toMatchObject({ names: [], total: 0, counts: { all: 0 } });

  const { threads } = await inbox.threads({ tag: 'fidèle' });
  await inbox.setHidden({ thread: threads[0]?.id ?? '', hidden: true });
  expect((await look({ tag: 'robe' })).counts).toMatchObject({ all: 1, hidden: 1 });
  expect((await look({ tag: 'Robe' })).counts).toMatchObject({ all: 1, hidden: 0 });
});

it('pages through a tag that most threads have as through one that few have', async () => {
  const core = await openFrenchShop();
  const { db } = core.context;
  db.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)
    INSERT INTO thread (number_id, kind, name, window_closes_at, last_message_at)
    SELECT 'main', 'customer', 'Client ' || i, iif(i % 3 = 0, NULL, ${String(someDay)} + (i % 7 - 3) * 1000), i FROM n`);
  db.exec(`INSERT INTO thread_tag SELECT id, 'common' FROM thread;
    INSERT INTO thread_tag SELECT id, 'rare' FROM thread WHERE id % 10 = 0`);
  const { inbox } = core.client;
  const walk = async (tag: string | undefined): Promise<string[]> => {
    const names: string[] = [];
    for (let offset = 0; ; offset += 120) {
      const { threads } = await inbox.threads({ tag, offset, limit: 120 });
      if (threads.length === 0) return names;
      names.push(...threads.map(({ id }) => id));
    }
  };
  const all = await walk(undefined);
  expect(all).toHaveLength(1500);
  expect(await walk('common')).toEqual(all);
  expect(await walk('rare')).toEqual(all.filter((id) => Number(id) % 10 === 0));
});
