import type { Connection } from './open.ts';
import type { SearchScope } from './search-scope.ts';
import { statement } from './statement.ts';

/** The rows a search walks, newest first, and what must hold of them. */
export interface SearchPlan {
  from: string;
  /** The message's id in `from`. */
  id: string;
  /** What must hold of the message, by its id. */
  ofId: string[];
  /** What must hold of its row, `message m`. */
  ofRow: string[];
  values: Record<string, number | string>;
}

/** Up to so many messages are listed first; of more, walking the newest first comes to a full page sooner. */
const few = 20_000;

const inThreads = 'thread_id IN (SELECT value FROM json_each(@threads))';
const charged = `line_id IN (SELECT id FROM charge_line WHERE outcome = 'charged' AND through_api = 0)`;

const bySender = `(m.author = @from COLLATE NOCASE OR (m.author GLOB '*[^ -~]*' AND fold_text(m.author) = @from)
  OR (m.author IS NULL AND m.direction = 'out' AND @from_shop = 1)
  OR (m.direction = 'in' AND m.thread_id IN (SELECT value FROM json_each(@from_threads))))`;

/**
 * Chooses what drives a search. With words it is always the full-text index, which walks its matches in order: the unary plus keeps SQLite
 * from asking it anew for every message of a list, as the beginning of a word costs the whole walk each time. Where threads or charges
 * leave few messages, their ids are listed once and each match is looked up among them; else each match is asked itself.
 */
export function planSearch(db: Connection, query: string | null, scope: SearchScope): SearchPlan {
  const hasFewThreads = scope.threads !== null && hasFewMessages(db, scope.threads);
  const plan = startPlan(query, scope, hasFewThreads);
  const { id, ofId, ofRow } = plan;
  if (scope.firstId !== null) ofId.push(`${id} >= @first_id`);
  if (scope.endId !== null) ofId.push(`${id} < @end_id`);
  if (hasFewThreads)
    ofId.push(`${query === null ? '' : '+'}${id} IN (SELECT id FROM message WHERE ${inThreads})`);
  else if (scope.threads !== null) ofRow.push(`+m.${inThreads}`);
  if (scope.charged && plan.from !== 'charge c') {
    const isListed = query !== null && hasFewCharges(db);
    ofId.push(
      isListed
        ? `+${id} IN (SELECT message_id FROM charge WHERE ${charged})`
        : `EXISTS (SELECT 1 FROM charge c WHERE c.message_id = ${id} AND c.${charged})`,
    );
  }
  if (scope.hasMedia) ofRow.push('m.attachment IS NOT NULL');
  if (scope.from !== null) ofRow.push(bySender);
  // The index holds none of these; a charge has neither.
  if (query === null && plan.from !== 'charge c')
    ofRow.push(`m.direction <> 'system'`, `m.kind <> 'reaction'`);
  return plan;
}

function startPlan(query: string | null, scope: SearchScope, hasFewThreads: boolean): SearchPlan {
  const start = { ofRow: [], values: valuesOf(query, scope) };
  if (query !== null)
    return { ...start, from: 'message_search s', id: 's.rowid', ofId: ['message_search MATCH @query'] };
  if (scope.charged && !hasFewThreads)
    return { ...start, from: 'charge c', id: 'c.message_id', ofId: [`c.${charged}`] };
  const from = scope.hasMedia && !hasFewThreads ? 'message m INDEXED BY message_with_file' : 'message m';
  return { ...start, from, id: 'm.id', ofId: [] };
}

function valuesOf(query: string | null, scope: SearchScope): SearchPlan['values'] {
  return {
    ...(query === null ? {} : { query }),
    ...(scope.firstId === null ? {} : { first_id: scope.firstId }),
    ...(scope.endId === null ? {} : { end_id: scope.endId }),
    ...(scope.threads === null ? {} : { threads: JSON.stringify(scope.threads) }),
    ...(scope.from === null
      ? {}
      : {
          from: scope.from.name,
          from_shop: scope.from.isShop ? 1 : 0,
          from_threads: JSON.stringify(scope.from.threads),
        }),
  };
}

function hasFewMessages(db: Connection, threads: readonly number[]): boolean {
  const row = statement<[object], { n: number }>(
    db,
    `SELECT count(*) AS n FROM (SELECT 1 FROM message WHERE ${inThreads} LIMIT ${String(few + 1)})`,
  ).get({ threads: JSON.stringify(threads) });
  return (row?.n ?? 0) <= few;
}

function hasFewCharges(db: Connection): boolean {
  const row = statement<[], { n: number | null }>(
    db,
    `SELECT sum(messages) AS n FROM month_total WHERE ${charged}`,
  ).get();
  return (row?.n ?? 0) <= few;
}
