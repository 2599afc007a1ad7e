import type { ThreadCounts, ThreadFilter } from '../../shared/contract/inbox.ts';
import type { Channel } from '../../shared/contract/shapes.ts';
import type { Connection } from './open.ts';
import { foldText } from './fold-text.ts';
import { limitTo, statement } from './statement.ts';

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
  hidden_at: number | null;
  is_shown: 0 | 1;
  last_direction: 'in' | 'out' | 'system' | null;
  last_author: string | null;
  last_text: string | null;
  last_attachment: string | null;
  tags: string | null;
}

const selectThread = `
  SELECT t.id, t.number_id, n.channel, t.kind, t.name, t.customer, t.last_message_at, t.last_inbound_at,
    t.window_closes_at, t.entry_state_at, t.entry_answered_at, t.entry_expires_at, t.needs_reply, t.unread, t.done_at,
    t.hidden_at, t.is_shown,
    m.direction AS last_direction, m.author AS last_author, substr(m.text, 1, 200) AS last_text,
    m.attachment AS last_attachment,
    (SELECT group_concat(tag, char(31)) FROM thread_tag WHERE thread_id = t.id) AS tags
  FROM thread t JOIN number n ON n.id = t.number_id LEFT JOIN message m ON m.id = t.last_message_id`;

/** As the index of such threads has it. */
export const notShown = 'hidden_at IS NOT NULL OR merged_into IS NOT NULL';

const filters: Record<ThreadFilter, string> = {
  all: 'AND t.is_shown = 1',
  'needs-reply': 'AND t.is_shown = 1 AND t.needs_reply = 1',
  closing: `AND t.is_shown = 1 AND t.needs_reply = 1 AND t.window_closes_at > @now
    AND t.window_closes_at <= @closing_before`,
  waiting: 'AND t.is_shown = 1 AND t.needs_reply = 0 AND t.done_at IS NULL',
  done: 'AND t.is_shown = 1 AND t.done_at IS NOT NULL',
  hidden: 'AND t.hidden_at IS NOT NULL AND t.merged_into IS NULL',
};

/** The three stretches of the list: windows still open by closing time, then closed ones, then threads without a window. */
const stretches = [
  { where: 't.window_closes_at > @now', order: 't.window_closes_at, t.id' },
  { where: 't.window_closes_at <= @now', order: 't.window_closes_at DESC, t.id DESC' },
  { where: 't.window_closes_at IS NULL', order: 't.last_message_at DESC, t.id DESC' },
] as const;

/** Only an open window can be closing. */
const closingStretches = stretches.slice(0, 1);

/** What to list; `closingBefore` is the instant up to which a window counts as closing. */
export interface ThreadPage {
  filter: ThreadFilter;
  now: number;
  closingBefore: number;
  offset: number;
  limit: number;
}

/** One page of threads, closing first. */
export function listThreadsClosingFirst(db: Connection, page: ThreadPage): ThreadRow[] {
  const rows: ThreadRow[] = [];
  let skip = page.offset;
  const searched = page.filter === 'closing' ? closingStretches : stretches;
  for (const [index, { where, order }] of searched.entries()) {
    const left = page.limit - rows.length;
    if (left <= 0) break;
    const values = { now: page.now, closing_before: page.closingBefore };
    const found = statement<[object], ThreadRow>(
      db,
      `${selectThread} WHERE ${where} ${filters[page.filter]} ORDER BY ${order} ${limitTo('@limit')} OFFSET @skip`,
    ).all({ ...values, limit: left, skip });
    rows.push(...found);
    if (found.length > 0 || skip === 0) {
      skip = 0;
      continue;
    }
    if (index < searched.length - 1) skip -= countStretch(db, where, page.filter, values);
  }
  return rows;
}

function countStretch(db: Connection, where: string, filter: ThreadFilter, values: object): number {
  return (
    statement<[object], { n: number }>(
      db,
      `SELECT count(*) AS n FROM thread t WHERE ${where} ${filters[filter]}`,
    ).get({
      ...values,
    })?.n ?? 0
  );
}

/** How many threads each filter matches; those that are not shown only under `hidden`. */
export function countThreads(db: Connection, now: number, closingBefore: number): ThreadCounts {
  const row = statement<[object], ThreadCounts>(
    db,
    `SELECT count(*) FILTER (WHERE needs_reply = 1) AS needs_reply,
      count(*) FILTER (WHERE needs_reply = 1 AND window_closes_at > @now AND window_closes_at <= @closing_before) AS closing,
      count(*) FILTER (WHERE needs_reply = 0 AND done_at IS NULL) AS waiting,
      count(*) FILTER (WHERE done_at IS NOT NULL) AS done, count(*) AS "all",
      (SELECT count(*) FROM thread WHERE hidden_at IS NOT NULL AND merged_into IS NULL) AS hidden
     FROM thread WHERE is_shown = 1`,
  ).get({ now, closing_before: closingBefore });
  return row ?? { needs_reply: 0, closing: 0, waiting: 0, done: 0, all: 0, hidden: 0 };
}

/** One thread as the list shows it, also where it is not shown there. */
export function findThread(db: Connection, id: number): ThreadRow | undefined {
  return statement<[number], ThreadRow>(db, `${selectThread} WHERE t.id = ?`).get(id);
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

/** Threads whose name (whatever its accents and case) or number contains the words, most recent first; none that is not shown. */
export function findThreadsNamed(db: Connection, words: string, limit: number): ThreadRow[] {
  const pattern = `%${foldText(words).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const digits = words.replace(/[\s().-]/g, '');
  const number = /^\+?\d{3,}$/.test(digits) ? `%${digits.replace(/^(\+|00|0)/, '')}%` : pattern;
  return statement<[object], ThreadRow>(
    db,
    `${selectThread} WHERE t.is_shown = 1 AND (t.name LIKE @pattern ESCAPE '\\'
       OR (t.name GLOB '*[^ -~]*' AND fold_text(t.name) LIKE @pattern ESCAPE '\\') OR t.customer LIKE @number ESCAPE '\\')
     ORDER BY t.last_message_at DESC LIMIT @limit`,
  ).all({ pattern, number, limit });
}

/** How many customers there are by address, each once; those without one are counted together under null. */
export function countCustomers(db: Connection): { customer: string | null; count: number }[] {
  return statement<[], { customer: string | null; count: number }>(
    db,
    `SELECT customer, CASE WHEN customer IS NULL THEN count(*) ELSE 1 END AS count
     FROM thread WHERE is_shown = 1 AND kind = 'customer' GROUP BY customer`,
  ).all();
}
