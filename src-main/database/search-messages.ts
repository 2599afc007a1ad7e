import type { Connection } from './open.ts';
import { planSearch, type SearchPlan } from './search-plan.ts';
import type { SearchScope } from './search-scope.ts';
import { limitTo, statement } from './statement.ts';
import { hasThreadNotShown, notShown } from './threads.ts';

/** A message that matches; `snippet` marks the words with ‹ and ›. */
export interface SearchRow {
  id: number;
  thread_id: number;
  thread_name: string;
  at: number;
  direction: 'in' | 'out';
  author: string | null;
  attachment: string | null;
  snippet: string;
}

const snippetOfMatch = `snippet(message_search, -1, '‹', '›', '…', 12)`;
const beginning = `CASE WHEN m.text = '' THEN coalesce(m.attachment, '') ELSE substr(m.text, 1, 160) END`;

/** The newest matches in threads that are shown; without a query the newest of all that the scope leaves. Message ids order by time. */
export function searchMessages(
  db: Connection,
  query: string | null,
  scope: SearchScope,
  limit: number,
): SearchRow[] {
  const plan = planSearch(db, query, scope);
  const conditions = [...plan.ofId, ...plan.ofRow, ...(hasThreadNotShown(db) ? ['t.is_shown = 1'] : [])];
  return statement<[object], SearchRow>(
    db,
    `SELECT m.id, m.thread_id, t.name AS thread_name, m.at, m.direction, m.author, m.attachment,
       ${query === null ? beginning : snippetOfMatch} AS snippet
     FROM ${withRow(plan)} CROSS JOIN thread t ON t.id = m.thread_id
     ${where(conditions)} ORDER BY ${plan.id} DESC ${limitTo('@limit')}`,
  ).all({ ...plan.values, limit });
}

/** How many messages match, those of threads that are not shown left out: by their ids, which an index has without the rows. */
export function countMatches(db: Connection, query: string | null, scope: SearchScope): number {
  const plan = planSearch(db, query, scope);
  const shown = hasThreadNotShown(db)
    ? [
        `+${plan.id} NOT IN (SELECT id FROM message WHERE thread_id IN (SELECT id FROM thread WHERE ${notShown}))`,
      ]
    : [];
  const conditions = [...plan.ofId, ...plan.ofRow, ...shown];
  return (
    statement<[object], { n: number }>(
      db,
      `SELECT count(*) AS n FROM ${plan.ofRow.length === 0 ? plan.from : withRow(plan)} ${where(conditions)}`,
    ).get(plan.values)?.n ?? 0
  );
}

// The order of the joins is the plan's: what drives the search comes first.
function withRow({ from, id }: SearchPlan): string {
  return id === 'm.id' ? from : `${from} CROSS JOIN message m ON m.id = ${id}`;
}

function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
}
