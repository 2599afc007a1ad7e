import { expect, it } from 'vitest';
import { writeApiChat } from '../../helpers/api-chat.ts';
import { openFrenchShop } from '../../helpers/core.ts';

it('tells what a message answers: who wrote it and how it begins, or that it is not here', async () => {
  const core = await openFrenchShop();
  const { db } = core.context;
  const ids = writeApiChat(core, '+33612345678', [
    { at: '2026-11-20T10:00:00Z', from: 'customer', text: `La robe ${'verte '.repeat(100)}` },
    { at: '2026-11-20T10:01:00Z', text: 'Oui, celle-ci' },
    { at: '2026-11-20T10:02:00Z', from: 'customer', text: 'Merci' },
  ]);
  db.prepare("UPDATE thread SET name = 'Nadia'").run();
  db.prepare('UPDATE message SET meta_id = ? WHERE id = ?').run('wamid.A', ids[0]);
  db.prepare('UPDATE message SET refers_to = ? WHERE id = ?').run('wamid.A', ids[1]);
  db.prepare('UPDATE message SET refers_to = ? WHERE id = ?').run('wamid.GONE', ids[2]);

  const { threads } = await core.client.inbox.threads({});
  const { messages } = await core.client.inbox.messages({ thread: threads[0]?.id ?? '' });
  expect(messages.map(({ quotes }) => quotes)).toEqual([
    null,
    {
      message: ids[0],
      author: 'Nadia',
      text: expect.stringMatching(/^La robe verte .{150,190}$/) as string,
      attachment: null,
    },
    { message: null, author: null, text: '', attachment: null },
  ]);
});
