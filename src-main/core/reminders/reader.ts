import type { ReminderPerson, ReminderReader } from '../../../shared/reminders/words/reader.ts';
import type { Connection } from '../../database/open.ts';
import { findPerson } from '../../database/reminder-threads.ts';
import type { CoreContext } from '../context.ts';
import { languageOf } from '../language.ts';

/** The owner as whoever reads reminders. */
export function readerOf(context: CoreContext): ReminderReader {
  const language = languageOf(context);
  return {
    language,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    zone: context.zone(),
    now: context.clock(),
    currency: context.settings().currency,
  };
}

/** The customer of a thread as reminders name it. */
export function personOf(db: Connection, thread: number): ReminderPerson {
  const { name, channel, words } = findPerson(db, thread) ?? { name: '', channel: 'phone', words: null };
  return { name, channel, words: words === '' ? null : words };
}
