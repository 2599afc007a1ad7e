import type { Core } from '../../../src-main/core/create-core.ts';
import { countMatches, searchMessages } from '../../../src-main/database/search-messages.ts';
import { toSearchQuery } from '../../../src-main/database/search-query.ts';
import { everywhere, type SearchScope } from '../../../src-main/database/search-scope.ts';
import { setThreadHidden } from '../../../src-main/database/thread-writes.ts';
import { compareCalls } from '../interleave.ts';
import { grouped, milliseconds, type Bench, type Row } from '../row.ts';

const page = 20;

// A page that is hard to fill walks all matches, each looked up in one index, where the bare query stops at its twentieth.
const narrowedLimit = 15;

const searches = [
  { text: 'samedi', what: 'a word of every sixth message' },
  { text: 'encore place', what: 'two common words' },
  { text: 'bonj', what: 'the beginning of a common word' },
  { text: '4242', what: 'a rare number' },
];

/** The first page of a search against the bare FTS5 query with the same join and snippet, both below the contract. */
export async function measureSearch(bench: Bench, core: Core): Promise<Row[]> {
  const bare = core.context.db.prepare<[string]>(
    `SELECT m.id, m.thread_id, t.name AS thread_name, m.at, m.direction, m.author,
       snippet(message_search, -1, '‹', '›', '…', 12) AS snippet
     FROM message_search s JOIN message m ON m.id = s.rowid JOIN thread t ON t.id = m.thread_id
     WHERE message_search MATCH ? ORDER BY s.rowid DESC LIMIT ${String(page)}`,
  );
  const rows: Row[] = [];
  for (const { text, what } of searches) {
    const query = toSearchQuery(text) ?? '';
    const found = await compareCalls(
      bench.rounds * 3,
      () => searchMessages(core.context.db, toSearchQuery(text) ?? '', everywhere, page),
      () => bare.all(query),
    );
    const whole = await compareCalls(
      bench.rounds,
      () => core.client.inbox.search({ text, limit: page }),
      () => bare.all(query),
    );
    rows.push({
      work: `First page of a search for ${what}`,
      at: `${grouped(bench.messages)} messages`,
      measured: found.ratio,
      limit: 1.5,
      unit: '×',
      note: `${milliseconds(found.ours)} in the core beside ${milliseconds(found.bare)} for the bare FTS5 query; ${milliseconds(whole.ours)} through the contract with the total and the names of threads`,
    });
  }
  return [...rows, ...(await measureNarrowed(bench, core, bare)), await measureLeftOut(bench, core, bare)];
}

/** The dearest word, narrowed so that a page is hard to fill: what is left is a handful among its many matches. */
async function measureNarrowed(
  bench: Bench,
  { context: { db } }: Core,
  bare: { all(query: string): unknown[] },
): Promise<Row[]> {
  const query = toSearchQuery('samedi') ?? '';
  const scopes: readonly [string, SearchScope][] = [
    ['one short chat', { ...everywhere, threads: [7] }],
    ['the longest chat', { ...everywhere, threads: [1] }],
    ['charged messages', { ...everywhere, charged: true }],
    ['messages with a file, of which none has it', { ...everywhere, hasMedia: true }],
  ];
  const rows: Row[] = [];
  for (const [what, scope] of scopes) {
    const found = await compareCalls(
      bench.rounds,
      () => searchMessages(db, query, scope, page),
      () => bare.all(query),
    );
    const total = await compareCalls(
      bench.rounds,
      () => countMatches(db, query, scope),
      () => bare.all(query),
    );
    rows.push({
      work: `First page of a search narrowed to ${what}`,
      at: `${grouped(bench.messages)} messages`,
      measured: found.ratio,
      limit: narrowedLimit,
      unit: '×',
      note: `${milliseconds(found.ours)} beside ${milliseconds(found.bare)} for the bare FTS5 query, which stops at its first page; ${milliseconds(total.ours)} for the total`,
    });
  }
  return rows;
}

// The dearest of them with the longest chat and one in fifty of the others marked as not customers; as before when it is done.
async function measureLeftOut(
  bench: Bench,
  { context: { db, clock } }: Core,
  bare: { all(query: string): unknown[] },
): Promise<Row> {
  const query = toSearchQuery('samedi') ?? '';
  const [longest = 1, ...others] = db
    .prepare<[], number>(
      'SELECT id FROM thread WHERE id % 50 = 0 OR id = (SELECT min(id) FROM thread) ORDER BY id',
    )
    .pluck()
    .all();
  for (const id of [longest, ...others]) setThreadHidden(db, id, clock());
  const found = await compareCalls(
    bench.rounds * 3,
    () => searchMessages(db, query, everywhere, page),
    () => bare.all(query),
  );
  const total = await compareCalls(
    bench.rounds,
    () => countMatches(db, query, everywhere),
    () => bare.all(query),
  );
  for (const id of [longest, ...others]) setThreadHidden(db, id, null);
  return {
    work: `First page of a search with ${grouped(others.length + 1)} chats left out, the longest among them`,
    at: `${grouped(bench.messages)} messages`,
    measured: found.ratio,
    limit: 1.5,
    unit: '×',
    note: `${milliseconds(found.ours)} in the core beside ${milliseconds(found.bare)} for the bare FTS5 query, which leaves none out; ${milliseconds(total.ours)} for the total`,
  };
}
