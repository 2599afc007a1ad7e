import type { DayFigures, ForecastInput } from '../../src-main/core/forecast.ts';
import { partOfDayPassed } from '../../src-main/core/forecast/part-of-day.ts';
import { makeShopDays, shopKinds, type MadeShop, type ShopHour, type ShopKind } from './made-shops.ts';

const allowance = 1000;
const replyRate = 24_800;

/** One look at a shop at an hour of its month: what the forecast is told, and what the month costs in the end (micros). */
export interface Look {
  kind: ShopKind;
  input: ForecastInput;
  real: number;
}

/** Looks at `shops` made shops at several hours each; the same ones for the same seed. */
export function* lookAtShops(shops: number, seed: number): Generator<Look> {
  for (let index = 0; index < shops; index += 1) {
    const kind = shopKinds[index % shopKinds.length] ?? 'replies';
    const shop = makeShopDays(kind, seed + index);
    for (const [day, hour] of [
      [2, 12],
      [7, 9],
      [12, 18],
      [17, 0],
      [22, 15],
      [shop.month - 3, 11],
    ] as const) {
      yield { kind, input: inputAt(shop, day, hour), real: costOf(shop.days.slice(-shop.month).flat()) };
    }
  }
}

/** How often what really came fell inside the range, of the looks in which anything could still come. */
export function backtest(
  looks: Iterable<Look>,
  forecast: (input: ForecastInput) => { low: number; high: number },
): {
  inside: number;
  looks: number;
  width: number;
  byKind: Map<ShopKind, { inside: number; looks: number }>;
} {
  const byKind = new Map<ShopKind, { inside: number; looks: number }>();
  const all = { inside: 0, looks: 0 };
  let width = 0;
  for (const { kind, input, real } of looks) {
    const { low, high } = forecast(input);
    if (low === high && real === input.spent) continue;
    const ofKind = byKind.get(kind) ?? { inside: 0, looks: 0 };
    byKind.set(kind, ofKind);
    for (const count of [all, ofKind]) {
      count.looks += 1;
      if (real >= low && real <= high) count.inside += 1;
    }
    width += (high - low) / Math.max(real, 1_000_000);
  }
  return { ...all, width: width / all.looks, byKind };
}

function inputAt(shop: MadeShop, day: number, hour: number): ForecastInput {
  const first = shop.days.length - shop.month;
  const soFar = [
    ...shop.days.slice(first, first + day).flat(),
    ...(shop.days[first + day] ?? []).slice(0, hour),
  ];
  return {
    spent: costOf(soFar),
    past: shop.days.slice(Math.max(0, first + day - 56), first + day).map(sumOf),
    passed: partOfDayPassed(hour * 60),
    weekday: (shop.firstWeekday + first + day) % 7,
    daysAhead: shop.month - day - 1,
    closed: shop.closed,
    repliesUsed: sumOf(soFar).replies,
    repliesFree: allowance,
    replyRate,
  };
}

function costOf(hours: readonly ShopHour[]): number {
  const { cost, replies } = sumOf(hours);
  return cost + Math.max(0, replies - allowance) * replyRate;
}

function sumOf(hours: readonly ShopHour[]): DayFigures {
  return hours.reduce((sum, hour) => ({ cost: sum.cost + hour.cost, replies: sum.replies + hour.replies }), {
    cost: 0,
    replies: 0,
  });
}
