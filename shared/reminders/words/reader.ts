import type { Channel } from '../../contract/shapes.ts';
import type { Zone } from '../../time/zone.ts';
import type { DigestMoment } from '../digest.ts';
import type { DigestThread } from '../digest-threads.ts';
import type { DueThread } from '../facts.ts';

/** Who reads a reminder: `locale` for numbers and times; `zone` of the shop; `now` in ms UTC, so that "tomorrow" is said of what is tomorrow. */
export interface ReminderReader {
  language: 'en' | 'fr';
  locale: string;
  zone: Zone;
  now: number;
  /** Of what is at stake; null where none is known. */
  currency: string | null;
}

/** How much of a customer a notice shows: name and words, the name, or neither (lock screens). */
export type ReminderPrivacy = 'words' | 'name' | 'nothing';

/** A customer as a reminder names it; whatever the name is, it is cut and cannot turn the sentence around. */
export interface ReminderPerson {
  name: string;
  channel: Channel;
  /** Its last words; null where there are none. */
  words: string | null;
}

/** What a notice is about. */
export type ReminderSubject =
  | { kind: 'thread'; due: DueThread; person: ReminderPerson }
  /** More than three at once; `people` in the order of `due`: those who are named, at least. */
  | { kind: 'group'; due: readonly DueThread[]; people: readonly ReminderPerson[] }
  | {
      kind: 'digest';
      digest: DigestMoment;
      threads: readonly DigestThread[];
      people: readonly ReminderPerson[];
    }
  /** A warning about money, as `alertSentence` says it. */
  | { kind: 'money'; sentence: string }
  /** Notifications that wait for a choice: to whom, and when the first leaves without one (null: it does not). */
  | { kind: 'notification'; people: readonly ReminderPerson[]; leavesAt: number | null };

/** Title and body of a notice. */
export interface ReminderText {
  title: string;
  body: string;
}
