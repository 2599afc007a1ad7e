import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFile, openFrenchShop, writeChat, type CoreClient, type Line } from '../../helpers/core.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

const lines: readonly Line[] = [
  ['2026-11-18T10:00', 'Nadia', 'Avez-vous la robe bleue ?'],
  ['2026-11-18T10:05', 'Salon', 'Oui, la robe "Été" est là'],
  ['2026-11-19T10:00', 'Nadia', 'Je passe pour la ROBÉ demain 😊'],
  ['2026-11-20T23:59', 'Salon', 'La robe est mise de côté, commande n°4521-B'],
];

async function shop(): Promise<CoreClient> {
  const { client } = await openFrenchShop();
  await importFile(client, await writeChat(await temporaryFolder(), 'Nadia', lines));
  return client;
}

const texts = async (
  client: CoreClient,
  query: Parameters<CoreClient['inbox']['search']>[0],
): Promise<string[]> =>
  (await client.inbox.search(query)).hits.map((hit) => hit.snippet.replaceAll(/[‹›]/g, ''));

const anything = [
  '',
  ' ',
  '"',
  '""',
  "'",
  '*',
  '-',
  '--',
  '(',
  'robe AND',
  'robe OR NOT',
  'NEAR(robe, 2)',
  'text:robe',
  '{text attachment} : x',
  '^robe',
  'robe*bleue',
  "'; DROP TABLE message; --",
  '😊',
  '👨‍👩‍👧‍👦',
  '\u0000',
  'ro\u0000be',
  '\ud800',
  '%',
  '_',
  '\\',
  'x'.repeat(10_000),
  'la '.repeat(3_400),
  '"'.repeat(10_000),
];

describe('a search', () => {
  it('finds the newest first, whatever accents and case, and marks the word', async () => {
    const client = await shop();
    const { total, hits } = await client.inbox.search({ text: 'robe' });
    expect(total).toBe(4);
    expect(hits.map((hit) => hit.at)).toEqual(
      hits
        .map((hit) => hit.at)
        .toSorted()
        .reverse(),
    );
    expect(hits[1]).toMatchObject({
      author: 'Nadia',
      thread_name: 'Nadia',
      snippet: 'Je passe pour la ‹ROBÉ› demain 😊',
    });
    expect(Object.keys(hits[0] ?? {})).toEqual(
      expect.arrayContaining(['thread', 'message', 'at', 'author', 'snippet']),
    );
  });

  it('wants all words, and takes the last as a beginning', async () => {
    const client = await shop();
    expect(await texts(client, { text: 'côté rob' })).toHaveLength(1);
    expect(await texts(client, { text: 'rob côté' })).toEqual([]);
    expect(await texts(client, { text: '4521-b' })).toHaveLength(1);
  });

  it('counts all it found, and shows as many as asked', async () => {
    const client = await shop();
    const answer = await client.inbox.search({ text: 'robe', limit: 1 });
    expect(answer).toMatchObject({ total: 4 });
    expect(answer.hits).toHaveLength(1);
  });

  it('keeps to an author, and to days with both ends included', async () => {
    const client = await shop();
    expect(await texts(client, { text: 'robe', from: 'salon' })).toHaveLength(2);
    expect(await texts(client, { text: 'robe', from: 'Nobody' })).toEqual([]);
    expect(await texts(client, { text: 'robe', since: '2026-11-19' })).toHaveLength(2);
    expect(await texts(client, { text: 'robe', until: '2026-11-19' })).toHaveLength(3);
    expect(await texts(client, { text: 'robe', since: '2026-11-20', until: '2026-11-20' })).toHaveLength(1);
    expect(
      await texts(client, { text: 'robe', since: '2026-11-18T10:00:30+01:00', until: '2026-11-18' }),
    ).toHaveLength(1);
    expect(await client.inbox.search({ text: 'robe', from: 'Nadia', limit: 1 })).toMatchObject({ total: 2 });
  });

  it('refuses days that there are not', async () => {
    const client = await shop();
    for (const day of ['yesterday', '2026-02-30', '2026-13-01', '', '22/11/2026']) {
      for (const end of ['since', 'until'])
        await expect(client.inbox.search({ text: 'robe', [end]: day }), day).rejects.toMatchObject({
          data: { code: 'bad_date' },
        });
    }
  });

  it('is safe with whatever an owner, a program or an attacker types', async () => {
    const client = await shop();
    for (const text of anything) {
      const { total, hits } = await client.inbox.search({ text });
      expect(total, JSON.stringify(text.slice(0, 40))).toBeGreaterThanOrEqual(hits.length);
    }
    expect(await texts(client, { text: 'robe' })).toHaveLength(4);
  });

  it('is safe with any text at all', async () => {
    const client = await shop();
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ maxLength: 20 }),
        async (text, from) => {
          const { total, hits } = await client.inbox.search({ text, from });
          expect(hits.length).toBeLessThanOrEqual(total);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});
