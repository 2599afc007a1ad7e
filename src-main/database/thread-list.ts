import type { ThreadCounts, ThreadFilter } from '../../shared/contract/inbox.ts';
import type { Connection } from './open.ts';
import { limitTo, statement } from './statement.ts';
import { selectThreads, type ThreadRow } from './threads.ts';

/** What of the threads is asked for: under a tag and of a number, where they are given. `closingBefore`: up to then a window counts as closing. */
export interface ThreadScope {
  now: number;
  closingBefore: number;
  tag?: string | undefined;
  number?: string | undefined;
}

/** One page of the threads under a filter. */
export interface ThreadPage extends ThreadScope {
  filter: ThreadFilter;
  offset: number;
  limit: number;
}

const shown = 't.is_shown = 1';
const awake = '(t.snoozed_until IS NULL OR t.snoozed_until <= @now)';

const filters: Record<ThreadFilter, string> = {
  all: shown,
  'needs-reply': `${shown} AND t.needs_reply = 1 AND ${awake}`,
  closing: `${shown} AND t.needs_reply = 1 AND t.window_closes_at > @now AND t.window_closes_at <= @closing_before
    AND ${awake}`,
  waiting: `${shown} AND t.needs_reply = 0 AND t.done_at IS NULL AND ${awake}`,
  done: `${shown} AND t.done_at IS NOT NULL`,
  snoozed: `${shown} AND t.snoozed_until > @now`,
  hidden: 't.hidden_at IS NOT NULL AND t.merged_into IS NULL',
};

// Few among many: found by themselves and then sorted, not by walking all threads in their order.
const fewByFilter: Partial<Record<ThreadFilter, string>> = {
  snoozed: 'thread t INDEXED BY thread_snoozed',
  hidden: 'thread t INDEXED BY thread_not_shown',
};

const underTag = 'thread_tag g CROSS JOIN thread t ON t.id = g.thread_id';

/** From so many on, the threads under a tag are met soon enough when all are walked in their order. */
const manyTagged = 700;

/** The three stretches of the list: windows still open by closing time, then closed ones, then threads without a window. */
const stretches = [
  { where: 't.window_closes_at > @now', order: 't.window_closes_at, t.id' },
  { where: 't.window_closes_at <= @now', order: 't.window_closes_at DESC, t.id DESC' },
  { where: 't.window_closes_at IS NULL', order: 't.last_message_at DESC, t.id DESC' },
] as const;

/** Only an open window can be closing. */
const closingStretches = stretches.slice(0, 1);

/** One page of threads, closing first. */
export function listThreadsClosingFirst(db: Connection, page: ThreadPage): ThreadRow[] {
  const rows: ThreadRow[] = [];
  let skip = page.offset;
  const searched = page.filter === 'closing' ? closingStretches : stretches;
  const { from, wheres } = sourceOf(db, page);
  const values = valuesOf(page);
  for (const [index, stretch] of searched.entries()) {
    const left = page.limit - rows.length;
    if (left <= 0) break;
    const where = [...wheres, stretch.where].join(' AND ');
    const found = statement<[object], ThreadRow>(
      db,
      `${selectThreads(from)} WHERE ${where} ORDER BY ${stretch.order} ${limitTo('@limit')} OFFSET @skip`,
    ).all({ ...values, limit: left, skip });
    rows.push(...found);
    if (found.length > 0 || skip === 0) skip = 0;
    else if (index < searched.length - 1) skip -= countRows(db, `FROM ${from} WHERE ${where}`, values);
  }
  return rows;
}

/** How many threads of a tag and number each filter matches; those that are not shown only under `hidden`. */
export function countThreads(db: Connection, scope: ThreadScope): ThreadCounts {
  const counted = Object.entries(filters).map(
    ([filter, where]) => `count(*) FILTER (WHERE ${where}) AS "${filter.replace('-', '_')}"`,
  );
  const from = scope.tag === undefined ? 'thread t' : underTag;
  const where = ['1', scope.tag === undefined ? [] : 'g.tag = @tag', ofNumber(scope)].flat().join(' AND ');
  const row = statement<[object], ThreadCounts>(
    db,
    `SELECT ${counted.join(', ')} FROM ${from} WHERE ${where}`,
  ).get(valuesOf(scope));
  return row ?? { needs_reply: 0, closing: 0, waiting: 0, done: 0, all: 0, snoozed: 0, hidden: 0 };
}

/** The next instant at which time alone changes a filter or an order: a snooze ends, a window is about to close or closes. Null: none. */
export function findNextTurn(db: Connection, { now, closingBefore }: ThreadScope): number | null {
  const lead = closingBefore - now;
  return (
    statement<[object], { at: number | null }>(
      db,
      `SELECT min(at) AS at FROM (
         SELECT * FROM (SELECT t.snoozed_until AS at FROM thread t WHERE ${shown} AND t.snoozed_until > @now
           ORDER BY t.snoozed_until LIMIT 1)
         UNION ALL
         SELECT * FROM (SELECT t.window_closes_at - @lead FROM thread t WHERE ${shown} AND t.needs_reply = 1
           AND t.window_closes_at > @closing_before ORDER BY t.window_closes_at LIMIT 1)
         UNION ALL
         SELECT * FROM (SELECT t.window_closes_at FROM thread t WHERE ${shown} AND t.window_closes_at > @now
           ORDER BY t.window_closes_at LIMIT 1))`,
    ).get({ now, closing_before: closingBefore, lead })?.at ?? null
  );
}

/** Where the threads of a page are looked for, by whatever leads to them fastest. */
function sourceOf(db: Connection, page: ThreadPage): { from: string; wheres: string[] } {
  const few = fewByFilter[page.filter];
  const wheres = [filters[page.filter], ...ofNumber(page)];
  if (page.tag === undefined) return { from: few ?? 'thread t', wheres };
  if (few === undefined && countTagged(db, page.tag) < manyTagged)
    return { from: underTag, wheres: ['g.tag = @tag', ...wheres] };
  return {
    from: few ?? 'thread t',
    wheres: [...wheres, 'EXISTS (SELECT 1 FROM thread_tag g WHERE g.thread_id = t.id AND g.tag = @tag)'],
  };
}

function ofNumber({ number }: ThreadScope): string[] {
  return number === undefined ? [] : ['t.number_id = @number'];
}

function valuesOf({ now, closingBefore, tag, number }: ThreadScope): object {
  return { now, closing_before: closingBefore, tag, number };
}

function countTagged(db: Connection, tag: string): number {
  return countRows(db, `FROM (SELECT 1 FROM thread_tag WHERE tag = @tag LIMIT ${String(manyTagged)})`, {
    tag,
  });
}

function countRows(db: Connection, from: string, values: object): number {
  return statement<[object], { n: number }>(db, `SELECT count(*) AS n ${from}`).get(values)?.n ?? 0;
}
