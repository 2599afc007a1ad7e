import { intersectStretches, type Stretch } from '../window/stretches.ts';
import type { MomentRules, MomentWish, NotificationMoment } from './moment-types.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** How long before the event a notification leaves where nobody wished otherwise. */
export const usualLead = day;
/** No earlier than this before the wished moment. */
const furthestBack = 14 * day;
/** So long before closing, so that it is out when the shop shuts. */
const beforeClosing = 15 * minute;

/**
 * The best moment for a notification at `now`: as long before its event as wished; where the shop is shut then or it is night there, the nearest
 * moment before, or after where that is much nearer and leaves half of the time. Where the shop does not open before the end, by day alone. Null
 * where nothing fits before `expiresAt`.
 */
export function bestMoment(wish: MomentWish, rules: MomentRules, now: number): NotificationMoment | null {
  const end = Math.min(wish.expiresAt, wish.eventAt ?? Infinity);
  if (end <= now) return null;
  const wished = wish.eventAt === null ? -Infinity : wish.eventAt - (wish.lead ?? usualLead);
  const from = Math.max(now, wished - furthestBack);
  const byDay = rules.day.between(from, end);
  const inHours = choose(intersectStretches(rules.open.between(from, end), byDay), wished, wish, end, now);
  if (inHours !== null) return inHours;
  const outside = choose(byDay, wished, wish, end, now);
  return outside === null ? null : { at: outside.at, reason: 'outside_hours' };
}

/** Whether a notification may leave at `now`, its moment having slipped: not past its end, at night, nor while the shop is shut. */
export function judgeMoment(
  now: number,
  expiresAt: number,
  { open, day: daytime }: MomentRules,
): 'allowed' | 'too_late' | 'night' | 'shut' {
  if (now >= expiresAt) return 'too_late';
  if (daytime.at(now) === null) return 'night';
  return open.at(now) === null ? 'shut' : 'allowed';
}

/** When a notification whose moment has slipped may leave, `now` itself where it may; null: not before its end. */
export function nextAllowed(now: number, expiresAt: number, rules: MomentRules): number | null {
  return bestMoment({ eventAt: null, expiresAt }, rules, now)?.at ?? null;
}

function choose(
  allowed: readonly Stretch[],
  wished: number,
  { eventAt, lead = usualLead }: MomentWish,
  end: number,
  now: number,
): NotificationMoment | null {
  const stretches = allowed
    .map(({ from, until }) => ({ from: Math.max(from, now), until: Math.min(until, end) }))
    .filter(({ from, until }) => from < until);
  if (wished < now) return stretches[0] === undefined ? null : { at: stretches[0].from, reason: 'soon' };
  if (stretches.some(({ from, until }) => from <= wished && wished < until))
    return { at: wished, reason: 'wished' };
  const before = stretches.findLast(({ until }) => until <= wished);
  const after = stretches.find(({ from }) => from > wished);
  const earlier = before === undefined ? null : Math.max(before.from, before.until - beforeClosing);
  const isLaterBetter =
    after !== undefined &&
    (earlier === null ||
      (2 * (after.from - wished) <= wished - earlier && (eventAt ?? end) - after.from >= lead / 2));
  if (isLaterBetter) return { at: after.from, reason: 'later' };
  return earlier === null ? null : { at: earlier, reason: 'earlier' };
}
