import { describe, expect, it } from 'vitest';
import { openFrenchShop, type CoreClient } from '../../../helpers/core.ts';
import { erasePerson } from '../../../helpers/erase-person.ts';

async function openTwoChats() {
  const made = await openFrenchShop();
  made.context.db.exec(
    `INSERT INTO thread (id, number_id, kind, name, customer) VALUES
       (1, 'main', 'customer', 'Nadia', NULL), (2, 'main', 'customer', '+33 6 12', '+33612345678')`,
  );
  return made;
}

async function notesOf(client: CoreClient, thread: string): Promise<[string, readonly string[]]> {
  const { note, thread: shown } = await client.inbox.thread({ thread });
  return [note, [...shown.tags].sort()];
}

describe('what the owner wrote on two chats that become one', () => {
  it('stands on the one, and goes back with a merge that is taken back', async () => {
    const { client, context } = await openTwoChats();
    await client.inbox.setNote({ thread: '1', note: 'Taille 38' });
    await client.inbox.setNote({ thread: '2', note: 'Livre le samedi' });
    await client.inbox.setTags({ thread: '1', tags: ['Été', 'vip', 'fidèle'] });
    await client.inbox.setTags({ thread: '2', tags: ['Été', 'vip'] });

    const { merge } = await client.inbox.merge({ from: '1', into: '2' });
    expect(await notesOf(client, '2')).toEqual(['Livre le samedi\n\nTaille 38', ['fidèle', 'vip', 'Été']]);
    await client.inbox.unmerge({ merge });
    expect(await notesOf(client, '1')).toEqual(['Taille 38', ['fidèle', 'vip', 'Été']]);
    expect(await notesOf(client, '2')).toEqual(['Livre le samedi', ['vip', 'Été']]);
    expect((await client.care.check()).findings).toEqual([]);
    expect(context.db.prepare('SELECT count(*) FROM thread_tag').pluck().get()).toBe(5);
  });

  it('keeps what was changed in between, and what both said alike', async () => {
    const { client } = await openTwoChats();
    await client.inbox.setNote({ thread: '1', note: 'Taille 38' });
    const first = await client.inbox.merge({ from: '1', into: '2' });
    expect(await notesOf(client, '2')).toEqual(['Taille 38', []]);
    await client.inbox.setNote({ thread: '2', note: 'Taille 40' });
    await client.inbox.unmerge({ merge: first.merge });
    expect(await notesOf(client, '2')).toEqual(['Taille 40', []]);

    await client.inbox.setNote({ thread: '2', note: 'Taille 38' });
    const second = await client.inbox.merge({ from: '1', into: '2' });
    expect(await notesOf(client, '2')).toEqual(['Taille 38', []]);
    await client.inbox.unmerge({ merge: second.merge });
    expect(await notesOf(client, '2')).toEqual(['Taille 38', []]);
  });

  it('loses nothing where both together are too long for a note', async () => {
    const { client } = await openTwoChats();
    await client.inbox.setNote({ thread: '1', note: 'a'.repeat(6_000) });
    await client.inbox.setNote({ thread: '2', note: 'b'.repeat(6_000) });
    const { merge } = await client.inbox.merge({ from: '1', into: '2' });
    const [note] = await notesOf(client, '2');
    expect(note).toBe('b'.repeat(6_000));
    await client.inbox.unmerge({ merge });
    expect(await notesOf(client, '1')).toEqual(['a'.repeat(6_000), []]);
  });
});

describe('a page that still shows a chat that another page changed', () => {
  it('writes on the chat that it was merged into', async () => {
    const { client } = await openTwoChats();
    await client.inbox.merge({ from: '1', into: '2' });
    await client.inbox.setTags({ thread: '1', tags: ['vip'] });
    await client.inbox.setNote({ thread: '1', note: 'Taille 38' });
    expect(await notesOf(client, '2')).toEqual(['Taille 38', ['vip']]);
    await client.inbox.snooze({ thread: '1', until: '2026-11-23T09:00:00+01:00' });
    expect((await client.inbox.thread({ thread: '2' })).thread.snoozed_until).not.toBeNull();
    await client.inbox.setDone({ thread: '1', done: true });
    expect((await client.inbox.thread({ thread: '2' })).thread.done).toBe(true);
  });

  it('is told so in words where the customer is being erased', async () => {
    const { client } = await openTwoChats();
    const erased = erasePerson(client, '+33612345678');
    const codes = await Promise.all(
      [
        client.inbox.setTags({ thread: '2', tags: ['vip'] }),
        client.inbox.setNote({ thread: '2', note: 'x' }),
        client.inbox.snooze({ thread: '2', until: '2026-11-23T09:00:00+01:00' }),
        client.inbox.setDone({ thread: '2', done: true }),
        client.drafts.keep({ thread: '2', text: 'x' }),
        client.drafts.keepFile({ thread: '2', upload: null }),
      ].map((asked) =>
        asked.then(
          () => 'done',
          (error: unknown) => (error as { data?: { code?: string } }).data?.code,
        ),
      ),
    );
    await erased;
    expect(codes).toEqual(Array.from({ length: 6 }, () => 'unknown_thread'));
  });
});
