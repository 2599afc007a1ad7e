import { describe, expect, it } from 'vitest';
import { openConnection } from '../../../../src-main/database/open.ts';
import { migrate } from '../../../../src-main/database/migrate.ts';
import { migrations } from '../../../../src-main/database/migrations/index.ts';
import path from 'node:path';
import { openFrenchShop, type CoreClient } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { bodyOf, idOf, marc, nadia, openPersonShop, textOf } from '../../../helpers/person-shop.ts';
import { takeWebhooks } from '../../../helpers/take-webhooks.ts';

async function openTwoChats(): Promise<{ client: CoreClient; ids: [string, string] }> {
  const made = await openFrenchShop();
  made.context.db.exec(
    `INSERT INTO thread (id, number_id, kind, name) VALUES (1, 'main', 'customer', 'Nadia'), (2, 'main', 'customer', 'Marc')`,
  );
  return { client: made.client, ids: ['1', '2'] };
}

describe('tags', () => {
  it('are trimmed, each there once whatever its case and accents, spelt as on other chats, and never invisible', async () => {
    const { client, ids } = await openTwoChats();
    const [one, two] = ids;
    const { tags } = await client.inbox.setTags({
      thread: one,
      tags: ['  Re\u202etouches ', 'retouches', 'Été  2026', 'ete 2026', '\u200b\u2060', ' ', '👗', '=1+1'],
    });
    expect(tags).toEqual(['=1+1', 'Retouches', 'Été 2026', '👗']);
    expect((await client.inbox.setTags({ thread: two, tags: ['RETOUCHES'] })).tags).toEqual(['Retouches']);
    expect((await client.inbox.tags()).tags[0]).toEqual({ tag: 'Retouches', threads: 2 });
    await client.inbox.setHidden({ thread: two, hidden: true });
    expect((await client.inbox.tags()).tags).toContainEqual({ tag: 'Retouches', threads: 1 });
    // Its own spelling may be changed where nobody else has it.
    expect((await client.inbox.setTags({ thread: one, tags: ['ÉTÉ 2026'] })).tags).toEqual(['ÉTÉ 2026']);
    expect((await client.inbox.setTags({ thread: one, tags: [] })).tags).toEqual([]);
    await expect(client.inbox.setTags({ thread: one, tags: ['x'.repeat(41)] })).rejects.toThrow();
  });
});

describe('a note', () => {
  it('is kept as it was written, up to 10,000 characters, and goes when it is emptied', async () => {
    const { client, ids } = await openTwoChats();
    const [thread] = ids;
    const words = `Préfère le samedi\n\u202e<b>${'é'.repeat(9_900)}`;
    await client.inbox.setNote({ thread, note: words });
    expect((await client.inbox.thread({ thread })).note).toBe(words);
    await client.inbox.setNote({ thread, note: ' \n' });
    expect((await client.inbox.thread({ thread })).note).toBe('');
  });
});

describe('where a customer came from', () => {
  const click = {
    source_type: 'ad',
    headline: 'Robes d’été',
    body: 'Dès 20 €',
    source_url: 'https://fb.me/x',
    source_id: '120',
  };

  it('is what Meta told of the ad, also when a later telling says more', async () => {
    const made = await openPersonShop([
      bodyOf([nadia], [textOf(nadia, 'a1', 'Bonjour', 0, { referral: { source_type: 'ad' } })]),
      bodyOf([marc], [textOf(marc, 'b1', 'Bonjour', 1)]),
    ]);
    const originsOf = async (name: string): Promise<unknown> => {
      const { threads } = await made.client.inbox.threads({});
      const thread = threads.find((one) => one.name === name)?.id ?? '';
      return (await made.client.inbox.thread({ thread })).origins;
    };
    expect(await originsOf(nadia.name)).toMatchObject([{ source_type: 'ad', headline: null, url: null }]);
    await takeWebhooks(made, [bodyOf([nadia], [textOf(nadia, 'a1', 'Bonjour', 0, { referral: click })])]);
    expect(await originsOf(nadia.name)).toMatchObject([
      { source_type: 'ad', headline: 'Robes d’été', body: 'Dès 20 €', url: 'https://fb.me/x' },
    ]);
    expect(await originsOf(marc.name)).toEqual([]);
  });

  it('is read from the bodies that were kept before this version asked for it', async () => {
    const folder = await temporaryFolder();
    const db = openConnection(path.join(folder, 'vitrine.db'));
    const backups = path.join(folder, 'backups');
    migrate(
      db,
      backups,
      migrations.filter(({ version }) => version < 60),
    );
    db.exec(`INSERT INTO thread (id, number_id, kind, name) VALUES (1, 'main', 'customer', 'Nadia');
      INSERT INTO message (id, thread_id, at, direction, kind, sent_from, source, text, meta_id)
        VALUES (1, 1, 1, 'in', 'text', 'api', 'api', 'Bonjour', '${idOf(nadia, 'a1')}');
      INSERT INTO referral (message_id, source_type) VALUES (1, 'ad');`);
    const keep = db.prepare(
      `INSERT INTO webhook_body (hash, received_at, source, body, state) VALUES (randomblob(32), 1, 'file', ?, 'applied')`,
    );
    for (const body of [
      '{"referral": broken',
      bodyOf([nadia], [textOf(nadia, 'a1', 'Bonjour', 0, { referral: click })]),
    ])
      keep.run(body);
    migrate(db, backups, migrations);
    expect(db.prepare('SELECT headline, body, source_url, source_id FROM referral').get()).toEqual({
      ...{ headline: 'Robes d’été', body: 'Dès 20 €', source_url: 'https://fb.me/x', source_id: '120' },
    });
    db.close();
  });
});
