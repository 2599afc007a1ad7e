import { formatMoneyRange } from '../money/format-money.ts';
import type { Zone } from '../time/zone.ts';
import type { Charge } from './charge.ts';
import { english } from './explain-english.ts';
import { french } from './explain-french.ts';
import { marketName } from './market-name.ts';

export type Language = 'en' | 'fr';

/** The pieces of a sentence, already in the owner's language. */
export interface SentenceParts {
  charge: Charge;
  /** e.g. "€0.0248" or a range; empty when unknown. */
  price: string;
  market: string;
  /** e.g. "1 October 2026"; empty without a card. */
  cardDate: string;
  /** Time of day of delivery or sending, e.g. "16:03". */
  time: string;
  /** Day and time at which the window closed; empty if it never opened. */
  windowClosed: string;
  /** The shop's name for its number, where it has several. */
  numberName: string | null;
}

/** What an explanation may add to the charge. */
export interface ExplainContext {
  zone: Zone;
  numberName?: string | null;
}

const sentences = { en: english, fr: french };
const locales = { en: 'en-GB', fr: 'fr-FR' };
const dates = new Map<string, Intl.DateTimeFormat>();

/** One sentence for a shop owner: what the message costs and why, with the numbers. Made on demand, never stored. */
export function explain(charge: Charge, language: Language, context: ExplainContext): string {
  const { zone, numberName = null } = context;
  const closed = charge.windowClosedAt;
  return sentences[language]({
    charge,
    price: priceOf(charge, language),
    market: marketName(charge.market, language),
    cardDate: charge.rateCard === null ? '' : dateText(charge.rateCard.slice(0, 10), language),
    time: zone.toLocal(charge.pricedAt).slice(11, 16),
    windowClosed: closed === null ? '' : momentText(zone.toLocal(closed), language),
    numberName,
  });
}

function priceOf({ amount, currency }: Charge, language: Language): string {
  if (amount === null || currency === null) return '';
  return formatMoneyRange(amount.min, amount.max, currency, locales[language]);
}

function momentText(local: string, language: Language): string {
  const time = local.slice(11, 16);
  return language === 'en'
    ? `${dateText(local.slice(0, 10), language)} at ${time}`
    : `${dateText(local.slice(0, 10), language)} à ${time}`;
}

function dateText(day: string, language: Language): string {
  let format = dates.get(language);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
    dates.set(language, format);
  }
  return format.format(Date.parse(`${day}T00:00:00Z`)).replace(/^1 /, language === 'fr' ? '1er ' : '1 ');
}
