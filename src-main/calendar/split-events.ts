import { Refusal } from '../../shared/contract/refusal.ts';
import { eventFields } from './types.ts';

/** An event's lines, unfolded, without those that nobody asks for; `line` is its place among the file's events, from 1 on. */
export interface EventBlock {
  line: number;
  lines: string[];
  isDamaged: boolean;
}

/** A calendar's parts as text. */
export interface SplitCalendar {
  /** Whether its sender takes all that it tells back (METHOD:CANCEL). */
  isCancelling: boolean;
  /** VTIMEZONE components by their TZID. */
  zones: Map<string, string[]>;
  events: EventBlock[];
}

const wanted: ReadonlySet<string> = new Set([
  ...eventFields,
  ...['UID', 'DTSTART', 'RECURRENCE-ID', 'SEQUENCE', 'DTSTAMP', 'LAST-MODIFIED', 'RRULE', 'RDATE', 'EXDATE'],
  'STATUS',
]);

/** Most events of a file, and most characters of one: far above what calendars have. */
export const calendarLimits = { bytes: 10_000_000, events: 20_000, characters: 60_000 };
const longestLine = 20_000;
const stretch = 4_000;

/** Cuts an unfolded text into its calendars; stops now and then so that others have their turn. Throws a Refusal on what is no whole calendar. */
export function* splitCalendars(text: string, name: string): Generator<undefined, SplitCalendar[]> {
  const calendars: SplitCalendar[] = [];
  let calendar: SplitCalendar | null = null;
  let event: EventBlock | null = null;
  let zone: string[] | null = null;
  let inner = 0;
  let count = 0;
  let number = 0;
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    const line = text.slice(start, Math.min(stop, start + longestLine)).replace(/\r+$/, '');
    start = stop + 1;
    number += 1;
    if (number % stretch === 0) yield;
    if (line === '') continue;
    const tag = /^(BEGIN|END):\s*([A-Z-]+)\s*$/i.exec(line);
    const [, kind, what] = (tag ?? []).map((part) => part.toUpperCase());
    if (kind === 'BEGIN' && what === 'VCALENDAR') {
      calendars.push((calendar = { isCancelling: false, zones: new Map(), events: [] }));
      event = null;
    } else if (calendar === null) continue;
    else if (kind === 'END' && what === 'VCALENDAR') {
      if (event !== null) event.isDamaged = true;
      [calendar, event, zone] = [null, null, null];
    } else if (kind === 'BEGIN' && what === 'VEVENT') {
      // One that begins within another shows that the other was cut.
      if (event !== null) event.isDamaged = true;
      count += 1;
      calendar.events.push((event = { line: count, lines: [], isDamaged: false }));
      inner = 0;
      if (count > calendarLimits.events) throw calendarTooLarge(name);
    } else if (kind === 'END' && what === 'VEVENT') event = null;
    else if (kind === 'BEGIN' && what === 'VTIMEZONE') zone = [];
    else if (kind === 'END' && what === 'VTIMEZONE') {
      if (zone !== null) keepZone(calendar, zone);
      zone = null;
    } else if (event !== null) {
      if (kind !== undefined) inner += kind === 'BEGIN' ? 1 : -1;
      else if (inner <= 0) addLine(event, line);
    } else if (zone !== null) {
      if (zone.length < 2_000) zone.push(line);
    } else if (/^METHOD\s*:\s*CANCEL\s*$/i.test(line)) calendar.isCancelling = true;
  }
  if (calendars.length === 0) throw notACalendar(name);
  if (calendar !== null) throw cutOffCalendar(name);
  return calendars;
}

function addLine(event: EventBlock, line: string): void {
  const property = /^([A-Za-z0-9-]+)[;:]/.exec(line)?.[1]?.toUpperCase();
  const last = event.lines.length - 1;
  // Some programs break long texts without the blank that says so.
  if (property === undefined) {
    if (line.trim() !== '' && last >= 0) event.lines[last] = `${event.lines[last] ?? ''}\\n${line}`;
  } else if (wanted.has(property)) event.lines.push(line);
  const length = event.lines.at(-1)?.length ?? 0;
  if (event.lines.length > 2_000 || length > calendarLimits.characters) {
    event.isDamaged = true;
    event.lines.length = Math.min(event.lines.length, 20);
  }
}

function keepZone({ zones }: SplitCalendar, lines: string[]): void {
  const name = lines.map((line) => /^TZID(?:;[^:]*)?:(.*)$/i.exec(line)?.[1]).find((id) => id !== undefined);
  if (name !== undefined) zones.set(name.trim(), lines);
}

/** The refusal for what is no calendar at all. */
export function notACalendar(shown: string): Refusal {
  return new Refusal(
    'not_a_calendar',
    `${shown} is no calendar: export it as iCalendar (.ics), or as a table in CSV or XLSX.`,
  );
}

/** The refusal for a calendar that ends too early. */
export function cutOffCalendar(shown: string): Refusal {
  return new Refusal(
    'calendar_cut_off',
    `${shown} ends too early. Download it again, and wait until it is whole.`,
  );
}

/** The refusal for a calendar far larger than any shop's. */
export function calendarTooLarge(shown: string): Refusal {
  return new Refusal(
    'calendar_too_large',
    `${shown} holds far more than Vitrine reads at once. Export a few months, or one calendar at a time.`,
  );
}
