import { formatMoney } from '../../../shared/money/format-money.ts';
import type { ReasonTotal } from './compare.ts';
import { englishWording } from './sentence-english.ts';
import { frenchWording } from './sentence-french.ts';

/** What a sentence about a reason says: how many messages, "12 messages" and "12", and whether the other way makes them cheaper or dearer. */
export interface Wording {
  messages: string;
  count: string;
  isOne: boolean;
  direction: 'cheaper' | 'dearer' | 'neither';
}

const wordings = { en: englishWording, fr: frenchWording };
const locales = { en: 'en-GB', fr: 'fr-FR' };
const colons = { en: ': ', fr: ' : ' };

/** A reason as a sentence with its numbers, e.g. "12 messages would have had another rate: −€0.03." */
export function whatIfSentence(total: ReasonTotal, currency: string, language: 'en' | 'fr'): string {
  const { reason, messages, amount } = total;
  const locale = locales[language];
  const isOne = messages === 1;
  const count = messages.toLocaleString(locale);
  const beginning = wordings[language](reason, {
    messages: `${count} ${isOne ? 'message' : 'messages'}`,
    count,
    isOne,
    direction: directionOf(total),
  });
  return `${beginning}${colons[language]}${signedRange(amount.min, amount.max, currency, locale)}.`;
}

function directionOf({ amount: { min, max } }: ReasonTotal): Wording['direction'] {
  // A range that reaches zero may be no difference at all.
  return max < 0 ? 'cheaper' : min > 0 ? 'dearer' : 'neither';
}

function signedRange(min: number, max: number, currency: string, locale: string): string {
  const signed = (micros: number): string =>
    `${micros > 0 ? '+' : micros < 0 ? '−' : ''}${formatMoney(Math.abs(micros), currency, locale)}`;
  return min === max ? signed(min) : `${signed(min)} … ${signed(max)}`;
}
