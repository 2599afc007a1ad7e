import ICAL from 'ical.js';
import { parseLocalText } from '../../shared/time/local-text.ts';
import type { WallClock } from './event-zones.ts';
import type { EventBlock } from './split-events.ts';
import { eventFields, type EventProblem } from './types.ts';

/** A moment as an event has it: on a wall clock (`YYYY-MM-DDTHH:MM:SS`), and as an instant (ms UTC). */
export interface EventTime {
  wall: string;
  at: number;
  isWholeDay: boolean;
  clock: WallClock;
}

/** An event as it stands in the file, before it repeats. */
export interface ReadEvent {
  line: number;
  uid: string;
  start: EventTime | null;
  /** Which occurrence of a series this is instead of. */
  insteadOf: EventTime | null;
  /** Whether it changes all that follow it in the series too (`RANGE=THISANDFUTURE`). */
  isForFollowing: boolean;
  rules: string[];
  more: EventTime[];
  except: EventTime[];
  isCancelled: boolean;
  /** Which of two tellings of the same counts. */
  revision: readonly [number, string];
  fields: ReadonlyMap<string, string>;
  problem: EventProblem | null;
}

/** The clocks of a file's times: `own` of those that name no zone. */
export interface EventClocks {
  own: WallClock;
  named(tzid: string): WallClock | null;
}

/** Reads one event; whatever is wrong with it is told in `problem` and hurts no other. */
export function readEvent(block: EventBlock, clocks: EventClocks): ReadEvent {
  const component = block.isDamaged ? null : parse(block.lines);
  if (component === null) return { ...nothing, line: block.line, problem: 'damaged' };
  const uid = textOf(component, 'uid').trim().slice(0, 1_000);
  const start = timesOf(component, 'dtstart', clocks);
  const insteadOf = timesOf(component, 'recurrence-id', clocks);
  const more = timesOf(component, 'rdate', clocks);
  const except = timesOf(component, 'exdate', clocks);
  const isUnknownZone = [start, insteadOf, more, except].some((times) => times === 'unknown_zone');
  const list = (times: EventTime[] | EventProblem): EventTime[] => (typeof times === 'string' ? [] : times);
  const [first = null] = list(start);
  const problem: EventProblem | null =
    uid === '' ? 'no_uid' : isUnknownZone ? 'unknown_zone' : first === null ? 'no_start' : null;
  return {
    line: block.line,
    uid,
    start: first,
    insteadOf: list(insteadOf)[0] ?? null,
    isForFollowing: component.getFirstProperty('recurrence-id')?.getParameter('range') === 'THISANDFUTURE',
    rules: component.getAllProperties('rrule').map((property) => String(property.getFirstValue())),
    more: list(more),
    except: list(except),
    isCancelled: textOf(component, 'status').trim().toUpperCase() === 'CANCELLED',
    revision: [Number(textOf(component, 'sequence')) || 0, stampOf(component)],
    fields: fieldsOf(component),
    problem,
  };
}

const nothing: Omit<ReadEvent, 'line' | 'problem'> = {
  uid: '',
  start: null,
  insteadOf: null,
  isForFollowing: false,
  rules: [],
  more: [],
  except: [],
  isCancelled: false,
  revision: [0, ''],
  fields: new Map(),
};

function parse(lines: readonly string[]): ICAL.Component | null {
  try {
    return new ICAL.Component(ICAL.parse(['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')) as unknown[]);
  } catch {
    return null;
  }
}

// Every value of a property of times; what is no time is left out, so that a start without one is told.
function timesOf(
  component: ICAL.Component,
  name: string,
  { own, named }: EventClocks,
): EventTime[] | 'unknown_zone' {
  const times: EventTime[] = [];
  for (const property of component.getAllProperties(name)) {
    const tzid = property.getParameter('tzid');
    const clock = typeof tzid === 'string' && tzid !== '' ? named(tzid) : own;
    const values = (property.jCal as unknown[]).slice(3);
    for (const value of values) {
      const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(Z?))?/.exec(String(value));
      if (parts === null) continue;
      const [, day = '', time, zulu] = parts;
      const wall = `${day}T${time ?? '00:00:00'}`;
      if (!isOnClock(wall)) continue;
      if (zulu === 'Z') {
        const at = Date.parse(`${wall}Z`);
        times.push({ wall: own.toLocal(at), at, isWholeDay: false, clock: own });
      } else if (time === undefined)
        times.push({ wall, at: own.toInstant(wall), isWholeDay: true, clock: own });
      else if (clock === null) return 'unknown_zone';
      else times.push({ wall, at: clock.toInstant(wall), isWholeDay: false, clock });
    }
  }
  return times;
}

// Zones are worked out from year to year: one of the year 9999 would take long, and is no appointment.
function isOnClock(wall: string): boolean {
  if (wall < '1900' || wall >= '2200') return false;
  try {
    return Number.isFinite(parseLocalText(wall));
  } catch {
    return false;
  }
}

function textOf(component: ICAL.Component, name: string): string {
  const property = component.getFirstProperty(name);
  const value = property === null ? '' : (property.jCal as unknown[])[3];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function stampOf(component: ICAL.Component): string {
  return textOf(component, 'last-modified') || textOf(component, 'dtstamp');
}

function fieldsOf(component: ICAL.Component): Map<string, string> {
  const fields = new Map<string, string>();
  for (const field of eventFields) {
    const texts = component.getAllProperties(field.toLowerCase()).flatMap((property) => {
      const name = property.getParameter('cn');
      const values = (property.jCal as unknown[]).slice(3).map(String);
      return [
        typeof name === 'string' ? name : '',
        ...values.map((text) => text.replace(/^(?:mailto|tel):/i, '')),
      ];
    });
    const text = texts
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .join('\n');
    if (text !== '') fields.set(field, text.slice(0, 20_000));
  }
  return fields;
}
