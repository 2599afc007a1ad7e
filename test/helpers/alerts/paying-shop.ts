import { createRouterClient } from '@orpc/server';
import type { Alert } from '../../../shared/contract/alerts.ts';
import type { CoreContext } from '../../../src-main/core/context.ts';
import { rebuildLedger } from '../../../src-main/core/ledger.ts';
import { router } from '../../../src-main/core/router.ts';
import { writeApiChat } from '../api-chat.ts';
import { openFrenchShop, setAll, type CoreClient } from '../core.ts';

/** What one template of the shop's costs, as it is typed. */
export const price = 0.0712;

/** A French shop that pays for templates, with a clock that only the test moves. */
export interface PayingShop {
  readonly folder: string;
  readonly context: CoreContext;
  readonly client: CoreClient;
  moveTo(instant: string): void;
  /** So many marketing templates arrive, a second apart; returns their ids. */
  pay(count: number, from?: string): Promise<string[]>;
  /** Messages go, as an import that is taken back takes them. */
  takeBack(ids: readonly string[]): Promise<void>;
  rebuild(): Promise<void>;
  unseen(): Promise<Alert[]>;
  all(): Promise<Alert[]>;
  close(): void;
}

/** Opens one; `budget` in templates. */
export async function openPayingShop(
  options: { now?: string; folder?: string; budget?: number } = {},
): Promise<PayingShop> {
  let now = Date.parse(options.now ?? '2026-11-22T12:00:00Z');
  const core = await openFrenchShop({
    now,
    ...(options.folder === undefined ? {} : { folder: options.folder }),
  });
  const context: CoreContext = { ...core.context, clock: () => now };
  const client: CoreClient = createRouterClient(router, { context });
  await client.settings.changeNumber({ id: 'main', channel: 'api' });
  if (options.budget !== undefined) await setAll(client, { monthly_budget: inTemplates(options.budget) });
  const rebuild = (): Promise<void> =>
    context.writeLong(['spend'], async (db) => {
      await rebuildLedger(db, context);
    });
  let customers = 0;
  return {
    folder: core.folder,
    context,
    client,
    moveTo(instant) {
      now = Date.parse(instant);
    },
    async pay(count, from) {
      const first = from === undefined ? now - count * 1_000 - 60_000 : Date.parse(from);
      customers += 1;
      const phone = `+3363998${String(10_000 + customers)}`;
      const lines = Array.from({ length: count }, (_, index) => ({
        at: new Date(first + index * 1_000).toISOString(),
        template: 'offre',
        category: 'marketing',
      }));
      const ids = writeApiChat({ ...core, context }, phone, lines);
      await rebuild();
      return ids;
    },
    async takeBack(ids) {
      for (const id of ids) context.db.prepare('DELETE FROM message WHERE id = ?').run(Number(id));
      await rebuild();
    },
    rebuild,
    unseen: async () => (await client.alerts.list({})).alerts,
    all: async () => (await client.alerts.list({ all: true })).alerts,
    close: core.close,
  };
}

/** What so many templates cost, as a budget is typed. */
export function inTemplates(count: number): string {
  return (count * price).toFixed(4);
}

/** The levels of alerts of a kind that has any, in the order they are listed. */
export function levelsOf(alerts: readonly Alert[]): number[] {
  return alerts.flatMap(({ facts }) => ('level' in facts ? [facts.level] : []));
}
