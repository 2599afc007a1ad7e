import { describe, expect, it } from 'vitest';
import { indexMessages } from '../../../src-main/database/search.ts';
import { countMatches, searchMessages } from '../../../src-main/database/search-messages.ts';
import { everywhere } from '../../../src-main/database/search-scope.ts';
import { findKnownMessage, listKnownMessages } from '../../../src-main/database/known-messages.ts';
import { listConfirmedSends, listPendingSends } from '../../../src-main/database/noted-sends.ts';
import { listMessagesBefore, listMessagesFrom } from '../../../src-main/database/messages.ts';
import {
  listLedgerRows,
  listThreadAdClicks,
  listThreadLedgerRows,
  readLastHeard,
  readLateSending,
  readMetaPricing,
} from '../../../src-main/database/ledger-events.ts';
import { findCharge, listMonthTotals } from '../../../src-main/database/charges.ts';
import { listChargedMessages } from '../../../src-main/database/figure-messages.ts';
import {
  insertThread,
  listThreadsOfCustomer,
  setThreadHidden,
} from '../../../src-main/database/thread-writes.ts';
import { findNextTurn, listThreadsClosingFirst } from '../../../src-main/database/thread-list.ts';
import { readReactions } from '../../../src-main/database/reactions.ts';
import { findFirstUnread, findMessageFrom } from '../../../src-main/database/thread-places.ts';
import type { Connection } from '../../../src-main/database/open.ts';
import { openCore, someDay } from '../../helpers/core.ts';

/** The plans of every statement that `work` prepares on the connection, in order. */
function plansOf(db: Connection, work: (db: Connection) => void): string[] {
  const prepared: string[] = [];
  const watched = new Proxy(db, {
    get(target, name) {
      if (name !== 'prepare') return Reflect.get(target, name, target) as unknown;
      return (sql: string) => {
        prepared.push(sql);
        return target.prepare(sql);
      };
    },
  });
  work(watched);
  expect(prepared.length).toBeGreaterThan(0);
  return prepared.map((sql) => {
    const names = [...new Set(sql.match(/@\w+/g) ?? [])].map((name) => [name.slice(1), 1] as const);
    const marks = (sql.match(/\?/g) ?? []).map(() => 1);
    const rows = db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...(names.length > 0 ? [Object.fromEntries(names)] : marks));
    return rows.map((row) => row.detail).join('\n');
  });
}

const page = { now: someDay, closingBefore: someDay + 7_200_000, offset: 0, limit: 50 };

describe('the thread list', () => {
  it('walks the windows in their order, and sorts none but the threads without one', async () => {
    const { context } = await openCore();
    const plans = plansOf(context.db, (db) => listThreadsClosingFirst(db, { ...page, filter: 'all' }));
    expect(plans).toHaveLength(3);
    for (const [index, plan] of plans.entries()) {
      expect(plan).toMatch(/^SEARCH t USING INDEX thread_by_window \(window_closes_at[<>=]\?\)/);
      expect(plan).not.toMatch(/SCAN/);
      if (index < 2) expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY');
    }
  });

  it('reads only threads that need a reply when asked for those', async () => {
    const { context } = await openCore();
    const [open = ''] = plansOf(context.db, (db) =>
      listThreadsClosingFirst(db, { ...page, filter: 'needs-reply' }),
    );
    expect(open).toContain('SEARCH t USING INDEX thread_needing_reply (window_closes_at>?)');
    expect(open).not.toContain('TEMP B-TREE FOR ORDER BY');
  });

  it('walks the windows of one number in their order', async () => {
    const { context } = await openCore();
    const plans = plansOf(context.db, (db) =>
      listThreadsClosingFirst(db, { ...page, filter: 'all', number: 'main' }),
    );
    expect(plans).toHaveLength(3);
    for (const [index, plan] of plans.entries()) {
      expect(plan).toMatch(
        /SEARCH t USING INDEX thread_by_number \(number_id=\? AND window_closes_at[<>=]\?\)/,
      );
      if (index < 2) expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY');
    }
  });

  it('goes from a rare tag to its threads, and walks the windows where the tag is common', async () => {
    const { context } = await openCore();
    const plansUnder = (tag: string): string[] =>
      plansOf(context.db, (db) => listThreadsClosingFirst(db, { ...page, filter: 'all', tag }));
    for (const plan of plansUnder('rare').slice(1)) {
      expect(plan).toMatch(/^SEARCH g USING (COVERING )?INDEX thread_tag_by_tag \(tag=\?\)/);
      expect(plan).toContain('SEARCH t USING INTEGER PRIMARY KEY (rowid=?)');
    }
    const thread = {
      number_id: 'main',
      kind: 'customer',
      name: 'Nadia',
      customer: null,
      is_demo: 0,
    } as const;
    for (let index = 0; index < 700; index += 1) insertThread(context.db, thread);
    context.db.exec("INSERT INTO thread_tag SELECT id, 'common' FROM thread");
    const [, open = '', closed = ''] = plansUnder('common');
    for (const plan of [open, closed]) {
      expect(plan).toContain('SEARCH t USING INDEX thread_by_window');
      expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY');
    }
  });

  it('reads only threads that are put off when asked for those, or when the next of them comes back', async () => {
    const { context } = await openCore();
    const plans = plansOf(context.db, (db) => {
      listThreadsClosingFirst(db, { ...page, filter: 'snoozed' });
      findNextTurn(db, page);
    });
    const [turn = ''] = plans.slice(-1);
    for (const plan of plans.slice(0, -1))
      expect(plan).toContain('USING INDEX thread_snoozed (snoozed_until>?)');
    for (const index of ['thread_snoozed', 'thread_needing_reply', 'thread_by_window'])
      expect(turn).toMatch(new RegExp(`SEARCH t USING INDEX ${index} \\(`));
    expect(turn).not.toMatch(/SCAN t|TEMP B-TREE/);
  });
});

