import { typesetFrench } from '../../text/typeset-french.ts';
import { shortText } from '../../text/short-text.ts';
import { sayWhen, type When } from '../../time/when.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import type { ReminderPhrases } from './phrases.ts';
import type { ReminderPerson, ReminderPrivacy, ReminderReader } from './reader.ts';

const longestName = 40;

/** Sentences for one reader. */
export interface Speech {
  phrases: ReminderPhrases;
  when(instant: number): When;
  /** A customer's name as far as it may be shown. */
  nameOf(person: ReminderPerson, privacy?: ReminderPrivacy): string;
  /** One after the other, those that there are, as the language sets them. */
  join(sentences: readonly (string | null)[], between?: string): string;
}

/** Speaks the reader's language. */
export function speakTo(reader: ReminderReader): Speech {
  const phrases = reader.language === 'fr' ? french : english;
  return {
    phrases,
    when: (instant) => sayWhen(instant, reader),
    nameOf: ({ name }, privacy = 'name') =>
      (privacy === 'nothing' ? null : shortText(name, longestName)) ?? phrases.aCustomer,
    join(sentences, between = ' ') {
      const text = sentences.filter((sentence) => sentence !== null).join(between);
      return reader.language === 'fr' ? typesetFrench(text) : text;
    },
  };
}
