import { parseLocalText } from '../../shared/time/local-text.ts';
import { EndlessRule, repeat, type Effort } from './bounded-rule.ts';
import type { WallClock } from './event-zones.ts';
import type { EventTime, ReadEvent } from './read-event.ts';
import type { CalendarEvent, EventProblem } from './types.ts';

/** Between which wall times of the shop's zone what repeats is told. */
export interface Span {
  first: string;
  last: string;
  zone: WallClock;
}

/**
 * The occurrences of an event and of those that stand instead of some of them. `isWhole` when all of them to come are told, so that one that
 * was known before and is not among them is off.
 */
export function occurrencesOf(
  events: readonly ReadEvent[],
  span: Span,
  effort: Effort,
): { occurrences: CalendarEvent[]; isWhole: boolean } {
  const masters = events.filter(({ insteadOf }) => insteadOf === null);
  const instead = events.filter(({ insteadOf }) => insteadOf !== null);
  const replaced = new Set(instead.map(({ insteadOf }) => insteadOf?.at));
  const occurrences = instead.map((event) => toOccurrence(event, event.start, keyOf(event, event.insteadOf)));
  let isWhole = masters.length > 0;
  for (const master of masters) {
    const { times, problem } = timesOf(master, span, effort);
    if (problem !== null) isWhole = false;
    const isSeries = master.rules.length + master.more.length > 0;
    if (problem !== null || !isSeries) {
      occurrences.push({ ...toOccurrence(master, master.start, master.uid), problem });
      continue;
    }
    for (const time of times)
      if (!replaced.has(time.at)) occurrences.push(followChange(instead, master, time));
  }
  return { occurrences, isWhole };
}

// As the last change before it has it, if that is for all that follow: as much earlier or later, with its words, or off. Its name stays.
function followChange(instead: readonly ReadEvent[], master: ReadEvent, time: EventTime): CalendarEvent {
  const key = keyOf(master, time);
  const [change] = instead
    .filter(({ isForFollowing, insteadOf }) => isForFollowing && (insteadOf?.at ?? Infinity) < time.at)
    .toSorted((one, other) => (other.insteadOf?.at ?? 0) - (one.insteadOf?.at ?? 0));
  if (change?.start == null || change.insteadOf === null) return toOccurrence(change ?? master, time, key);
  const { clock, isWholeDay, wall: begins } = change.start;
  // Both on the clock of the change: the series may have stood on another.
  const step = parseLocalText(begins) - parseLocalText(clock.toLocal(change.insteadOf.at));
  const wall = new Date(parseLocalText(clock.toLocal(time.at)) + step).toISOString().slice(0, 19);
  return toOccurrence(change, { wall, at: clock.toInstant(wall), isWholeDay, clock }, key);
}

function timesOf(
  event: ReadEvent,
  span: Span,
  effort: Effort,
): { times: EventTime[]; problem: EventProblem | null } {
  const { start, rules, more, except, problem } = event;
  if (start === null || problem !== null) return { times: [], problem: problem ?? 'no_start' };
  if (rules.length > 4) return { times: [], problem: 'bad_rule' };
  const range = [wallIn(start, span, span.first), wallIn(start, span, span.last)] as const;
  const walls = new Set<string>([start.wall]);
  try {
    for (const rule of rules)
      for (const wall of repeat(untilOnWall(rule, start.clock), start.wall, range, effort)) walls.add(wall);
  } catch (error) {
    return { times: [], problem: error instanceof EndlessRule && effort.left < 0 ? 'too_many' : 'bad_rule' };
  }
  const times = [...walls].map((wall) => ({ ...start, wall, at: start.clock.toInstant(wall) }));
  const off = new Set(except.map((time) => time.at));
  const daysOff = new Set(except.filter((time) => time.isWholeDay).map((time) => time.wall.slice(0, 10)));
  const first = span.zone.toInstant(span.first);
  const last = span.zone.toInstant(span.last);
  const known = new Set<number>();
  const kept = [...times, ...more].filter(({ at, wall }) => {
    if (off.has(at) || daysOff.has(wall.slice(0, 10)) || at < first || at > last) return false;
    return !known.has(at) && known.add(at) === known;
  });
  return { times: kept.sort((one, other) => one.at - other.at), problem: null };
}

// A day of slack, for the event's clock may show another day than the shop's.
function wallIn({ clock }: EventTime, { zone }: Span, wall: string): string {
  return clock.toLocal(zone.toInstant(wall));
}

// The end of a rule stands in UTC or as a day; its times are those of the event's clock.
function untilOnWall(rule: string, clock: WallClock): string {
  return rule.replace(
    /UNTIL=(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})(Z?))?/i,
    (_, ...parts) => {
      const [year, month, day, hours, minutes, seconds, zulu] = parts as (string | undefined)[];
      const date = `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
      if (hours === undefined) return `UNTIL=${date.replaceAll('-', '')}T235959`;
      const wall = `${date}T${hours}:${minutes ?? '00'}:${seconds ?? '00'}`;
      const local = zulu === 'Z' ? clock.toLocal(Date.parse(`${wall}Z`)) : wall;
      return `UNTIL=${local.replace(/[-:]/g, '')}`;
    },
  );
}

function keyOf({ uid }: ReadEvent, time: EventTime | null): string {
  if (time === null) return uid;
  const text = time.isWholeDay ? time.wall.slice(0, 10) : new Date(time.at).toISOString().slice(0, 19);
  return `${uid}|${text.replace(/[-:]/g, '')}`;
}

function toOccurrence(event: ReadEvent, time: EventTime | null, key: string): CalendarEvent {
  const { line, uid, isCancelled, fields, problem } = event;
  const startsAt = time?.at ?? null;
  const isWholeDay = time?.isWholeDay ?? false;
  return { line, uid, key, startsAt, isWholeDay, isCancelled, fields, problem };
}