describe('messages', () => {
  it('come by thread from an index, in both directions, without sorting', async () => {
    const { context } = await openCore();
    const plans = plansOf(context.db, (db) => {
      listMessagesBefore(db, 1, 10, 10);
      listMessagesFrom(db, 1, 10, 10);
    });
    for (const plan of plans)
      expect(plan).toMatch(/^SEARCH message USING INDEX message_by_thread \(thread_id=\? AND id[<>]\?\)$/);
  });

  it('that were reacted to have their reactions from an index of those alone', async () => {
    const { context } = await openCore();
    const [plan = ''] = plansOf(context.db, (db) => readReactions(db, 1, ['wamid.A']));
    expect(plan).toContain('SEARCH m USING INDEX message_reaction (refers_to=?)');
    expect(plan).not.toMatch(/SCAN (?!j)/);
  });

  it('that begin a day, or are the first unread ones, are found by thread and time', async () => {
    const { context } = await openCore();
    const plans = plansOf(context.db, (db) => {
      findFirstUnread(db, 1, 10);
      findMessageFrom(db, 1, 10);
    });
    for (const plan of plans)
      expect(plan).toMatch(
        /^SEARCH message USING (COVERING )?INDEX message_by_thread \(thread_id=\?( AND id>\?)?\)$/,
      );
  });

  it('that an export may hold again are found in their thread, by their ids or as still waiting', async () => {
    const { context } = await openCore();
    const [near, pending, confirmed] = plansOf(context.db, (db) => {
      listKnownMessages(db, 1, 0, 10);
      listPendingSends(db, 1);
      listConfirmedSends(db, 1);
    });
    expect(near).toBe('SEARCH message USING INDEX message_by_thread (thread_id=? AND id>? AND id<?)');
    expect(pending).toContain('USING INDEX message_pending (thread_id=?)');
    expect(confirmed).toContain('USING INDEX message_confirmed (thread_id=?)');
    expect(confirmed).toContain('USING INDEX message_change_by_message (message_id=?)');
  });

  it('are found by key, by time and by import without reading others', async () => {
    const { context } = await openCore();
    const [byKey, byTime, ...byImport] = plansOf(context.db, (db) => {
      findKnownMessage(db, 1, Buffer.alloc(16));
      listLedgerRows(db, 0, 10, 10);
      indexMessages(db, 1, 0, 10);
    });
    expect(byKey).toBe('SEARCH message USING INDEX message_by_key (thread_id=? AND key=?)');
    expect(byTime).toBe('SEARCH message USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)');
    for (const plan of byImport) {
      expect(plan).toContain('USING');
      expect(plan).toMatch(/message_by_import/);
      expect(plan).not.toContain('TEMP B-TREE');
    }
  });
});

describe('the ledger of one thread', () => {
  it('reads that thread’s messages, clicks, statuses and charges, and none of others', async () => {
    const { context } = await openCore();
    const ids = { first: 0, end: 10 };
    const plans = plansOf(context.db, (db) => {
      listThreadLedgerRows(db, 1, ids);
      listThreadAdClicks(db, 1, ids);
      readMetaPricing(db, [1]);
      findCharge(db, 1);
      listThreadsOfCustomer(db, 'main', '+33639980112');
      readLastHeard(db, 1, 10);
    });
    expect(plans.join('\n')).not.toMatch(/SCAN (?!json_each)/);
    expect(plans[0]).toMatch(
      /^SEARCH message USING INDEX message_by_thread \(thread_id=\? AND id>\? AND id<\?\)$/,
    );
    expect(plans[1]).toContain('SEARCH r USING INTEGER PRIMARY KEY');
    expect(plans[2]).toContain('USING INDEX message_status_by_message (message_id=?)');
    expect(plans[4]).toContain('thread_by_customer (customer=?)');
    expect(plans[6]).toContain('message_call (thread_id=? AND id<?)');
  });

  it('finds late deliveries in an index of those alone', async () => {
    const { context } = await openCore();
    const [late = ''] = plansOf(context.db, (db) => readLateSending(db, 10, 10));
    expect(late).toBe('SEARCH message USING INDEX message_delivered_late (at<?)');
  });
});

