import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BillComparison, BillMap } from '../../shared/contract/bills.ts';
import { rebuildLedger } from '../../src-main/core/ledger.ts';
import { writeApiChat, type ApiLine } from './api-chat.ts';
import { openFrenchShop, type CoreClient } from './core.ts';
import { temporaryFolder } from './folder.ts';

/** A French shop with messages of its own, and bills beside them. */
export interface BilledShop {
  core: Awaited<ReturnType<typeof openFrenchShop>>;
  client: CoreClient;
  /** Sends a customer messages and prices everything again; returns their ids. */
  send(customer: string, lines: readonly ApiLine[], number?: string): Promise<string[]>;
  /** Writes a file and compares it. */
  compare(
    content: string | Buffer,
    how?: { name?: string; month?: string; map?: BillMap },
  ): Promise<BillComparison>;
}

/** Opens such a shop, in an early December unless said otherwise. */
export async function openBilledShop(now = Date.parse('2026-12-05T12:00:00Z')): Promise<BilledShop> {
  const core = await openFrenchShop({ now });
  const { client, context } = core;
  const folder = await temporaryFolder();
  return {
    core,
    client,
    async send(customer, lines, number) {
      const ids = writeApiChat(core, customer, lines, number);
      await context.writeLong([], (db) => rebuildLedger(db, context));
      return ids;
    },
    compare(content, { name = 'bill.csv', month, map } = {}) {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      return client.bills.compareFile({ file: { path: file }, month, map });
    },
  };
}

/** One template to a customer. */
export function template(at: string, category: string, more: Partial<ApiLine> = {}): ApiLine {
  return { at, template: 'rappel', category, ...more };
}

/** A point of Meta's `pricing_analytics`: day, country, category, volume, cost. */
export type MadePoint = readonly [
  day: string,
  country: string,
  category: string,
  volume: number,
  cost: number | null,
  more?: Readonly<Record<string, unknown>>,
];

/** Meta's answer with these points, each beginning at midnight in Paris in winter. */
export function metaAnswer(points: readonly MadePoint[]): string {
  const data = points.map(([day, country, category, volume, cost, more]) => {
    const start = Date.parse(`${day}T00:00:00+01:00`) / 1000;
    return {
      ...{ start, end: start + 86_400, country, phone_number: '33144556677', volume },
      ...{ pricing_type: cost === null ? 'FREE_CUSTOMER_SERVICE' : 'REGULAR', pricing_category: category },
      ...(cost === null ? {} : { cost }),
      ...more,
    };
  });
  return JSON.stringify({ pricing_analytics: { data: [{ data_points: data }] }, id: '102290129340398' });
}
