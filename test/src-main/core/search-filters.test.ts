import { describe, expect, it } from 'vitest';
import { firstIdAt } from '../../../src-main/database/message-id.ts';
import { insertMessage, type MessageRow } from '../../../src-main/database/messages.ts';
import { indexWords } from '../../../src-main/database/search.ts';
import { insertThread } from '../../../src-main/database/thread-writes.ts';
import type { Connection } from '../../../src-main/database/open.ts';
import { rebuildLedger } from '../../../src-main/core/ledger.ts';
import { refreshThread } from '../../../src-main/core/thread-summary.ts';
import { openFrenchShop, type CoreClient } from '../../helpers/core.ts';

const day = Date.parse('2026-11-20T09:00:00Z');
const hour = 3_600_000;

type Said = Partial<MessageRow> & { thread_id: number; at: number };
type Found = Awaited<ReturnType<CoreClient['inbox']['search']>>;

/** A shop with an API number: Nadia and Léa write, Léa gets a template and a photo, a group talks, one line is WhatsApp's own. */
async function shop() {
  const core = await openFrenchShop();
  await core.client.settings.set({ key: 'shop_name', value: 'Salon Éclat' });
  await core.client.settings.changeNumber({ id: 'main', channel: 'api' });
  const thread = (name: string, customer: string | null, kind: 'customer' | 'group' = 'customer'): number =>
    insertThread(core.context.db, { number_id: 'main', kind, name, customer, is_demo: 0 });
  const nadia = thread('Nadia', '+33612345678');
  const lea = thread('Léa Morel', '+33698765432');
  const group = thread('Les voisins', null, 'group');
  await core.context.writeLong(['inbox'], async (db) => {
    say(db, { thread_id: nadia, at: day, text: 'La robe bleue ?' });
    say(db, { thread_id: nadia, at: day + hour, direction: 'out', text: 'La robe est là' });
    say(db, { thread_id: lea, at: day + 2 * hour, text: 'Ma robe', attachment: 'IMG-1.jpg' });
    say(db, {
      thread_id: lea,
      at: day + 26 * hour,
      direction: 'out',
      kind: 'template',
      category: 'utility',
      text: 'Votre robe est prête',
      delivered_at: day + 26 * hour,
      status: 'delivered',
    });
    say(db, { thread_id: group, at: day + 3 * hour, author: 'Nadia', text: 'Une robe de plus' });
    say(db, {
      thread_id: group,
      at: day + 4 * hour,
      author: 'Marc',
      text: 'Pas de robe : appelez le 06.12.34.56.78',
    });
    say(db, { thread_id: nadia, at: day + 5 * hour, kind: 'reaction', text: '👍' });
    say(db, {
      thread_id: nadia,
      at: day + 6 * hour,
      direction: 'system',
      kind: 'system',
      text: 'Nadia a changé de robe',
    });
    for (const id of [nadia, lea, group]) refreshThread(db, id);
    await rebuildLedger(db, core.context);
  });
  return { client: core.client, nadia: String(nadia), lea: String(lea) };
}

function say(db: Connection, said: Said): void {
  const row: MessageRow = {
    id: firstIdAt(said.at),
    direction: 'in',
    kind: 'text',
    sent_from: 'api',
    source: 'api',
    author: null,
    text: '',
    attachment: null,
    category: null,
    template: null,
    status: null,
    failure: null,
    delivered_at: null,
    read_at: null,
    key: null,
    import_file_id: null,
    ...said,
  };
  insertMessage(db, row);
  if (row.direction !== 'system') indexWords(db, row.id, row.text, row.attachment);
}

const textsOf = ({ hits }: Found): string[] => hits.map(({ snippet }) => snippet.replaceAll(/[‹›]/g, ''));