describe('search and spend', () => {
  it('asks the full-text index for the newest first and looks up the rest by key', async () => {
    const { context } = await openCore();
    const [, hits = '', total = ''] = plansOf(context.db, (db) => {
      searchMessages(db, '"robe"*', everywhere, 20);
      countMatches(db, '"robe"*', everywhere);
    });
    expect(hits).toMatch(/SCAN s VIRTUAL TABLE INDEX \d+:.*M/);
    expect(hits).toContain('SEARCH m USING INTEGER PRIMARY KEY (rowid=?)');
    expect(hits).not.toContain('TEMP B-TREE');
    expect(total).toMatch(/^SCAN s VIRTUAL TABLE INDEX \d+:.*M/);
  });

  it('asks an index whether any chat is left out, and finds the messages of those without reading a row', async () => {
    const { context } = await openCore();
    insertThread(context.db, {
      number_id: 'main',
      kind: 'customer',
      name: 'Maman',
      customer: null,
      is_demo: 0,
    });
    setThreadHidden(context.db, 1, someDay);
    const [any = '', hits = '', total = ''] = plansOf(context.db, (db) => {
      searchMessages(db, '"robe"*', everywhere, 20);
      countMatches(db, '"robe"*', everywhere);
    });
    expect(any).toContain('INDEX thread_not_shown');
    expect(hits).toMatch(/SCAN s VIRTUAL TABLE INDEX \d+:.*M/);
    expect(hits).not.toContain('TEMP B-TREE');
    expect(total).toMatch(/^SCAN s VIRTUAL TABLE INDEX \d+:.*M/);
    expect(total).toContain('SEARCH message USING COVERING INDEX message_by_thread (thread_id=?)');
    expect(total).toContain('INDEX thread_not_shown');
  });

  it('walks the full-text index also where a search is narrowed, and asks it once', async () => {
    const { context } = await openCore();
    const narrowed = [
      { threads: [1, 2] },
      { charged: true },
      { hasMedia: true },
      { from: { name: 'nadia', isShop: false, threads: [1] }, threads: [1] },
      { threads: [1], charged: true, hasMedia: true },
    ];
    for (const scope of narrowed) {
      const plans = plansOf(context.db, (db) => {
        searchMessages(db, '"robe"*', { ...everywhere, ...scope }, 20);
        countMatches(db, '"robe"*', { ...everywhere, ...scope });
      });
      for (const plan of plans.filter((text) => /^SCAN s |^SEARCH s /m.test(text))) {
        // An equals sign would be a look-up for each message of a list.
        expect(plan, JSON.stringify(scope)).toMatch(/^SCAN s VIRTUAL TABLE INDEX \d+:[^=\n]*$/m);
        expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY');
      }
    }
  });

  it('lists without words what is charged from the charges and what has a file from an index of those', async () => {
    const { context } = await openCore();
    const [, charged = '', total = ''] = plansOf(context.db, (db) => {
      searchMessages(db, null, { ...everywhere, charged: true }, 20);
      countMatches(db, null, { ...everywhere, charged: true });
    });
    expect(charged).toMatch(/^SCAN c\n/);
    expect(charged).not.toContain('TEMP B-TREE FOR ORDER BY');
    expect(total).not.toContain('SEARCH m');
    const [, files = ''] = plansOf(context.db, (db) =>
      searchMessages(db, null, { ...everywhere, hasMedia: true }, 20),
    );
    expect(files).toMatch(/^SCAN m USING INDEX message_with_file\n/);
    expect(files).not.toContain('TEMP B-TREE FOR ORDER BY');
  });

  it('reads a month from its totals and nothing else', async () => {
    const { context } = await openCore();
    const [plan = ''] = plansOf(context.db, (db) => listMonthTotals(db, 202_611, null));
    expect(plan).toContain('SEARCH m USING PRIMARY KEY (month=?)');
    expect(plan).toContain('SEARCH l USING INTEGER PRIMARY KEY (rowid=?)');
    expect(plan).not.toContain('message');
  });

  it('reads the messages behind a figure from the charges of their days, newest first, without sorting', async () => {
    const { context } = await openCore();
    const ids = { first: 1, end: 2 };
    const scope = { month: 202_611, lines: [1], number: null, from: 0, until: 1, ids, limit: 100 };
    const [plan = ''] = plansOf(context.db, (db) => listChargedMessages(db, scope));
    expect(plan).toMatch(/^SEARCH c USING INTEGER PRIMARY KEY \(rowid>\? AND rowid<\?\)/);
    expect(plan).toContain('SEARCH m USING INTEGER PRIMARY KEY (rowid=?)');
    expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY');
  });
});
