import { formatMoney } from '../../money/format-money.ts';
import type { DueThread, NotDueThread, ReminderFacts } from '../facts.ts';
import type { ReminderPerson, ReminderReader } from './reader.ts';
import { speakTo, type Speech } from './speak.ts';

/** Why a thread is to be answered now, in one to four sentences without its name. */
export function explainDue(
  due: DueThread,
  { channel }: Pick<ReminderPerson, 'channel'>,
  reader: ReminderReader,
): string {
  const speech = speakTo(reader);
  const { phrases, when, join } = speech;
  const { adAnswerBefore, snoozedUntil } = due.facts;
  const isOver = due.kind === 'snooze_over' && snoozedUntil !== null;
  const isAd = adAnswerBefore !== null && adAnswerBefore > reader.now;
  return join([
    isOver ? phrases.snoozeOver(when(snoozedUntil)) : null,
    channel === 'phone' ? explainPhone(due, reader, speech) : explainWindow(due, reader, speech),
    explainUnsent(due.facts, speech),
    isAd && channel !== 'phone' ? phrases.adDays(when(adAnswerBefore)) : null,
    channel === 'phone' ? null : explainStake(due, reader, speech),
  ]);
}

/** Why a thread is not, and when it will be. */
export function explainNotDue(
  { facts, why, at, moment }: NotDueThread,
  { channel }: Pick<ReminderPerson, 'channel'>,
  reader: ReminderReader,
): string {
  const speech = speakTo(reader);
  const { phrases, when, join } = speech;
  const end = facts.windowClosesAt;
  const say = (): string => {
    switch (why) {
      case 'later':
        if (at !== null) return phrases.later(when(at), moment === null ? null : when(moment.at));
        return end === null ? phrases.noWindow : phrases.closes(when(end));
      case 'snoozed': {
        const until = facts.snoozedUntil ?? at ?? reader.now;
        const isLost = channel !== 'phone' && end !== null && end > reader.now && end <= until;
        return phrases.snoozed(when(until), isLost ? when(end) : null);
      }
      case 'window_closed': {
        const since = end === null ? null : when(end);
        return channel === 'api' ? phrases.closed(since) : phrases.phoneClosed(since);
      }
      case 'no_window':
        return phrases.noWindow;
      default:
        return phrases.notDue[why];
    }
  };
  return join([say(), why === 'later' ? explainUnsent(facts, speech) : null]);
}

function explainUnsent({ answer }: ReminderFacts, { phrases }: Speech): string | null {
  return answer === null || answer.state === 'leaving' ? null : phrases.unsent[answer.state];
}

function explainWindow(
  { facts, moment }: DueThread,
  { now }: ReminderReader,
  { phrases, when }: Speech,
): string {
  const end = facts.windowClosesAt;
  if (end === null || end <= now || moment === null) return phrases.closed(end === null ? null : when(end));
  const [closes, good] = [when(end), when(moment.at)];
  const isPast = moment.at <= now;
  switch (moment.why) {
    case 'shop_closes':
      return isPast ? phrases.shutAlready(closes, good) : phrases.shutsFirst(closes, good);
    case 'quiet_begins':
      return isPast ? phrases.quietAlready(closes) : phrases.quietFirst(closes, good);
    case 'no_opening':
      return phrases.shutUntilEnd(closes);
    case 'window_closes':
      return phrases.closes(closes);
  }
}

function explainPhone(
  { facts, moment }: DueThread,
  { now }: ReminderReader,
  { phrases, when, join }: Speech,
): string {
  const end = facts.windowClosesAt;
  if (end === null || end <= now) return phrases.phoneClosed(end === null ? null : when(end));
  const isShopFirst = moment?.why === 'shop_closes' && moment.at > now;
  return join([isShopFirst ? phrases.phoneShuts(when(moment.at)) : null, phrases.phone(when(end))]);
}

function explainStake(
  { facts: { atStakeMicros, windowClosesAt } }: DueThread,
  { currency, locale, now }: ReminderReader,
  { phrases }: Speech,
): string | null {
  if (atStakeMicros === null || atStakeMicros === 0 || currency === null) return null;
  if (windowClosesAt === null || windowClosesAt <= now) return null;
  return phrases.template(formatMoney(atStakeMicros, currency, locale));
}
