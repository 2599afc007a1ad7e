import { expect, test } from 'vitest';
import type { ReminderFacts } from '../../../shared/reminders/facts.ts';
import { planReminders } from '../../../shared/reminders/plan.ts';
import { createZone } from '../../../shared/time/zone.ts';
import { prepareGoodMoments } from '../../../shared/window/good-moments.ts';
import { createRandom, type Random } from '../../helpers/random.ts';
import { shop, waiting } from './facts.ts';
import { clockWeeks, scanLastGoodMoment, wallClock, type ClockWeek } from '../window/wall-clock.ts';

const minute = 60_000;
const day = 1440 * minute;
const leads = [120, 30];

/** What a customer (`in`) or the shop (`out`) writes, by thread, in order of time. */
interface Written {
  at: number;
  thread: string;
  direction: 'in' | 'out';
}

const weeks = clockWeeks.map(
  (week) => [week.timeZone, new Date(week.starts).toISOString().slice(0, 10), week] as const,
);

test.each(weeks)(
  'in %s, the week from %s, each reminder is given once and at its minute',
  (_zone, _date, week) => {
    const written = writeWeek(createRandom(9), week);
    const shopkeeper = hire(week, written);
    const given: string[] = [];
    // Whoever holds the timer looks when it has come, and after each message.
    for (let now = week.starts; now < week.starts + 7 * day;) {
      const { told, next } = shopkeeper.look(now, now);
      given.push(...told.map(({ facts }) => `${facts.thread} ${String(now)}`));
      now = Math.min(next ?? Infinity, written.find(({ at }) => at > now)?.at ?? Infinity);
    }
    expect(given.sort()).toEqual(expectedOf(week, written));
    expect(given.length).toBeGreaterThan(30);
  },
);

test.each(weeks)(
  'in %s, the week from %s, sleeps and clocks set back give none twice',
  (_zone, _date, week) => {
    const random = createRandom(5);
    const shopkeeper = hire(week, writeWeek(random, week));
    const keys: string[] = [];
    for (
      let real = week.starts;
      real < week.starts + 7 * day;
      real += Math.round(random.between(1, 300)) * minute
    ) {
      const isWrong = random.chance(0.3);
      const shown = isWrong ? real - Math.round(random.between(-1800, 1800)) * minute : real;
      keys.push(...shopkeeper.look(shown, real).told.map(({ marks: [mark] }) => `${mark.kind} ${mark.key}`));
    }
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(10);
  },
);

function writeWeek(random: Random, { starts }: ClockWeek): Written[] {
  const minutes = new Set(Array.from({ length: 120 }, () => Math.round(random.between(0, 6 * 1440))));
  return [...minutes]
    .sort((one, other) => one - other)
    .map((after) => ({
      at: starts + after * minute,
      thread: String(Math.round(random.between(1, 20))),
      direction: random.chance(0.65) ? 'in' : 'out',
    }));
}

/** Gives what is due and remembers it: the clock shows `now` when everything up to `real` is written. */
function hire(week: ClockWeek, written: readonly Written[]) {
  const rules = { leads, moments: prepareGoodMoments(shop, createZone(week.timeZone)) };
  const given = new Set<string>();
  return {
    look(now: number, real: number) {
      const { due, next } = planReminders(factsAt(written, real), rules, now);
      const told = due.filter(({ marks }) => !given.has(marks[0].key));
      for (const { key } of told.flatMap(({ marks }) => marks)) given.add(key);
      return { told, next: next?.at ?? null };
    },
  };
}

function factsAt(written: readonly Written[], now: number): ReminderFacts[] {
  const threads = new Map<string, ReminderFacts>();
  for (const { at, thread, direction } of written) {
    if (at > now) break;
    const before = threads.get(thread) ?? waiting(null, { thread, needsReply: false });
    threads.set(
      thread,
      direction === 'in'
        ? { ...before, needsReply: true, windowClosesAt: at + day }
        : { ...before, needsReply: false },
    );
  }
  return [...threads.values()];
}

/** The same by the wall's clock alone: after each message of a customer its leads, until the next message or the window's end. */
function expectedOf(week: ClockWeek, written: readonly Written[]): string[] {
  const clock = wallClock(week);
  return written
    .flatMap(({ at, thread, direction }) => {
      const next = written.find(
        (it) => it.thread === thread && (it.at > at || (it.at === at && it.direction !== direction)),
      );
      if (direction === 'out') return [];
      const until = Math.min(next?.at ?? Infinity, at + day, week.starts + 7 * day);
      const moment = scanLastGoodMoment(clock, shop, at + day, at)!;
      const times = new Set(leads.map((lead) => Math.max(moment - lead * minute, at)));
      return [...times].filter((time) => time < until).map((time) => `${thread} ${String(time)}`);
    })
    .sort();
}
