import { expect, it } from 'vitest';
import { openCore, type CoreClient } from '../../../helpers/core.ts';

const shortcutsOf = async (client: CoreClient): Promise<string[]> =>
  (await client.quickReplies.list()).replies.map(({ shortcut }) => shortcut);

it('are listed with the most used first, then the one used last', async () => {
  const { client } = await openCore();
  const { quickReplies } = client;
  const hours = await quickReplies.save({ shortcut: '/horaires', text: ' Ouverts jusqu’à 19 h. ' });
  expect(hours).toEqual({ id: hours.id, shortcut: 'horaires', text: 'Ouverts jusqu’à 19 h.', uses: 0 });
  const thanks = await quickReplies.save({ shortcut: 'merci', text: 'Merci {{name}} !' });
  await quickReplies.save({ shortcut: 'adresse', text: '12 rue Oberkampf' });
  expect(await shortcutsOf(client)).toEqual(['adresse', 'horaires', 'merci']);
  expect(await quickReplies.used({ id: thanks.id })).toEqual({ uses: 1 });
  expect(await quickReplies.used({ id: thanks.id })).toEqual({ uses: 2 });
  await quickReplies.used({ id: hours.id });
  expect(await shortcutsOf(client)).toEqual(['merci', 'horaires', 'adresse']);
});

it.each([
  ['Été', 'ETE'],
  ['merci', 'Merci'],
  ['cœur', 'CŒUR'],
])('have each a shortcut of its own: %s and %s are the same', async (one, other) => {
  const { client } = await openCore();
  const first = await client.quickReplies.save({ shortcut: one, text: 'x' });
  await expect(client.quickReplies.save({ shortcut: other, text: 'y' })).rejects.toMatchObject({
    data: { code: 'shortcut_taken', details: { shortcut: one, field: 'shortcut' } },
  });
  // Its own shortcut may be spelt anew.
  const again = await client.quickReplies.save({ id: first.id, shortcut: other, text: 'y' });
  expect(again).toEqual({ id: first.id, shortcut: other, text: 'y', uses: 0 });
});

it.each(['', '/', 'deux mots', 'a/b', 'a.b', '💐', 'é'.repeat(33), '\u200b', '../x'])(
  'are not called by “%s”',
  async (shortcut) => {
    const { client } = await openCore();
    await expect(client.quickReplies.save({ shortcut, text: 'x' })).rejects.toMatchObject({
      data: { code: 'bad_shortcut' },
    });
  },
);

it.each(['horaires', 'RDV-1', 'a_b', 'größe', '営業時間', 'مواعيد', 'é'.repeat(32)])(
  'may be called by “%s”',
  async (shortcut) => {
    const { client } = await openCore();
    expect((await client.quickReplies.save({ shortcut, text: 'x' })).shortcut).toBe(shortcut);
  },
);

it('need words, and no more than one message takes', async () => {
  const { client } = await openCore();
  await expect(client.quickReplies.save({ shortcut: 'a', text: ' \n ' })).rejects.toMatchObject({
    data: { code: 'empty_reply' },
  });
  await expect(client.quickReplies.save({ shortcut: 'a', text: 'x'.repeat(4_097) })).rejects.toThrow();
});

it('come back with their uses when taking them away is undone', async () => {
  const { client } = await openCore();
  const reply = await client.quickReplies.save({ shortcut: 'merci', text: 'Merci !' });
  await client.quickReplies.used({ id: reply.id });
  const removed = await client.quickReplies.remove({ id: reply.id });
  expect(await shortcutsOf(client)).toEqual([]);
  await expect(client.quickReplies.used({ id: reply.id })).rejects.toMatchObject({
    data: { code: 'unknown_reply' },
  });
  expect(await client.quickReplies.save(removed)).toEqual({ ...reply, uses: 1 });
});
