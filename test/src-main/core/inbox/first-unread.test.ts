import { expect, it } from 'vitest';
import { refreshThread } from '../../../../src-main/core/thread-summary.ts';
import { writeApiChat, type ApiLine } from '../../../helpers/api-chat.ts';
import { openFrenchShop } from '../../../helpers/core.ts';

const at = (minute: number): string => `2026-11-20T10:${String(minute).padStart(2, '0')}:00Z`;
const theirs = (minute: number): ApiLine => ({ at: at(minute), from: 'customer' });

async function openChat(lines: readonly ApiLine[]) {
  const core = await openFrenchShop({ now: Date.parse(at(30)) });
  const ids = writeApiChat(core, '+33612345678', lines);
  const { id } = core.context.db.prepare<[], { id: number }>('SELECT id FROM thread').get() ?? { id: 0 };
  refreshThread(core.context.db, id);
  const thread = String(id);
  return {
    core,
    ids,
    markRead: () => core.client.inbox.markRead({ thread }),
    look: async () => {
      const { first_unread: first, thread: shown } = await core.client.inbox.thread({ thread });
      return { first, unread: shown.unread };
    },
  };
}

it('is the oldest message after the last answer, and none once the chat is read', async () => {
  const { ids, look, markRead } = await openChat([theirs(1), { at: at(2) }, theirs(3), theirs(4)]);
  expect(await look()).toEqual({ first: ids[2], unread: 2 });
  await markRead();
  expect(await look()).toEqual({ first: null, unread: 0 });
});

it('is the oldest after what was read, and is not moved by an automatic answer', async () => {
  const { core, ids, look } = await openChat([
    theirs(1),
    theirs(2),
    { at: at(3), from: 'automatic' },
    theirs(4),
  ]);
  const { db } = core.context;
  expect(await look()).toEqual({ first: ids[0], unread: 3 });
  db.prepare('UPDATE thread SET read_at = ?').run(Date.parse(at(1)));
  refreshThread(db, 1);
  expect(await look()).toEqual({ first: ids[1], unread: 2 });
});