describe('a narrowed search', () => {
  it('keeps to who wrote, in a chat or in a group, and to the shop by its name', async () => {
    const { client } = await shop();
    const from = async (name: string) => textsOf(await client.inbox.search({ text: 'robe', from: name }));
    expect(await from('nadia')).toEqual(['Une robe de plus', 'La robe bleue ?']);
    expect(await from('lea morel')).toEqual(['Ma robe']);
    expect(await from('MARC')).toEqual(['Pas de robe : appelez le 06.12.34.56.78']);
    expect(await from('salon eclat')).toEqual(['Votre robe est prête', 'La robe est là']);
    expect(await from('Personne')).toEqual([]);
  });

  it('keeps to a chat, to a tag whatever its case, to files and to what is charged', async () => {
    const { client, nadia, lea } = await shop();
    await client.inbox.setTags({ thread: lea, tags: ['Mariée'] });
    const look = async (how: object) => textsOf(await client.inbox.search({ text: 'robe', ...how }));
    expect(await look({ thread: nadia })).toEqual(['La robe est là', 'La robe bleue ?']);
    expect(await look({ tag: 'mariee' })).toEqual(['Votre robe est prête', 'Ma robe']);
    expect(await look({ has_media: true })).toEqual(['Ma robe']);
    expect(await look({ charged: true })).toEqual(['Votre robe est prête']);
    expect(await look({ tag: 'mariee', has_media: true, charged: true })).toEqual([]);
    expect(await look({ tag: 'mariee', thread: nadia })).toEqual([]);
    await expect(look({ thread: '999' })).rejects.toMatchObject({ data: { code: 'unknown_thread' } });
  });

  it('lists the newest that the filters leave when there are no words, and nothing without both', async () => {
    const { client, nadia } = await shop();
    const look = (how: object) => client.inbox.search({ text: ' ', ...how });
    expect(textsOf(await look({ charged: true, since: '2026-11-01' }))).toEqual(['Votre robe est prête']);
    expect(textsOf(await look({ has_media: true }))).toEqual(['Ma robe']);
    expect(await look({ thread: nadia })).toMatchObject({ total: 2, threads: [] });
    expect(textsOf(await look({ from: 'Nadia' }))).toEqual(['Une robe de plus', 'La robe bleue ?']);
    expect(textsOf(await look({ until: '2026-11-20', from: 'Salon Éclat' }))).toEqual(['La robe est là']);
    expect(await look({})).toEqual({ total: 0, hits: [], threads: [] });
    expect(await client.inbox.search({ text: '😊', thread: nadia })).toMatchObject({ total: 0, hits: [] });
  });

  it('goes on before a message, to the last one', async () => {
    const { client } = await shop();
    const whole = await client.inbox.search({ text: 'robe' });
    const seen: string[] = [];
    for (let before: string | undefined; ;) {
      const page = await client.inbox.search({ text: 'robe', limit: 2, ...(before ? { before } : {}) });
      expect(page.total).toBe(whole.total - seen.length);
      if (page.hits.length === 0) break;
      seen.push(...page.hits.map(({ message }) => message));
      before = seen.at(-1);
    }
    expect(seen).toEqual(whole.hits.map(({ message }) => message));
    expect(whole.total).toBe(6);
  });

  it('leaves out chats that are marked as not a customer, in hits and total', async () => {
    const { client, lea } = await shop();
    await client.inbox.setHidden({ thread: lea, hidden: true });
    for (const how of [
      { text: 'robe' },
      { text: '', has_media: true },
      { text: 'robe', charged: true },
      { text: 'robe', from: 'Léa Morel' },
    ]) {
      const { hits, total } = await client.inbox.search(how);
      expect(hits.every(({ thread }) => thread !== lea)).toBe(true);
      expect((await client.inbox.search({ ...how, limit: 1 })).total).toBe(hits.length);
      expect(total).toBe(hits.length);
    }
  });
});

describe('a phone number', () => {
  it('is found in messages and among names as people type it', async () => {
    const { client } = await shop();
    for (const typed of ['06 12 34 56 78', '0612345678', '+33 6 12 34 56 78', '06.12.34', '06 12 34 5']) {
      const { hits } = await client.inbox.search({ text: typed });
      expect(
        hits.map(({ snippet }) => snippet),
        typed,
      ).toHaveLength(1);
      const { threads } = await client.inbox.named({ text: typed });
      expect(
        threads.map(({ name }) => name),
        typed,
      ).toEqual(['Nadia']);
    }
    expect((await client.inbox.search({ text: '06 12 34 56 79' })).hits).toEqual([]);
  });
});

describe('names', () => {
  it('come alone, those with a word that begins so first', async () => {
    const { client } = await shop();
    const named = async (text: string) =>
      (await client.inbox.named({ text })).threads.map(({ name }) => name);
    expect(await named('le')).toEqual(['Léa Morel', 'Les voisins']);
    expect(await named('mor')).toEqual(['Léa Morel']);
    expect(await named('')).toEqual([]);
    expect(await named('x'.repeat(100_000))).toEqual([]);
    expect((await client.inbox.search({ text: 'nadia', names: false })).threads).toEqual([]);
  });
});
