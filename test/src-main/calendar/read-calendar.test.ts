import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../src-main/calendar/read-calendar.ts';
import type { Calendar } from '../../../src-main/calendar/types.ts';
import { createZone } from '../../../shared/time/zone.ts';
import { fixture } from '../../helpers/notifications/file-shop.ts';
import { createRandom } from '../../helpers/random.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const seed = Number(process.env['VITRINE_CALENDAR_SEED'] ?? 1);
const hour = 3_600_000;

function read(bytes: string | Uint8Array, zoneName = 'Europe/Paris'): Calendar {
  const setting = { name: 'x.ics', zone: createZone(zoneName), now };
  const steps = readCalendar(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, setting);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string =>
  ['BEGIN:VEVENT', 'UID:u', 'SUMMARY:x', ...lines, 'END:VEVENT'].join('\r\n');

function startsOf(text: string, zoneName?: string): (string | null)[] {
  const zone = createZone(zoneName ?? 'Europe/Paris');
  return read(text, zoneName).events.map(({ startsAt }) => (startsAt === null ? null : zone.toIso(startsAt)));
}

describe('times of a calendar', () => {
  it('are read in their own zone, in one the file describes, in UTC, and else on the shop’s clock', () => {
    const outlook = read(readFileSync(fixture('calendars', 'outlook.ics')));
    expect(outlook.events.map(({ startsAt }) => new Date(startsAt ?? 0).toISOString())).toEqual([
      '2026-11-27T15:00:00.000Z',
      '2027-03-10T17:00:00.000Z',
    ]);
    expect(startsOf(calendar(event('DTSTART:20261129T110000')), 'America/Sao_Paulo')).toEqual([
      '2026-11-29T11:00:00-03:00',
    ]);
    expect(startsOf(calendar(event('DTSTART;VALUE=DATE:20261129')), 'Australia/Lord_Howe')).toEqual([
      '2026-11-29T00:00:00+11:00',
    ]);
  });

  it('of a series keep to the wall clock when the clocks change', () => {
    const weekly = calendar(event('DTSTART;TZID=Europe/Paris:20270321T100000', 'RRULE:FREQ=WEEKLY;COUNT=3'));
    expect(startsOf(weekly)).toEqual([
      '2027-03-21T10:00:00+01:00',
      '2027-03-28T10:00:00+02:00',
      '2027-04-04T10:00:00+02:00',
    ]);
  });

  it('follow a change of one and of all after it, until the next such change', () => {
    const series = event('DTSTART;TZID=Europe/Paris:20270314T100000', 'RRULE:FREQ=WEEKLY;COUNT=5');
    const from = (on: string, ...lines: string[]): string =>
      event(`RECURRENCE-ID;TZID=Europe/Paris;RANGE=THISANDFUTURE:${on}`, ...lines);
    const moved = from('20270321T100000', 'DTSTART;TZID=Europe/Paris:20270322T113000', 'LOCATION:Rue Haute');
    const off = from('20270404T100000', 'DTSTART;TZID=Europe/Paris:20270404T100000', 'STATUS:CANCELLED');
    const told = read(calendar(series, moved, off))
      .events.toSorted((one, other) => one.key.localeCompare(other.key))
      .map(({ key, startsAt, isCancelled, fields }) =>
        [
          key,
          new Date(startsAt ?? 0).toISOString().slice(0, 16),
          isCancelled,
          fields.get('LOCATION') ?? '',
        ].join(' '),
      );
    expect(told).toEqual([
      'u|20270314T090000 2027-03-14T09:00 false ',
      'u|20270321T090000 2027-03-22T10:30 false Rue Haute',
      'u|20270328T080000 2027-03-29T09:30 false Rue Haute',
      'u|20270404T080000 2027-04-04T08:00 true ',
      'u|20270411T080000 2027-04-11T08:00 true ',
    ]);
  });

  it(`agree with days counted one by one, seed ${String(seed)}`, () => {
    const random = createRandom(seed);
    const days = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
    const pick = (most: number): number => Math.floor(random.between(0, most));
    for (let round = 0; round < 60; round += 1) {
      const start = Date.UTC(2026, 10, 24 + pick(200), 6 + pick(14));
      const until = start + (5 + pick(150)) * 24 * hour;
      const weekday = new Date(start).getUTCDay();
      const chosen = days.filter((_, index) => index === weekday || random.chance(0.3));
      const interval = 1 + pick(4);
      const isWeekly = random.chance(0.6);
      const stamp = (at: number): string => new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '');
      const rule = isWeekly
        ? `FREQ=WEEKLY;INTERVAL=${String(interval)};WKST=MO;BYDAY=${chosen.join(',')}`
        : `FREQ=DAILY;INTERVAL=${String(interval)}`;
      const text = calendar(event(`DTSTART:${stamp(start)}`, `RRULE:${rule};UNTIL=${stamp(until)}`));
      const monday = (at: number): number => Math.floor((Math.floor(at / (24 * hour)) + 3) / 7);
      const expected: number[] = [];
      for (let at = start; at <= until && at <= now + 400 * 24 * hour; at += 24 * hour) {
        const since = Math.round((at - start) / (24 * hour));
        const isDue = isWeekly
          ? (monday(at) - monday(start)) % interval === 0 &&
            chosen.includes(days[new Date(at).getUTCDay()] ?? '')
          : since % interval === 0;
        if (isDue) expected.push(at);
      }
      expect(
        read(text, 'UTC').events.map(({ startsAt }) => startsAt),
        `${rule} from ${stamp(start)}`,
      ).toEqual(expected);
    }
  });
});

