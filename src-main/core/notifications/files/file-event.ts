import type { NotificationKind, NotificationMap } from '../../../../shared/contract/notifications.ts';
import type { FileWord } from './words.ts';

/** One event of a file, whatever the file is. */
export interface FileEvent {
  line: number;
  /** What the file calls it, so that the next one is known to be the same; null where it has no name for it. */
  key: string | null;
  reference: string | null;
  /** Numbers and texts that may hold one, likeliest first. */
  phones: readonly string[];
  names: readonly string[];
  /** As the owner finds it in the file. */
  who: string;
  startsAt: number | null;
  isWholeDay: boolean;
  kind: NotificationKind;
  isCancelled: boolean;
  problem: FileWord | null;
  /** What stands under a heading; `language` is that of the template, for dates and times. */
  valueOf(heading: string, language: string): string;
}

/** A file's events with how they were read. */
export interface EventList {
  kind: 'csv' | 'ics';
  name: string;
  signature: string;
  headings: { heading: string; examples: string[] }[];
  map: NotificationMap;
  isRemembered: boolean;
  missing: ('date' | 'phone')[];
  asksDateOrder: boolean;
  events: FileEvent[];
  /** Calendars' events of which every occurrence to come is told. */
  whole: ReadonlySet<string>;
}
