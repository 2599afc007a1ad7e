import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../../src-main/database/open.ts';
import { arrive, compareWithFullRebuild, openWorldShop } from './arrive.ts';
import { makeWorld, shuffle } from './world.ts';

const all = (db: Connection, sql: string): Record<string, unknown>[] =>
  db.prepare<[], Record<string, unknown>>(sql).all();

const joined = `charge c JOIN charge_line l ON l.id = c.line_id JOIN message m ON m.id = c.message_id
  JOIN thread t ON t.id = m.thread_id`;

async function shopOf(seed: number, isTold: boolean): Promise<Connection> {
  const { context } = await openWorldShop();
  for (const arrival of shuffle(makeWorld(seed, isTold), seed)) await arrive(context, arrival);
  const { stored, full } = compareWithFullRebuild(context);
  expect(stored).toBe(full);
  return context.db;
}

describe.each([101, 102, 103, 104])('the ledger of a made history, seed %i', (seed) => {
  it('has one charge for each message of ours to a customer, and none for others', async () => {
    const db = await shopOf(seed, true);
    const ours = `SELECT m.id FROM message m JOIN thread t ON t.id = m.thread_id
      WHERE m.direction = 'out' AND m.kind <> 'call' AND t.kind = 'customer'`;
    expect(all(db, `SELECT message_id AS id FROM charge ORDER BY 1`)).toEqual(all(db, `${ours} ORDER BY 1`));
  });

  it('has totals that are the sums of its charges', async () => {
    const db = await shopOf(seed, true);
    const summed = `SELECT t.number_id, c.month, c.line_id, count(*) AS messages FROM ${joined} GROUP BY 1, 2, 3`;
    const stored = `SELECT number_id, month, line_id, sum(messages) AS messages FROM month_total GROUP BY 1, 2, 3`;
    expect(all(db, `${stored} ORDER BY 1, 2, 3`)).toEqual(all(db, `${summed} ORDER BY 1, 2, 3`));
    expect(all(db, 'SELECT * FROM month_total WHERE messages <= 0')).toEqual([]);
  });

  it('counts each number’s replies of a month without a gap or a repeat, after those entered for elsewhere', async () => {
    const db = await shopOf(seed, false);
    const rows = all(
      db,
      `SELECT t.number_id || ' ' || c.month AS place, c.allowance_index AS used, l.reason,
         coalesce((SELECT replies FROM usage_elsewhere u WHERE u.number_id = t.number_id AND u.month = c.month), 0) AS elsewhere,
         (SELECT used FROM ledger_counter k WHERE k.month = c.month AND k.through_api = 0 AND k.kind = 'service'
          AND k.key = t.number_id) AS counter
       FROM ${joined} WHERE l.through_api = 0 AND l.reason IN ('service_allowance', 'service_over_allowance')
       ORDER BY place, c.priced_at, c.allowance_index`,
    );
    for (const place of new Set(rows.map((row) => row['place']))) {
      const own = rows.filter((row) => row['place'] === place);
      const before = Number(own[0]?.['elsewhere']);
      expect(own.map((row) => row['used'])).toEqual(own.map((_, index) => before + index + 1));
      expect(
        own.every((row) => Number(row['used']) <= 1_000 === (row['reason'] === 'service_allowance')),
      ).toBe(true);
      expect(own[0]?.['counter']).toBe(before + own.length);
    }
  });

  it('counts each market’s charged templates of a month towards its volume, and nothing else', async () => {
    const db = await shopOf(seed, false);
    const counted = all(
      db,
      `SELECT c.month, l.market || '/' || replace(l.category, '_international', '') AS key, count(*) AS used FROM ${joined}
       WHERE l.through_api = 0 AND l.reason = 'template' AND l.category IN ('utility', 'authentication', 'authentication_international')
         AND l.era >= '2025-07-01' GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    const counters = `SELECT month, key, used FROM ledger_counter WHERE kind = 'tier' AND through_api = 0 ORDER BY 1, 2`;
    expect(all(db, counters)).toEqual(counted);
  });

  it('counts conversations opened towards the free ones of their account and month, once each', async () => {
    const db = await shopOf(seed, false);
    const opened = all(
      db,
      `SELECT c.month, max(c.allowance_index) AS used, count(c.allowance_index) AS messages FROM ${joined}
       WHERE l.through_api = 0 AND l.era < '2025-07-01' AND c.allowance_index IS NOT NULL GROUP BY 1 ORDER BY 1`,
    );
    for (const { used, messages } of opened) expect(used).toBe(messages);
  });
});
