import { shortText } from '../../text/short-text.ts';
import type { DueThread } from '../facts.ts';
import { explainDue } from './explain.ts';
import type {
  ReminderPerson,
  ReminderPrivacy,
  ReminderReader,
  ReminderSubject,
  ReminderText,
} from './reader.ts';
import { speakTo, type Speech } from './speak.ts';

const longestWords = 140;
/** More names than this say no more. */
export const mostNames = 3;

/** Title and body of a notice; of a customer it holds as much as `privacy` lets it. */
export function reminderText(
  subject: ReminderSubject,
  privacy: ReminderPrivacy,
  reader: ReminderReader,
): ReminderText {
  const speech = speakTo(reader);
  const { phrases, when, join } = speech;
  const named = (
    people: readonly ReminderPerson[],
    count: number,
    momentOf: (index: number) => number | null,
  ): string => {
    const first = momentOf(0);
    if (privacy === 'nothing') return first === null ? '' : phrases.firstBy(when(first));
    const parts = people.slice(0, mostNames).map((person, index) => {
      const moment = momentOf(index);
      const name = speech.nameOf(person);
      return moment === null || person.channel === 'phone' ? name : phrases.nameBy(name, when(moment));
    });
    return phrases.list(parts, Math.max(0, count - parts.length));
  };
  const text = ((): ReminderText => {
    switch (subject.kind) {
      case 'thread':
        return threadText(subject.due, subject.person, privacy, reader, speech);
      case 'group': {
        const { due, people } = subject;
        return {
          title: phrases.groupTitle(due.length),
          body: named(people, due.length, (index) => answerBy(due[index], reader.now)),
        };
      }
      case 'digest': {
        const { digest, threads, people } = subject;
        const count = threads.length;
        const today = threads.filter(({ isToday }) => isToday).length;
        const isOpening = digest.kind === 'digest_opening';
        const rest =
          today === 0 ? phrases.noneToday : isOpening && today < count ? phrases.today(today) : null;
        const names = named(people, count, (index) => threads[index]?.moment.at ?? null);
        return {
          title: isOpening
            ? phrases.openingTitle(count)
            : phrases.closingTitle(when(digest.closesAt), today, count),
          body: join([rest, names]),
        };
      }
      case 'money':
        return { title: phrases.moneyTitle, body: subject.sentence };
      case 'notification': {
        const { people, leavesAt } = subject;
        const names = privacy === 'nothing' ? phrases.aCustomer : namesOf(people, speech);
        return {
          title: phrases.choiceTitle(people.length),
          body: leavesAt === null ? phrases.choiceNeeded(names) : phrases.choiceReply(names, when(leavesAt)),
        };
      }
    }
  })();
  return { title: join([text.title]), body: join([text.body]) };
}

function threadText(
  due: DueThread,
  person: ReminderPerson,
  privacy: ReminderPrivacy,
  reader: ReminderReader,
  speech: Speech,
): ReminderText {
  const { phrases, when, nameOf, join } = speech;
  const name = nameOf(person, privacy);
  const by = answerBy(due, reader.now);
  const words = privacy === 'words' && person.words !== null ? shortText(person.words, longestWords) : null;
  const body = join([words === null ? null : phrases.quoted(words), explainDue(due, person, reader)], '\n');
  if (due.kind === 'snooze_over') return { title: phrases.isBack(name), body };
  if (person.channel === 'phone' || by === null) return { title: phrases.waits(name), body };
  return {
    title: due.isLast ? phrases.lastAnswerBy(name, when(by)) : phrases.answerBy(name, when(by)),
    body,
  };
}

/** The last good moment while it is to come, then the end of the window; null once that is past. */
function answerBy(due: DueThread | undefined, now: number): number | null {
  if (due === undefined || due.moment === null) return null;
  if (due.moment.at > now) return due.moment.at;
  const end = due.facts.windowClosesAt;
  return end !== null && end > now ? end : null;
}

function namesOf(people: readonly ReminderPerson[], { nameOf }: Speech): string {
  const names = people.slice(0, mostNames).map((person) => nameOf(person));
  return people.length > mostNames ? `${names.join(', ')}…` : names.join(', ');
}
