import { formatLocalDay, parseLocalText } from '../time/local-text.ts';
import type { Zone } from '../time/zone.ts';
import { openStretches, type OpeningHours } from '../window/opening-hours.ts';
import { intersectStretches, mergeStretches, type Stretch } from '../window/stretches.ts';
import type { GoodMoments } from '../window/good-moments.ts';

const dayLength = 86_400_000;
const minute = 60_000;

/** Which digests the owner wants, and how many minutes before the shop shuts. */
export interface DigestRules {
  kinds: readonly ('opening' | 'closing')[];
  lead: number;
  hours: OpeningHours | null;
  zone: Zone;
  moments: GoodMoments;
}

/** A digest is due from `at` on, before `until`; once for its local day (`YYYY-MM-DD`). */
export interface DigestMoment {
  kind: 'digest_opening' | 'digest_closing';
  day: string;
  at: number;
  until: number;
  /** When the shop shuts that day. */
  closesAt: number;
}

/** The digests whose time it is, and the next after them; a shop without hours, or on a day off, has none. */
export interface DigestPlan {
  due: DigestMoment[];
  next: DigestMoment | null;
}

/** How many days ahead a digest is looked for: shops shut for weeks, not for longer. */
const furthestDay = 60;

/** The digests at `now`: at the opening of a day's first stretch, and before the closing of its last, past midnight too. */
export function planDigests(rules: DigestRules, now: number): DigestPlan {
  const plan: DigestPlan = { due: [], next: null };
  // From the day before: its hours may reach past midnight.
  let midnight = parseLocalText(`${rules.zone.dayOf(now)}T00:00:00`) - dayLength;
  for (let days = 0; days < furthestDay && plan.next === null; days += 1, midnight += dayLength) {
    for (const digest of digestsOf(rules, formatLocalDay(midnight))) {
      if (digest.at > now) plan.next ??= digest;
      else if (now < digest.until) plan.due.push(digest);
    }
  }
  return plan;
}

function digestsOf(rules: DigestRules, day: string): DigestMoment[] {
  const hours = workingHours(rules, day);
  if (hours === null) return [];
  const { from, until } = hours;
  const closingAt = Math.max(from, until - rules.lead * minute);
  const isOpening = rules.kinds.includes('opening');
  // A day no longer than the lead has one digest, not two at once.
  const isClosing = rules.kinds.includes('closing') && !(isOpening && closingAt === from);
  const digests: DigestMoment[] = [];
  const about = { day, closesAt: until };
  if (isOpening)
    digests.push({ ...about, kind: 'digest_opening', at: from, until: isClosing ? closingAt : until });
  if (isClosing) digests.push({ ...about, kind: 'digest_closing', at: closingAt, until });
  return digests;
}

/** From when to when the owner works on a day: open and not quiet. Where the shop does not shut overnight, the day is from 08:00 to 21:00. */
function workingHours({ hours, zone, moments }: DigestRules, day: string): Stretch | null {
  const open = hours === null ? [] : mergeStretches(openStretches(hours, day, zone));
  const [first, last] = [open[0], open.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { attended } = moments;
  const attendedThen = intersectStretches(open, attended.between(first.from, last.until));
  const [from, until] = [attendedThen[0]?.from, attendedThen.at(-1)?.until];
  if (from === undefined || until === undefined) return null;
  const morning = zone.toInstant(`${day}T08:00:00`);
  const evening = zone.toInstant(`${day}T21:00:00`);
  const isOpenBefore = attended.at(from - 1) !== null && morning > from && morning < until;
  const isOpenAfter = attended.at(until) !== null && evening > from && evening < until;
  return { from: isOpenBefore ? morning : from, until: isOpenAfter ? evening : until };
}
