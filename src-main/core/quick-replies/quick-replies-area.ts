import { shortcutPattern, type QuickReply } from '../../../shared/contract/quick-replies.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { foldText } from '../../database/fold-text.ts';
import {
  deleteQuickReply,
  findQuickReply,
  findQuickReplyBy,
  listQuickReplies,
  putQuickReply,
  type QuickReplyRow,
} from '../../database/quick-replies.ts';
import type { Connection } from '../../database/open.ts';
import { api } from '../implement.ts';

/** Words that the owner uses again and again, each under a shortcut of its own. */
export const quickReplies = {
  list: api.quickReplies.list.handler(({ context }) => ({
    replies: listQuickReplies(context.db).map(present),
  })),

  save: api.quickReplies.save.handler(({ context, input }) => {
    const shortcut = readShortcut(input.shortcut);
    const folded = foldText(shortcut);
    const text = input.text.trim();
    if (text === '')
      throw new Refusal('empty_reply', 'This quick reply is empty: write its words.', { field: 'text' });
    return context.write(['replies'], (db) => {
      const id = input.id === undefined ? null : parseId(input.id);
      const before = id === null ? undefined : findQuickReply(db, id);
      const other = findQuickReplyBy(db, folded);
      if (other !== undefined && other.id !== id) throw taken(other.shortcut);
      const uses = before?.uses ?? input.uses ?? 0;
      const row = { shortcut, folded, text, uses, used_at: before?.used_at ?? null };
      return present({ ...row, id: putQuickReply(db, { ...row, id }) });
    });
  }),

  remove: api.quickReplies.remove.handler(({ context, input }) =>
    context.write(['replies'], (db) => {
      const row = requireReply(db, input.id);
      deleteQuickReply(db, row.id);
      return present(row);
    }),
  ),

  used: api.quickReplies.used.handler(({ context, input }) =>
    context.write(['replies'], (db) => {
      const row = requireReply(db, input.id);
      putQuickReply(db, { ...row, uses: row.uses + 1, used_at: context.clock() });
      return { uses: row.uses + 1 };
    }),
  ),
};

function present({ id, shortcut, text, uses }: QuickReplyRow): QuickReply {
  return { id: String(id), shortcut, text, uses };
}

/** A shortcut as it is kept; the slash that calls it is no part of it. */
function readShortcut(typed: string): string {
  const shortcut = typed.trim().replace(/^\//, '').normalize('NFC');
  if (shortcutPattern.test(shortcut)) return shortcut;
  throw new Refusal(
    'bad_shortcut',
    'This shortcut does not fit: up to 32 letters, digits, - or _, without blanks, like "hours".',
    { field: 'shortcut' },
  );
}

function taken(shortcut: string): Refusal {
  return new Refusal(
    'shortcut_taken',
    `You have a quick reply /${shortcut} already: choose another shortcut.`,
    {
      field: 'shortcut',
      shortcut,
    },
  );
}

function requireReply(db: Connection, id: string): QuickReplyRow {
  const row = findQuickReply(db, parseId(id));
  if (row === undefined) throw new Refusal('unknown_reply', 'This quick reply is no longer here.', { id });
  return row;
}

function parseId(id: string): number {
  const number = /^\d{1,15}$/.test(id) ? Number(id) : 0;
  if (number > 0) return number;
  throw new Refusal('unknown_reply', 'This quick reply is no longer here.', { id: id.slice(0, 40) });
}
