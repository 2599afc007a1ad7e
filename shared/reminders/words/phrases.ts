import type { AnswerStanding } from '../unsent-answer.ts';
import type { When } from '../../time/when.ts';

/** The sentences of one language; instants come as they are said, names ready to stand in a sentence. */
export interface ReminderPhrases {
  aCustomer: string;
  /** Why a thread is due. */
  closes(end: When): string;
  shutsFirst(end: When, shuts: When): string;
  quietFirst(end: When, quiet: When): string;
  shutUntilEnd(end: When): string;
  shutAlready(end: When, shut: When): string;
  quietAlready(end: When): string;
  adDays(before: When): string;
  template(money: string): string;
  snoozeOver(at: When): string;
  closed(since: When | null): string;
  /** For a number of the phone's app, which may always write. */
  phone(end: When): string;
  phoneClosed(since: When | null): string;
  phoneShuts(shuts: When): string;
  /** Why a thread is not. */
  later(at: When, moment: When | null): string;
  snoozed(until: When, end: When | null): string;
  noWindow: string;
  notDue: Record<'answered' | 'answer_leaving' | 'done' | 'hidden' | 'group' | 'no_leads', string>;
  /** Why an answer that is written is none yet. */
  unsent: Record<Exclude<AnswerStanding['state'], 'leaving'>, string>;
  /** Titles and bodies of notices. */
  answerBy(name: string, by: When): string;
  lastAnswerBy(name: string, by: When): string;
  waits(name: string): string;
  isBack(name: string): string;
  quoted(words: string): string;
  groupTitle(count: number): string;
  openingTitle(count: number): string;
  closingTitle(shuts: When, today: number, count: number): string;
  /** How many of a digest are to be answered before the shop shuts. */
  today(count: number): string;
  noneToday: string;
  firstBy(by: When): string;
  nameBy(name: string, by: When): string;
  /** Joined by commas; `more`: how many are not named. */
  list(parts: readonly string[], more: number): string;
  moneyTitle: string;
  choiceTitle(count: number): string;
  choiceReply(names: string, leaves: When): string;
  choiceNeeded(names: string): string;
}
