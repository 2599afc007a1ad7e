import type { ReminderFacts } from '../../../shared/reminders/facts.ts';
import { adAnswerLength } from '../../../shared/window/free-entry-point.ts';
import { standingOfAnswers, type AnswerStanding } from '../../../shared/reminders/unsent-answer.ts';
import type { ReminderThreadRow, UnsentAnswerRow } from '../../database/reminder-threads.ts';
import type { Stakes } from './at-stake.ts';

/** What planning wants to know besides a thread's row. */
export interface BesideThreads {
  now: number;
  stakes: Stakes;
  /** Of each thread that has any. */
  answers: ReadonlyMap<number, readonly UnsentAnswerRow[]>;
}

/** A thread's row as planning wants it; what is at stake is asked only where two are compared by it, or it is shown. */
export class ThreadFacts<Row extends ReminderThreadRow = ReminderThreadRow> implements ReminderFacts {
  readonly row: Row;
  readonly thread: string;
  readonly adAnswerBefore: number | null;
  readonly answer: AnswerStanding | null;
  readonly #stakes: Stakes;
  #atStake: number | null | undefined;

  constructor(row: Row, { stakes, now, answers }: BesideThreads) {
    const { entry_state_at: adAt, entry_answered_at: answeredAt } = row;
    const isWaiting = adAt !== null && answeredAt === null && now < adAt + adAnswerLength;
    this.row = row;
    this.thread = String(row.id);
    this.adAnswerBefore = isWaiting ? adAt + adAnswerLength : null;
    const unsent = answers.get(row.id);
    this.answer = unsent === undefined ? null : standingOfAnswers(unsent, row.window_closes_at, now);
    this.#stakes = stakes;
  }

  get isCustomer(): boolean {
    return this.row.kind === 'customer';
  }

  get isHidden(): boolean {
    return this.row.is_shown === 0;
  }

  get isDone(): boolean {
    return this.row.done_at !== null;
  }

  get needsReply(): boolean {
    return this.row.needs_reply === 1;
  }

  get snoozedUntil(): number | null {
    return this.row.snoozed_until;
  }

  get windowClosesAt(): number | null {
    return this.row.window_closes_at;
  }

  get atStakeMicros(): number | null {
    this.#atStake ??= this.#stakes(this.row.customer, this.row.number_id)?.max ?? null;
    return this.#atStake;
  }
}
