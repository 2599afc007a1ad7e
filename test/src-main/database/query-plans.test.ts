import { describe, expect, it } from 'vitest';
import { indexMessages, searchMessages, countMatches } from '../../../src-main/database/search.ts';
import {
  findKnownMessage,
  listKnownMessages,
  listPendingSends,
} from '../../../src-main/database/known-messages.ts';
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
import {
  insertThread,
  listThreadsOfCustomer,
  setThreadHidden,
} from '../../../src-main/database/thread-writes.ts';
import { listThreadsClosingFirst } from '../../../src-main/database/threads.ts';
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

  it('that an export may hold again are found in their thread, by their ids or as still waiting', async () => {
    const { context } = await openCore();
    const [near, pending] = plansOf(context.db, (db) => {
      listKnownMessages(db, 1, 0, 10);
      listPendingSends(db, 1);
    });
    expect(near).toBe('SEARCH message USING INDEX message_by_thread (thread_id=? AND id>? AND id<?)');
    expect(pending).toContain('USING INDEX message_pending (thread_id=?)');
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
    const scope = { from: null, firstId: null, endId: null };
    const [, hits = '', total = ''] = plansOf(context.db, (db) => {
      searchMessages(db, '"robe"*', scope, 20);
      countMatches(db, '"robe"*', scope);
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
    const scope = { from: null, firstId: null, endId: null };
    const [any = '', hits = '', total = ''] = plansOf(context.db, (db) => {
      searchMessages(db, '"robe"*', scope, 20);
      countMatches(db, '"robe"*', scope);
    });
    expect(any).toContain('INDEX thread_not_shown');
    expect(hits).toMatch(/SCAN s VIRTUAL TABLE INDEX \d+:.*M/);
    expect(hits).not.toContain('TEMP B-TREE');
    expect(total).toMatch(/^SCAN s VIRTUAL TABLE INDEX \d+:.*M/);
    expect(total).toContain('SEARCH message USING COVERING INDEX message_by_thread (thread_id=?)');
    expect(total).toContain('INDEX thread_not_shown');
  });

  it('reads a month from its totals and nothing else', async () => {
    const { context } = await openCore();
    const [plan = ''] = plansOf(context.db, (db) => listMonthTotals(db, 202_611, null));
    expect(plan).toContain('SEARCH m USING PRIMARY KEY (month=?)');
    expect(plan).toContain('SEARCH l USING INTEGER PRIMARY KEY (rowid=?)');
    expect(plan).not.toContain('message');
  });
});
