import ICAL from 'ical.js';
import { createZone, isTimeZone, type Zone } from '../../shared/time/zone.ts';

/** Turns a wall time `YYYY-MM-DDTHH:MM:SS` into an instant (ms UTC), and back. */
export type WallClock = Pick<Zone, 'toInstant' | 'toLocal'>;

/** Names of Microsoft's that come without a VTIMEZONE now and then. */
const namesOfWindows: Readonly<Record<string, string>> = {
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'Romance Standard Time': 'Europe/Paris',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'GTB Standard Time': 'Europe/Bucharest',
  'FLE Standard Time': 'Europe/Kiev',
  'Turkey Standard Time': 'Europe/Istanbul',
  'Russian Standard Time': 'Europe/Moscow',
  'Egypt Standard Time': 'Africa/Cairo',
  'Morocco Standard Time': 'Africa/Casablanca',
  'South Africa Standard Time': 'Africa/Johannesburg',
  'W. Central Africa Standard Time': 'Africa/Lagos',
  'E. Africa Standard Time': 'Africa/Nairobi',
  'Israel Standard Time': 'Asia/Jerusalem',
  'Arab Standard Time': 'Asia/Riyadh',
  'Arabian Standard Time': 'Asia/Dubai',
  'India Standard Time': 'Asia/Kolkata',
  'Singapore Standard Time': 'Asia/Singapore',
  'SE Asia Standard Time': 'Asia/Bangkok',
  'China Standard Time': 'Asia/Shanghai',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'AUS Eastern Standard Time': 'Australia/Sydney',
  'Lord Howe Standard Time': 'Australia/Lord_Howe',
  'E. South America Standard Time': 'America/Sao_Paulo',
  'Argentina Standard Time': 'America/Buenos_Aires',
  'SA Pacific Standard Time': 'America/Bogota',
  'Central Standard Time (Mexico)': 'America/Mexico_City',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
  UTC: 'UTC',
};

/** The clocks that a calendar's TZIDs mean; null for one that nobody knows and that the file does not explain. */
export function createEventZones(
  described: ReadonlyMap<string, readonly string[]>,
): (tzid: string) => WallClock | null {
  const known = new Map<string, WallClock | null>();
  return (tzid) => {
    const found = known.get(tzid);
    if (found !== undefined) return found;
    const name = nameOf(tzid);
    const lines = described.get(tzid);
    const clock = name !== null ? createZone(name) : lines === undefined ? null : describedClock(lines);
    known.set(tzid, clock);
    return clock;
  };
}

// Some programs put a path before the name that everybody uses.
function nameOf(tzid: string): string | null {
  const trimmed = tzid.trim().replace(/^"|"$/g, '');
  const windows = namesOfWindows[trimmed];
  if (windows !== undefined) return windows;
  const parts = trimmed.split('/');
  for (let first = 0; first < parts.length && first < 6; first += 1) {
    const name = parts.slice(first).join('/');
    if (/^[A-Za-z][\w+/-]{1,60}$/.test(name) && isTimeZone(name)) return name;
  }
  return null;
}

const simpleRule =
  /^RRULE:(?=.*FREQ=YEARLY)(?!.*(?:BYSETPOS|BYWEEKNO|BYYEARDAY|BYMONTHDAY|BYHOUR|COUNT))(?!.*INTERVAL=(?!1(?:;|$)))(?=.*BYDAY=(?:[1-4]|-1)(?:MO|TU|WE|TH|FR|SA|SU)(?:;|$))(?=.*BYMONTH=\d{1,2}(?:;|$))/i;

// A zone that the file describes itself, as long as its rules are of the kind that all real ones are: others may never end.
function describedClock(lines: readonly string[]): WallClock | null {
  const kept = lines.filter((line) => /^(?:BEGIN|END|TZID|DTSTART|TZOFFSET\w+|RRULE|RDATE)[;:]/i.test(line));
  const rules = kept.filter((line) => /^RRULE/i.test(line));
  if (kept.length > 400 || !rules.every((rule) => simpleRule.test(rule.trim()))) return null;
  try {
    const text = ['BEGIN:VTIMEZONE', ...kept, 'END:VTIMEZONE'].join('\r\n');
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text) as unknown[]));
    const offsetAt = (wall: string): number => zone.utcOffset(ICAL.Time.fromDateTimeString(wall)) * 1000;
    const toInstant = (wall: string): number => Date.parse(`${wall}Z`) - offsetAt(wall);
    if (!Number.isFinite(toInstant('2026-01-01T12:00:00'))) return null;
    return {
      toInstant,
      toLocal(instant) {
        const near = new Date(instant + offsetAt(wallOf(instant))).toISOString().slice(0, 19);
        return wallOf(instant + offsetAt(near));
      },
    };
  } catch {
    return null;
  }
}

function wallOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 19);
}
