import type { ReminderPhrases } from './phrases.ts';

const always = 'On the phone you can always write; through the API';

/** English. */
export const english: ReminderPhrases = {
  aCustomer: 'A customer',
  closes: (end) => `The window closes ${end.at}.`,
  shutsFirst: (end, shuts) => `The window closes ${end.at}; you shut ${shuts.at}: answer ${shuts.by}.`,
  quietFirst: (end, quiet) =>
    `The window closes ${end.at}; your quiet hours begin ${quiet.at}: answer ${quiet.by}.`,
  shutUntilEnd: (end) => `The window closes ${end.at}, and you do not open before then.`,
  shutAlready: (end, shut) =>
    `You shut ${shut.at}; the window closes ${end.at}: an answer before that still arrives.`,
  quietAlready: (end) => `The window closes ${end.at}: an answer before that still arrives.`,
  adDays: (before) => `They came from an ad: an answer ${before.by} opens the free days.`,
  template: (money) => `After that only a template can be sent, for about ${money}.`,
  snoozeOver: (at) => `You wanted to come back to this chat ${at.at}.`,
  closed: (since) =>
    `The window ${since === null ? 'is' : 'has been'} closed${since === null ? '' : ` ${since.since}`}: only a template can be sent.`,
  phone: (end) => `${always} ${end.until}.`,
  phoneClosed: (since) => `${always} only a template${since === null ? '' : ` ${since.since}`}.`,
  phoneShuts: (shuts) => `You shut ${shuts.at}, and a customer who waits a day is often lost.`,
  later: (at, moment) =>
    `You are reminded ${at.at}${moment === null ? '' : `; the last good moment is ${moment.plain}`}.`,
  snoozed: (until, end) =>
    `Snoozed ${until.until}.${end === null ? '' : ` The window closes before that, ${end.at}.`}`,
  noWindow: 'The customer has not written yet: there is no window that could close.',
  notDue: {
    answered: 'Nothing waits for an answer.',
    answer_leaving: 'Your answer is on its way.',
    done: 'Marked as done.',
    hidden: 'Marked as not a customer.',
    group: 'A group has no window.',
    no_leads: 'You chose no reminders before the last good moment.',
  },
  unsent: {
    held: 'Your answer is held: it waits for your choice.',
    failed: 'Your answer could not be sent.',
    uncertain: 'Nobody knows yet whether your answer arrived.',
    stuck: 'Your answer is written but has not left yet.',
    too_late: 'Your answer would leave too late.',
  },
  answerBy: (name, by) => `${name}: answer ${by.by}`,
  lastAnswerBy: (name, by) => `Last reminder · ${name}: answer ${by.by}`,
  waits: (name) => `${name} waits for an answer`,
  isBack: (name) => `${name}: the time you chose has come`,
  quoted: (words) => `“${words}”`,
  groupTitle: (count) => `${String(count)} customers wait for an answer`,
  openingTitle: (count) => `At opening: ${customers(count)} to answer`,
  closingTitle: (shuts, today, count) =>
    `Before you shut ${shuts.at}: ${customers(today === 0 ? count : today)} ${today === 0 ? waiting(count) : 'to answer'}`,
  today: (count) => `${String(count)} of them before you shut.`,
  noneToday: 'Nobody has to be answered before you shut.',
  firstBy: (by) => `The first ${by.by}.`,
  nameBy: (name, by) => `${name} ${by.by}`,
  list: (parts, more) => `${parts.join(', ')}${more === 0 ? '' : ` and ${String(more)} more`}.`,
  moneyTitle: 'Spending',
  choiceTitle: (count) =>
    count === 1
      ? 'A notification waits for your choice'
      : `${String(count)} notifications wait for your choice`,
  choiceReply: (names, leaves) =>
    `${names}: a plain reply would cost less. Without your choice the template that you agreed to leaves ${leaves.at}.`,
  choiceNeeded: (names) => `${names}: it leaves only once you choose.`,
};

function customers(count: number): string {
  return count === 1 ? '1 customer' : `${String(count)} customers`;
}

function waiting(count: number): string {
  return count === 1 ? 'waits' : 'wait';
}
