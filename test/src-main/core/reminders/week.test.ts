import { describe, expect, it } from 'vitest';
import { planThread } from '../../../../shared/reminders/plan-thread.ts';
import { rulesOf } from '../../../../src-main/core/reminders/rules.ts';
import { createRandom } from '../../../helpers/random.ts';
import { factsOf, openBusyShop, type BusyShop } from '../../../helpers/reminders/busy-shop.ts';
import { openRemindingShop, type RemindingShop } from '../../../helpers/reminders/reminding-shop.ts';

const [minute, day] = [60_000, 86_400_000];
/** What is written is looked at once it has been quiet for a second, and after ten at the latest. */
const step = 11_000;

const open = [
  ['09:30', '12:30'],
  ['14:00', '19:00'],
];
const hours = JSON.stringify({ mon: open, tue: open, wed: open, thu: open, fri: open, sat: open });
const settings = { opening_hours: hours, quiet_hours: '["21:00","08:00"]', reminder_leads: '[180,120,30]' };

/** Holds all that was given against the pure plan of what the test knows: nothing for no reason, nothing twice, nothing late. */
function createWatch(shop: RemindingShop, busy: BusyShop): { look(): void; readonly marks: number } {
  const marks = new Set<string>();
  let seen = 0;
  const mayGive = (at: number): boolean =>
    at >= busy.pausedUntil && rulesOf(shop.context).moments.quiet.at(at) === null;
  const dueAt = (at: number): string[][] =>
    [...busy.customers.values()].flatMap((one) => {
      const { due } = planThread(factsOf(one), rulesOf(shop.context), at);
      const isOld = one.touchedAt <= at;
      return due === null || !isOld ? [] : [due.marks.map(({ kind, key }) => `${kind}:${key}`)];
    });
  return {
    get marks() {
      return marks.size;
    },
    look() {
      for (const { at, reminder } of shop.given.slice(seen)) {
        expect(mayGive(at)).toBe(true);
        if (reminder.kind.startsWith('digest')) {
          expect(marks).not.toContain(reminder.id);
          marks.add(reminder.id);
          continue;
        }
        const due = dueAt(at);
        for (const thread of reminder.threads) {
          const [mark = '', ...others] = due.find(([first]) => first?.split(':')[1] === thread) ?? [];
          expect(mark, `${thread} is due at ${new Date(at).toISOString()}`).not.toBe('');
          expect(marks).not.toContain(mark);
          for (const one of [mark, ...others]) marks.add(one);
        }
        expect(reminder.threads.length === 1 || reminder.threads.length > 3).toBe(true);
      }
      seen = shop.given.length;
      const before = shop.now() - step;
      if (!mayGive(before) || !mayGive(shop.now())) return;
      for (const [first] of dueAt(before)) expect(marks).toContain(first);
    },
  };
}

describe('a week of a busy shop', () => {
  it.each([
    ['Europe/Paris', '2026-10-19T00:00:00+02:00', 200, 80],
    ['America/Sao_Paulo', '2018-10-29T00:00:00-03:00', 50, 180],
    ['Africa/Cairo', '2026-04-20T00:00:00+02:00', 50, 180],
    ['Australia/Lord_Howe', '2026-09-28T00:00:00+10:30', 50, 180],
  ])(
    'has each reminder once, none for no reason and none late, where the clocks change in it: %s',
    async (zone, start, customers, longest) => {
      const shop = await openRemindingShop({
        now: start,
        hosts: 2,
        settings: { ...settings, time_zone: zone },
      });
      const random = createRandom(20_261_123);
      const busy = openBusyShop(shop, customers, random);
      const watch = createWatch(shop, busy);
      const end = shop.now() + 7 * day;
      for (let at = shop.now(); at < end; at += random.between(minute, longest * minute)) {
        await shop.advanceTo(Math.round(at));
        watch.look();
        await busy.happen();
      }
      await shop.advanceTo(end);
      watch.look();
      const digests = shop.given.filter(({ reminder }) => reminder.kind.startsWith('digest'));
      expect(digests.length).toBeGreaterThanOrEqual(10);
      expect(digests.length).toBeLessThanOrEqual(12);
      expect(watch.marks).toBeGreaterThan(40);
    },
  );
});
