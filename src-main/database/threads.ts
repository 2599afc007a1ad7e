import type { Channel } from '../../shared/contract/shapes.ts';
import type { Connection } from './open.ts';
import { foldText } from './fold-text.ts';
import { statement } from './statement.ts';

/** A thread as the list shows it, with its number's channel and its last message. Instants in ms UTC. */
export interface ThreadRow {
  id: number;
  number_id: string;
  channel: Channel;
  kind: 'customer' | 'group';
  name: string;
  customer: string | null;
  last_message_at: number | null;
  last_inbound_at: number | null;
  window_closes_at: number | null;
  entry_state_at: number | null;
  entry_answered_at: number | null;
  entry_expires_at: number | null;
  needs_reply: 0 | 1;
  unread: number;
  done_at: number | null;
  snoozed_until: number | null;
  hidden_at: number | null;
  is_shown: 0 | 1;
  last_direction: 'in' | 'out' | 'system' | null;
  last_author: string | null;
  last_text: string | null;
  last_attachment: string | null;
  tags: string | null;
}

/** Thread rows, as `t`; `from` names that table, and what leads to its rows. */
export function selectThreads(from = 'thread t'): string {
  return `
  SELECT t.id, t.number_id, n.channel, t.kind, t.name, t.customer, t.last_message_at, t.last_inbound_at,
    t.window_closes_at, t.entry_state_at, t.entry_answered_at, t.entry_expires_at, t.needs_reply, t.unread, t.done_at,
    t.snoozed_until, t.hidden_at, t.is_shown,
    m.direction AS last_direction, m.author AS last_author, substr(m.text, 1, 200) AS last_text,
    m.attachment AS last_attachment,
    (SELECT group_concat(tag, char(31)) FROM thread_tag WHERE thread_id = t.id) AS tags
  FROM ${from} JOIN number n ON n.id = t.number_id LEFT JOIN message m ON m.id = t.last_message_id`;
}

/** As the index of such threads has it. */
export const notShown = 'hidden_at IS NOT NULL OR merged_into IS NOT NULL';

/** One thread as the list shows it, also where it is not shown there. */
export function findThread(db: Connection, id: number): ThreadRow | undefined {
  return statement<[number], ThreadRow>(db, `${selectThreads()} WHERE t.id = ?`).get(id);
}

/** Whether any thread is left out of everything, hidden or merged into another. */
export function hasThreadNotShown(db: Connection): boolean {
  return (
    statement<[], { found: number }>(
      db,
      `SELECT EXISTS (SELECT 1 FROM thread WHERE ${notShown}) AS found`,
    ).get()?.found === 1
  );
}

/** Threads whose name (whatever its accents and case) or number contains the words; first those with a word that begins so, then most recent first; none that is not shown. */
export function findThreadsNamed(db: Connection, words: string, limit: number): ThreadRow[] {
  const pattern = `%${foldText(words).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const digits = words.replace(/[\s().-]/g, '');
  const number = /^\+?\d{3,}$/.test(digits) ? `%${digits.replace(/^(\+|00|0)/, '')}%` : pattern;
  return statement<[object], ThreadRow>(
    db,
    `${selectThreads()} WHERE t.is_shown = 1 AND (t.name LIKE @pattern ESCAPE '\\'
       OR (t.name GLOB '*[^ -~]*' AND fold_text(t.name) LIKE @pattern ESCAPE '\\') OR t.customer LIKE @number ESCAPE '\\')
     ORDER BY ' ' || CASE WHEN t.name GLOB '*[^ -~]*' THEN fold_text(t.name) ELSE t.name END LIKE @beginning ESCAPE '\\' DESC,
       t.last_message_at DESC LIMIT @limit`,
  ).all({ pattern, beginning: pattern.replace('%', '% '), number, limit });
}

/** How many customers there are by address, each once; those without one are counted together under null. */
export function countCustomers(db: Connection): { customer: string | null; count: number }[] {
  return statement<[], { customer: string | null; count: number }>(
    db,
    `SELECT customer, CASE WHEN customer IS NULL THEN count(*) ELSE 1 END AS count
     FROM thread WHERE is_shown = 1 AND kind = 'customer' GROUP BY customer`,
  ).all();
}
