/** Fields of an event whose words may name the customer or fill a template, as iCalendar names them. */
export const eventFields = [
  'SUMMARY',
  'DESCRIPTION',
  'LOCATION',
  'ATTENDEE',
  'CONTACT',
  'ORGANIZER',
  'COMMENT',
  'CATEGORIES',
] as const;

/** Why an event cannot be read. */
export type EventProblem = 'damaged' | 'no_uid' | 'no_start' | 'unknown_zone' | 'bad_rule' | 'too_many';

/** One occurrence of an event. `key` stays when it is moved; `line` counts the file's events, from 1 on. */
export interface CalendarEvent {
  line: number;
  uid: string;
  key: string;
  /** ms UTC; of an event of whole days the beginning of the first. Null where it cannot be told. */
  startsAt: number | null;
  isWholeDay: boolean;
  isCancelled: boolean;
  fields: ReadonlyMap<string, string>;
  problem: EventProblem | null;
}

/** What a calendar's file tells; `whole` are the events of which it tells every occurrence to come: what it does not tell of them is off. */
export interface Calendar {
  events: CalendarEvent[];
  whole: ReadonlySet<string>;
}
