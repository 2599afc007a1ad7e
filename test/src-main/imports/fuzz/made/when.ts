import type { Dice } from '../dice.ts';

/** The moment all cases are read at. */
export const NOW = Date.parse('2026-11-22T12:00:00Z');

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** How the days of a chat fall: what decides, or does not decide, the date order. */
export const rhythms = ['burst', 'spread', 'low', 'monthly', 'one-day'] as const;

/** `count` wall times (ms read as UTC) in the order they were written, none after NOW; whole minutes where phones print no seconds. */
export function pickTimes(
  dice: Dice,
  count: number,
  years: readonly [number, number],
  hasSeconds: boolean,
): number[] {
  const first = Date.UTC(years[0], 0, 1);
  const last = Math.min(NOW, Date.UTC(years[1] + 1, 0, 1) - MINUTE);
  const start = dice.between(first / MINUTE, last / MINUTE - 1) * MINUTE;
  const draw = drawer(dice, dice.pick(rhythms), start);
  const drawn = Array.from({ length: count }, (_, index) => draw(index)).filter((at) => at <= last);
  const sorted = (drawn.length === 0 ? [start] : drawn).sort((one, other) => one - other);
  const unit = hasSeconds ? 1_000 : MINUTE;
  return sorted.map((at) => Math.floor(at / unit) * unit);
}

function drawer(dice: Dice, rhythm: (typeof rhythms)[number], start: number): (index: number) => number {
  const date = new Date(start);
  const year = date.getUTCFullYear();
  const day = dice.between(1, 28);
  let at = start;
  return (index) => {
    const inDay = dice.between(0, DAY / 1_000 - 1) * 1_000;
    if (rhythm === 'spread') return start + dice.between(0, 400) * DAY + inDay;
    if (rhythm === 'low') return Date.UTC(year, dice.between(0, 11), dice.between(1, 12)) + inDay;
    if (rhythm === 'monthly') return Date.UTC(year, date.getUTCMonth() + index, day) + inDay;
    if (rhythm === 'one-day') return Math.floor(start / DAY) * DAY + inDay;
    at += dice.between(0, 1_800) * 1_000;
    return at;
  };
}