describe('a hostile calendar', () => {
  it('ends, whatever its rules say, and takes none of its other events with it', () => {
    const good = 'BEGIN:VEVENT\r\nUID:good\r\nSUMMARY:x\r\nDTSTART:20261127T100000Z\r\nEND:VEVENT';
    for (const lines of [
      ['DTSTART:19700105T100000Z', 'RRULE:FREQ=DAILY;COUNT=100000000'],
      ['DTSTART:20261127T100000Z', 'RRULE:FREQ=SECONDLY'],
      ['DTSTART:20261127T100000Z', 'RRULE:FREQ=DAILY;INTERVAL=1000000000'],
      [
        'DTSTART:20261127T100000Z',
        'RRULE:FREQ=DAILY;BYHOUR=0,1,2;BYMINUTE=0,1,2,3;BYSECOND=0,1,2,3,4,5,6,7,8,9',
      ],
      ['DTSTART:99991127T100000Z', 'RRULE:FREQ=YEARLY'],
    ]) {
      const { events } = read(calendar(event(...lines), good));
      expect(events.find(({ uid }) => uid === 'u')?.problem, lines.join(' ')).toMatch(
        /bad_rule|too_many|no_start/,
      );
      expect(events.find(({ uid }) => uid === 'good')?.problem).toBeNull();
    }
    for (const rule of ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=MONTHLY;INTERVAL=12;BYDAY=5MO'])
      expect(read(calendar(event('DTSTART:21000201T100000', `RRULE:${rule}`), good)).events.at(-1)?.uid).toBe(
        'good',
      );
  });

  it('has a zone without end, a name as long as a book, broken letters and folds within them', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Evil',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0100',
    ];
    const endless = [
      ...zone,
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    expect(read(calendar(...endless, event('DTSTART;TZID=Evil:20261127T100000'))).events[0]?.problem).toBe(
      'unknown_zone',
    );
    const long = read(calendar(event('DTSTART:20261127T100000Z', `DESCRIPTION:${'é'.repeat(400_000)}`)));
    expect(long.events[0]?.fields.get('DESCRIPTION')?.length).toBeLessThanOrEqual(20_000);
    const text = Buffer.from(calendar(event('DTSTART:20261127T100000Z', 'LOCATION:Chez Zoé')));
    const at = text.indexOf(Buffer.from('é')) + 1;
    const folded = Buffer.concat([text.subarray(0, at), Buffer.from('\r\n '), text.subarray(at)]);
    expect(read(folded).events[0]?.fields.get('LOCATION')).toBe('Chez Zoé');
    const latin = Buffer.from(calendar(event('DTSTART:20261127T100000Z', 'LOCATION:Chez Zoé')), 'latin1');
    expect(read(latin).events[0]?.fields.get('LOCATION')).toBe('Chez Zoé');
  });

  it('is refused when it is too large, cut off or none at all', () => {
    const code = (text: string | Uint8Array): unknown => {
      try {
        return read(text).events.length;
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(code(calendar('BEGIN:VEVENT\r\n'.repeat(20_001)))).toBe('calendar_too_large');
    expect(code('x'.repeat(10_000_001))).toBe('calendar_too_large');
    expect(code(calendar(event('DTSTART:20261127T100000Z')).replace('END:VCALENDAR', ''))).toBe(
      'calendar_cut_off',
    );
    expect(code('{"not": "a calendar"}')).toBe('not_a_calendar');
    expect(code(calendar())).toBe(0);
  });
});
