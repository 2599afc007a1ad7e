import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { alertsJob } from '../../../../src-main/core/alerts/alerts-job.ts';
import type { CoreContext } from '../../../../src-main/core/context.ts';
import { keepSchedule } from '../../../../src-main/core/schedule/keep-schedule.ts';
import { openCore } from '../../../helpers/core.ts';
import { countAsked } from '../../../helpers/count-asked.ts';
import {
  inTemplates,
  levelsOf,
  openPayingShop,
  type PayingShop,
} from '../../../helpers/alerts/paying-shop.ts';
import { startable } from '../../../helpers/started/startable.ts';

/** So often the clock is looked at, in ms, and three days of that. */
const step = 30_000;
const wakesOfThreeDays = 73 * 120;

/** Watches a shop with timers that only the test lets go off, and counts what it asks of the database. */
function watch(shop: PayingShop): {
  readonly asked: number;
  readonly waits: number[];
  runTimer(): Promise<void>;
} {
  const waits: number[] = [];
  const due: (() => void)[] = [];
  const counting = countAsked(shop.context.db);
  const context: CoreContext = { ...shop.context, db: counting.db };
  const part = keepSchedule(context, [alertsJob(context)], {
    after(ms, call) {
      waits.push(ms);
      due.push(call);
      return () => {
        if (due.includes(call)) due.splice(due.indexOf(call), 1);
      };
    },
  });
  onTestFinished(() => part.stop());
  return {
    get asked() {
      return counting.asked;
    },
    waits,
    async runTimer() {
      expect(due).toHaveLength(1);
      shop.moveTo(new Date(shop.context.clock() + (waits.at(-1) ?? 0)).toISOString());
      due.shift()?.();
      // A look ends by planning the next.
      while (due.length === 0) await new Promise(setImmediate);
    },
  };
}

describe('what the owner is told while the program runs', () => {
  it('is raised after a burst of writes, once it is quiet', async () => {
    const shop = await openPayingShop({ budget: 10 });
    const watched = watch(shop);
    await watched.runTimer();
    const before = watched.asked;
    await shop.pay(10);
    await shop.pay(1);
    await new Promise(setImmediate);
    expect(watched.asked).toBe(before);
    expect(watched.waits.at(-1)).toBe(1_000);
    await watched.runTimer();
    expect(watched.asked).toBeGreaterThan(before);
    const rows = shop.context.db.prepare('SELECT kind FROM alert WHERE is_told = 1').all();
    expect(rows).toEqual([{ kind: 'budget' }]);
  });

  it('is not put off for ever by writes that keep coming', async () => {
    const shop = await openPayingShop({ budget: 10 });
    const watched = watch(shop);
    await watched.runTimer();
    for (let second = 0; second <= 10; second += 1) {
      shop.moveTo(new Date(Date.parse('2026-11-22T12:00:00Z') + second * 1_000).toISOString());
      shop.context.changes.announce(['inbox']);
      await new Promise(setImmediate);
    }
    expect(watched.waits.slice(-3)).toEqual([1_000, 1_000, 0]);
  });

  it('costs nothing while nothing changes: one timer, and no look at the data until a day begins', async () => {
    const shop = await openPayingShop({ budget: 10, now: '2026-10-24T12:00:00Z' });
    const watched = watch(shop);
    await watched.runTimer();
    const quiet = watched.asked;
    // What it does not care for wakes nobody.
    shop.context.changes.announce(['drafts', 'alerts', 'outbox', 'templates', 'backups']);
    await new Promise(setImmediate);
    const planned = watched.waits.length;
    const looks: string[] = [];
    let asked = quiet;
    // Paris has 25 hours on the 25th, and one of them twice.
    for (let wakes = 0; wakes < wakesOfThreeDays; wakes += 1) {
      await watched.runTimer();
      if (watched.asked > asked) looks.push(new Date(shop.context.clock()).toISOString());
      asked = watched.asked;
    }
    expect(looks).toEqual([
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
      '2026-10-26T23:00:00.000Z',
    ]);
    expect(watched.waits.length - planned).toBe(wakesOfThreeDays);
    expect(Math.max(...watched.waits)).toBe(step);
  });

  it('is noticed after a sleep of thirty hours, and where a clock was set back and forth', async () => {
    const shop = await openPayingShop({ budget: 10, now: '2026-11-29T20:00:00Z' });
    const watched = watch(shop);
    await shop.pay(10);
    await watched.runTimer();
    expect(levelsOf(await shop.unseen())).toEqual([100]);
    for (const instant of ['2026-12-01T02:00:00Z', '2026-11-29T20:00:00Z', '2026-12-01T03:00:00Z']) {
      shop.moveTo(instant);
      await watched.runTimer();
    }
    expect(await shop.all()).toHaveLength(1);
  });
});

describe('a warning that is raised and not told yet', () => {
  it.each([
    ['inside', 0],
    ['after', 1],
  ] as const)(
    'is told once when the program is killed %s the write that raises it',
    async (moment, stored) => {
      const now = '2026-11-22T12:00:00Z';
      const shop = await openPayingShop({ now });
      await shop.pay(10);
      await shop.client.settings.set({ key: 'monthly_budget', value: inTemplates(10) });
      shop.close();
      const script = startable('test/helpers/alerts/raise-and-die.ts');
      const child = spawn(process.execPath, [script, shop.folder, moment, now], {
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      expect((await once(child, 'exit'))[1]).toBe('SIGKILL');
      const next = await openCore({ folder: shop.folder });
      const count = next.context.db.prepare('SELECT count(*) FROM alert WHERE is_told = 1').pluck();
      expect(count.get()).toBe(stored);
      expect(levelsOf((await next.client.alerts.list({})).alerts)).toEqual([100]);
      expect(count.get()).toBe(1);
      next.close();
      // Another host, one after the other.
      const last = await openCore({ folder: shop.folder });
      expect((await last.client.alerts.list({ all: true })).alerts).toHaveLength(1);
    },
  );
});
