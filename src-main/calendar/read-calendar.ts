import type { Zone } from '../../shared/time/zone.ts';
import { decodeText, isUtf16 } from '../tables/decode-text.ts';
import type { Effort } from './bounded-rule.ts';
import { createEventZones } from './event-zones.ts';
import { occurrencesOf, type Span } from './occurrences.ts';
import { readEvent, type ReadEvent } from './read-event.ts';
import {
  calendarLimits,
  calendarTooLarge,
  notACalendar,
  splitCalendars,
  type SplitCalendar,
} from './split-events.ts';
import type { Calendar } from './types.ts';

/** How far ahead what repeats is told, and how many occurrences a file may have in all. */
export const calendarReach = { days: 400, occurrences: 10_000 };
const effortOfFile = 120_000;
const stretch = 50;
/** So much effort is a few milliseconds. */
const longEffort = 1_000;
const fold = /\r?\n[ \t]/g;
const pieceLength = 1_000_000;
const day = 86_400_000;

/** What a file is read with: times without a zone are the shop's, and what is to come is counted from `now` (ms UTC). */
export interface CalendarSetting {
  name: string;
  zone: Zone;
  now: number;
}

/**
 * Reads an iCalendar file; stops now and then so that others have their turn. Throws a Refusal on what is no whole calendar (`not_a_calendar`,
 * `calendar_cut_off`, `calendar_too_large`); what is wrong with a single event is told there.
 */
export function* readCalendar(bytes: Uint8Array, setting: CalendarSetting): Generator<undefined, Calendar> {
  if (bytes.length > calendarLimits.bytes) throw calendarTooLarge(setting.name);
  const text = decodeText(isUtf16(bytes) ? bytes : yield* unfold(bytes));
  if (text === null) throw notACalendar(setting.name);
  yield;
  const plain = text.replace(/^\ufeff/, '').replace(/\r(?!\n)/g, '\n');
  const lines = isUtf16(bytes) ? plain.replace(fold, '') : plain;
  yield;
  const calendars = yield* splitCalendars(lines, setting.name);
  const effort: Effort = { left: effortOfFile };
  const { zone, now } = setting;
  const span = { first: zone.toLocal(now - day), last: zone.toLocal(now + calendarReach.days * day), zone };
  const found: Calendar & { whole: Set<string> } = { events: [], whole: new Set() };
  for (const calendar of calendars) yield* readOne(calendar, setting, span, effort, found);
  found.events.sort((one, other) => one.line - other.line);
  return found;
}

function* readOne(
  calendar: SplitCalendar,
  { name, zone }: CalendarSetting,
  span: Span,
  effort: Effort,
  found: Calendar & { whole: Set<string> },
): Generator<undefined> {
  const clocks = { own: zone, named: createEventZones(calendar.zones) };
  const newest = new Map<string, ReadEvent>();
  for (const [index, block] of calendar.events.entries()) {
    if (index % stretch === stretch - 1) yield;
    const read = readEvent(block, clocks);
    const event = calendar.isCancelling ? { ...read, isCancelled: true } : read;
    const key = event.uid === '' ? `#${String(block.line)}` : keyOf(event);
    const known = newest.get(key);
    if (known === undefined || isNewer(event, known)) newest.set(key, event);
  }
  const series = new Map<string, ReadEvent[]>();
  for (const event of newest.values()) {
    const id = event.uid === '' ? `#${String(event.line)}` : event.uid;
    series.set(id, [...(series.get(id) ?? []), event]);
  }
  let before = effort.left;
  let count = 0;
  for (const events of series.values()) {
    count += 1;
    if (count % stretch === 0 || before - effort.left > longEffort) {
      before = effort.left;
      yield;
    }
    const { occurrences, isWhole } = occurrencesOf(events, span, effort);
    found.events.push(...occurrences);
    const [first] = events;
    if (isWhole && first !== undefined) found.whole.add(first.uid);
    if (found.events.length > calendarReach.occurrences) throw calendarTooLarge(name);
  }
}

function keyOf({ uid, insteadOf }: ReadEvent): string {
  return insteadOf === null ? uid : `${uid}|${String(insteadOf.at)}`;
}

// The later telling of the same event counts, as its sender numbered them.
function isNewer({ revision: one }: ReadEvent, { revision: other }: ReadEvent): boolean {
  return one[0] === other[0] ? one[1] >= other[1] : one[0] > other[0];
}

// Before decoding: some programs break a line within a letter of several bytes. Piece by piece, each ending where a line does.
function* unfold(bytes: Uint8Array): Generator<undefined, Uint8Array> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Buffer[] = [];
  for (let start = 0; start < all.length;) {
    let end = Math.min(start + pieceLength, all.length);
    while (end < all.length && end - start < 2 * pieceLength && isWithinLine(all, end)) end += 1;
    pieces.push(Buffer.from(all.toString('latin1', start, end).replace(fold, ''), 'latin1'));
    start = end;
    yield;
  }
  return Buffer.concat(pieces);
}

// A piece may not end within the signs that a line is continued by.
function isWithinLine(bytes: Buffer, at: number): boolean {
  return [at - 1, at].some((place) => [0x0a, 0x0d, 0x20, 0x09].includes(bytes[place] ?? 0));
}
