import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Clock } from '../../../src-renderer/state/clock.svelte.ts';

const minute = 60_000;
const hour = 60 * minute;
// Half a minute past, so that no whole minute of the day is a minute before an end.
const start = Date.parse('2026-11-22T12:00:30Z');

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The machine sleeps: its clock goes on, its timers do not. */
function sleepFor(ms: number): void {
  vi.setSystemTime(Date.now() + ms);
}

it('moves at every whole minute left, and at the very end and not before', () => {
  const clock = new Clock();
  clock.waitFor(start + 2 * minute + 10_000);
  vi.advanceTimersByTime(10_000);
  expect(clock.now).toBe(start);
  vi.advanceTimersByTime(1);
  expect(clock.now).toBe(start + 10_001);
  vi.advanceTimersByTime(2 * minute - 2);
  expect(clock.now).toBeLessThan(start + 2 * minute + 10_000);
  vi.advanceTimersByTime(1);
  expect(clock.now).toBe(start + 2 * minute + 10_000);
});

it('has one timer, however many ends and alarms wait', () => {
  const clock = new Clock();
  const stops = Array.from({ length: 300 }, (_, index) => clock.waitFor(start + index * 4_567));
  for (let index = 0; index < 300; index += 1) clock.callAt(start + index * 3_456, () => undefined);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(10 * minute);
  expect(vi.getTimerCount()).toBe(1);
  for (const stop of stops) stop();
  expect(vi.getTimerCount()).toBe(1);
});

it('notices soon that the machine has slept past an end, or that its clock was set, back too', () => {
  const clock = new Clock();
  clock.waitFor(start + hour);
  vi.advanceTimersByTime(1_000);
  sleepFor(8 * hour);
  vi.advanceTimersByTime(5_001);
  expect(clock.now).toBeGreaterThan(start + 8 * hour);
  sleepFor(-8 * hour);
  vi.advanceTimersByTime(5_001);
  expect(clock.now).toBeLessThan(start + minute);
});

it('notices at once when the page is looked at again', () => {
  const clock = new Clock();
  clock.waitFor(start + hour);
  sleepFor(2 * hour);
  expect(clock.now).toBe(start);
  clock.catchUp();
  expect(clock.now).toBe(start + 2 * hour);
});

it('calls what is due once, what is past soon, and nothing that was called off', () => {
  const clock = new Clock();
  const called: string[] = [];
  clock.callAt(start + minute, () => called.push('due'));
  clock.callAt(start - hour, () => called.push('past'));
  const stop = clock.callAt(start + minute, () => called.push('never'));
  stop();
  expect(called).toEqual([]);
  vi.advanceTimersByTime(1_000);
  expect(called).toEqual(['past']);
  vi.advanceTimersByTime(minute - 1_000 - 1);
  expect(called).toEqual(['past']);
  vi.advanceTimersByTime(2);
  vi.advanceTimersByTime(hour);
  expect(called).toEqual(['past', 'due']);
});

it('follows the core’s clock, and is not thrown off by an answer that was long on its way', () => {
  const clock = new Clock();
  const end = start + 4_000;
  clock.waitFor(end);
  // Two seconds late, as from a busy core on the same machine.
  vi.advanceTimersByTime(2_000);
  clock.sync(new Date(start).toISOString());
  vi.advanceTimersByTime(1_999);
  expect(clock.now).toBeLessThan(end);
  vi.advanceTimersByTime(1);
  expect(clock.now).toBe(end);
  clock.sync(new Date(start + 5 * hour).toISOString());
  expect(clock.now).toBe(start + 5 * hour);
  clock.sync(new Date(start).toISOString());
  expect(clock.now).toBe(start);
});
