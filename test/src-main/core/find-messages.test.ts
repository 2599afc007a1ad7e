import { expect, it } from 'vitest';
import { importFile, openFrenchShop, writeChat } from '../../helpers/core.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

it('finds messages of several chats by their ids, newest first, and leaves out those that are gone', async () => {
  const { client } = await openFrenchShop();
  const folder = await temporaryFolder();
  const long = `${'😊'.repeat(200)} fin`;
  for (const [name, day, text] of [
    ['Nadia', '2026-11-18', 'Une\nrobe  ?'],
    ['Omar', '2026-11-19', long],
  ] as const) {
    const lines = [[`${day}T10:00`, name, text] as const, [`${day}T10:05`, 'Salon', 'Oui'] as const];
    await importFile(client, await writeChat(folder, name, lines));
  }
  const { threads } = await client.inbox.threads({});
  const ids = await Promise.all(
    threads.map(async ({ id }) => (await client.inbox.messages({ thread: id })).messages[0]?.id ?? ''),
  );

  const { messages } = await client.inbox.find({ messages: [...ids, '42'] });
  expect(messages).toEqual([
    expect.objectContaining({
      thread_name: 'Omar',
      at: '2026-11-19T10:00:00+01:00',
      text: `${'😊'.repeat(119)}…`,
    }),
    expect.objectContaining({ thread_name: 'Nadia', text: 'Une robe ?', template: null }),
  ]);
  expect(messages.map((found) => threads.find(({ id }) => id === found.thread)?.name)).toEqual([
    'Omar',
    'Nadia',
  ]);
  await expect(client.inbox.find({ messages: ['no id'] })).rejects.toThrow(
    'There is no message "no id" here.',
  );
});
