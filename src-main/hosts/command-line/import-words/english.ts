import type { ThreadMatch } from '../../../../shared/contract/imports.ts';
import type { ImportWords } from './import-words.ts';

const because: Readonly<Record<ThreadMatch['how'], string>> = {
  number: 'the same phone number',
  name: 'the same name',
  messages: 'the same messages',
};

/** What an import says in English. */
export const english: ImportWords = {
  rows: {
    format: 'written by',
    dates: 'dates',
    people: 'people',
    lines: 'lines',
    messages: 'messages',
    thread: 'thread',
    files: 'attachments',
    odd: 'odd',
  },
  formats: { ios: 'iPhone', ios_old: 'iPhone, 2016 or before', android: 'Android' },
  orders: { dmy: 'day, month, year', mdy: 'month, day, year', ymd: 'year, month, day' },
  sample: { only: 'the message', first: 'first', middle: 'middle', last: 'last' },
  notice: '(notice)',
  unknown: 'not known',
  you: 'you',
  until: (first, last) => `${first} to ${last}`,
  moreReadings: 'can be read in more than one way',
  lines: (total, inMessages, inNotices, notRead) =>
    `${inEnglish(total)}: ${inEnglish(inMessages)} in messages, ${inEnglish(inNotices)} in notices, ${inEnglish(notRead)} not readable`,
  messages: (count) => (count === 1 ? '1 message' : `${inEnglish(count)} messages`),
  countedNew: (total, fresh) => `${inEnglish(total)} with the notices, ${inEnglish(fresh)} new`,
  notCounted: (total) => `${inEnglish(total)} with the notices; how many are new is not known yet`,
  newThread: 'a new one',
  goesOn: ({ thread, name }) => `goes on in thread ${thread}, ${name}`,
  unsure: ({ thread, is_likely: isLikely }) =>
    `not certain: say --thread ${thread} if it is the same chat, --thread new if not; ${isLikely ? 'without an answer it goes in there' : 'without an answer it stays apart'}`,
  because: ({ how, shared, looked }) =>
    looked === 0
      ? because[how]
      : `${because[how]}; ${inEnglish(shared)} of ${looked === 1 ? '1 message' : `${inEnglish(looked)} messages`} of the same days ${shared === 1 ? 'is' : 'are'} there`,
  media: (found, bytes, missing) =>
    `${inEnglish(found)} in the export (${bytes}), ${inEnglish(missing)} missing`,
  warnings: {
    probably_cut: () => 'Probably cut: WhatsApp exports the newest 40,000 messages only.',
    contradicting_dates: () => 'Some dates do not fit the order in which the others are written.',
    weak_date_order: () => 'The order of day and month is likely, but nothing in the file proves it.',
    skipped_hours: ({ count = 0 }) =>
      `${inEnglish(count)} ${count === 1 ? 'message has a time' : 'messages have times'} that this time zone skipped when its clocks went forward: is the zone right?`,
    media_missing: ({ count = 0 }) =>
      count === 1
        ? '1 attachment that the chat names is not in the export.'
        : `${inEnglish(count)} attachments that the chat names are not in the export.`,
    media_failed: ({ count = 0 }) =>
      `${inEnglish(count)} ${count === 1 ? 'attachment is' : 'attachments are'} in the export and could not be stored: damaged there, or the disk is full. Import it again once that is mended.`,
    no_messages: () => 'Nobody wrote in this chat: there are only notices.',
  },
  outcome: { file: 'file', added: 'new', there: 'already there', skipped: 'skipped', thread: 'thread' },
  refused: 'not imported',
  imported: (added, there, skipped, threads) =>
    `${english.messages(added).replace(/ (message)/, ' new $1')}, ${inEnglish(there)} already there, ${inEnglish(skipped)} skipped, in ${threads === 1 ? '1 thread' : `${inEnglish(threads)} threads`}.`,
  takesBack: (importId) => `"vitrine imports undo ${importId}" takes it back.`,
  takenBack: 'taken back',
  lostLine: (line, code, text) =>
    `line ${String(line ?? '?')} was left out (${code.replaceAll('_', ' ')}): ${text}`,
  moreLost: (count) =>
    count === 1 ? '1 more line was left out.' : `${inEnglish(count)} more lines were left out.`,
  moreAsk: (count) =>
    count === 1
      ? '  … and 1 more file with the same question.'
      : `  … and ${inEnglish(count)} more files with the same question.`,
  undone: (removed) => `Taken back: ${english.messages(removed)} removed.`,
  wroteNothing: 'if you wrote none of them',
  ask: {
    order: (orders) => `Which dates are right? (${orders}; Enter leaves this chat out) `,
    who: 'Who are you? (a number; Enter leaves this chat out) ',
    thread: ({ name }) => `Is this the same chat as ${name}? (y/n; Enter leaves it out) `,
    again: 'That is none of the answers.',
    stopped: 'Stopped: nothing was imported.',
  },
  zone: (zone) => `The phone's times are read in ${zone}, this machine's time zone; --zone says another.`,
  otherZone: (zone, page) =>
    `The phone's times are read in ${zone} (setting time_zone); the page reads them in ${page} (setting phone_zone): --zone ${page} does it here.`,
  stages: { reading: 'reading', writing: 'writing', indexing: 'making it searchable', pricing: 'pricing' },
  reading: (index, files) => `Looking into file ${inEnglish(index)} of ${inEnglish(files)}`,
};

function inEnglish(count: number | string): string {
  return Number(count).toLocaleString('en');
}
