import { formatMoneyRange } from '../money/format-money.ts';
import type { Zone } from '../time/zone.ts';
import type { Charge, Estimate } from './charge.ts';
import { monthlyAllowance } from './eras/service-billed.ts';
import { english } from './explain-english.ts';
import { french } from './explain-french.ts';
import { marketName } from './market-name.ts';

export type Language = 'en' | 'fr';

/** The pieces of a sentence, already in the owner's language. */
export interface SentenceParts {
  charge: Charge;
  /** e.g. "€0.0248" or a range; empty when unknown. */
  price: string;
  /** What we had estimated where Meta decided otherwise, e.g. "€0.0248"; empty when free, refused or unknown. */
  estimatePrice: string;
  market: string;
  /** e.g. "1 October 2026"; empty without a card. */
  cardDate: string;
  /** The local day that decided, e.g. "20 October 2026". */
  day: string;
  /** Time of day of delivery or sending, e.g. "16:03". */
  time: string;
  /** Day and time at which the window closed; empty if it never opened. */
  windowClosed: string;
  /** Day and time at which the conversation began in which the message rode; empty otherwise. */
  conversationOpened: string;
  /** The shop's name for its number, or the number; null where there is only one without either. */
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

/** One or two sentences for a shop owner: what the message costs and why, with the numbers. Made on demand, never stored. */
export function explain(charge: Charge, language: Language, context: ExplainContext): string {
  const { zone, numberName = null } = context;
  const moment = (instant: number | null): string =>
    instant === null ? '' : momentText(zone.toLocal(instant), language);
  return sentences[language]({
    charge,
    price: priceOf(charge, charge.currency, language),
    estimatePrice: priceOf(charge.estimate, charge.currency, language),
    market: marketName(charge.market, language),
    cardDate: charge.rateCard === null ? '' : dateText(charge.rateCard.slice(0, 10), language),
    day: dateText(zone.dayOf(charge.pricedAt), language),
    time: zone.toLocal(charge.pricedAt).slice(11, 16),
    windowClosed: moment(charge.windowClosedAt),
    conversationOpened: moment(charge.conversationOpenedAt),
    numberName,
  });
}

/** Whether no card of the message's own era stands behind its price: there is none, or only one of the years before. */
export function isCardOfAnotherEra({ rateCard, era }: Charge): boolean {
  return rateCard === null || rateCard.slice(0, 10) < era;
}

/** Whether a free reply's place among the month's free ones is known; past the last of them only Meta knows it. */
export function hasPlace(charge: Charge): charge is Charge & { allowanceIndex: number } {
  return charge.allowanceIndex !== null && charge.allowanceIndex <= monthlyAllowance;
}

/** Whether Meta's word changed what the message costs, or what it was billed as. */
export function isCorrected({ outcome, category, amount, estimate }: Charge): boolean {
  if (estimate === null) return false;
  const isOtherAmount = estimate.amount?.min !== amount?.min || estimate.amount?.max !== amount?.max;
  return estimate.outcome !== outcome || estimate.category !== category || isOtherAmount;
}

function priceOf(charge: Estimate | null, currency: string | null, language: Language): string {
  if (charge?.outcome !== 'charged' || charge.amount === null || currency === null) return '';
  return formatMoneyRange(charge.amount.min, charge.amount.max, currency, locales[language]);
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
