import { describe, expect, it, onTestFinished } from 'vitest';
import type { CoreContext } from '../../../../src-main/core/context.ts';
import { remindersJob } from '../../../../src-main/core/reminders/reminders-job.ts';
import { hasGiftNow, surveyReminders } from '../../../../src-main/core/reminders/survey.ts';
import { keepSchedule } from '../../../../src-main/core/schedule/keep-schedule.ts';
import { countAsked } from '../../../helpers/count-asked.ts';
import { openRemindingShop } from '../../../helpers/reminders/reminding-shop.ts';

describe('while nothing is due and nothing is written', () => {
  it('nothing is read, however many customers wait', async () => {
    const shop = await openRemindingShop({
      now: '2026-11-24T01:10:00Z',
      hosts: 0,
      settings: { opening_hours: '{"tue":[["09:30","19:00"]]}', digests: '[]' },
    });
    for (let index = 0; index < 50; index += 1) await shop.hear(`Customer ${String(index)}`);
    const counting = countAsked(shop.context.db);
    const context: CoreContext = { ...shop.context, db: counting.db };
    let now = shop.now();
    const calls: (() => void)[] = [];
    let wait = 0;
    const schedule = keepSchedule(
      { ...context, clock: () => now },
      [remindersJob({ ...context, clock: () => now })],
      {
        after(ms, call) {
          wait = ms;
          calls.splice(0, calls.length, call);
          return () => void calls.splice(0);
        },
      },
    );
    onTestFinished(() => schedule.stop());
    const asks: [at: string, wakes: number][] = [];
    let wakes = 0;
    while (now < Date.parse('2026-11-24T16:00:00Z')) {
      now += wait;
      wakes += 1;
      const before = counting.asked;
      calls.shift()?.();
      while (calls.length === 0) await new Promise(setImmediate);
      if (counting.asked > before) asks.push([new Date(now).toISOString(), wakes]);
    }
    // At the start, and at the lead: not once in the fifteen hours between.
    expect(asks.map(([at]) => at)).toEqual(['2026-11-24T01:10:01.000Z', '2026-11-24T16:00:00.000Z']);
    expect(wakes).toBeGreaterThan(1_700);
  });
});

describe('while many are due', () => {
  it('no more is asked than while few are, given or not', async () => {
    const shop = await openRemindingShop({
      now: '2026-11-24T12:00:00Z',
      hosts: 0,
      settings: { opening_hours: '{"tue":[["09:30","19:00"]]}', digests: '[]' },
    });
    const looks = (): [due: number, asked: number] => {
      const counting = countAsked(shop.context.db);
      const context: CoreContext = { ...shop.context, db: counting.db };
      const due = surveyReminders(context, counting.db).threads.length;
      expect(hasGiftNow(context, counting.db)).toBe(due > 0);
      return [due, counting.asked];
    };
    for (let index = 0; index < 5; index += 1) await shop.hear(`Few ${String(index)}`);
    shop.setClock('2026-11-24T17:45:00Z');
    const [few, askedOfFew] = looks();
    shop.setClock('2026-11-24T12:00:00Z');
    for (let index = 0; index < 40; index += 1) await shop.hear(`Many ${String(index)}`);
    shop.setClock('2026-11-24T17:45:00Z');
    const [many, askedOfMany] = looks();
    expect([few, many]).toEqual([5, 45]);
    expect(askedOfMany).toBe(askedOfFew);
    const { reminders } = await shop.client.reminders.take();
    expect(reminders).toMatchObject([{ kind: 'last_lead', title: '45 customers wait for an answer' }]);
    const [left, askedOfNone] = looks();
    expect(left).toBe(0);
    expect(askedOfNone).toBeLessThanOrEqual(askedOfFew);
  });
});
