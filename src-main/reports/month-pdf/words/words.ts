import { english } from './english.ts';
import { french } from './french.ts';

/** The sentences of the PDF; figures come in as they are printed. */
export interface PdfWords {
  heading(month: string): string;
  soFar(month: string): string;
  subtitle(zone: string, currency: string, made: string): string;
  description(month: string): string;
  noShop: string;
  unknown: string;
  free: string;
  atLeast(amount: string): string;
  messages(count: number, shown: string): string;
  withoutPrice(count: number, shown: string): string;
  warning(count: number, shown: string): string;
  spent: string;
  spentSoFar: string;
  confirmedShort: string;
  known(amount: string): string;
  exactly(amount: string): string;
  confirmed(amount: string): string;
  estimated(amount: string): string;
  allConfirmed: string;
  allEstimated: string;
  forecast(middle: string, low: string, high: string): string;
  replies: string;
  of(limit: string): string;
  repliesLeft(left: string): string;
  repliesGone: string;
  moreNumbers(count: number): string;
  avoidable: string;
  noneAvoidable: string;
  avoidableLine(messages: string, causes: number): string;
  byDay: string;
  perDay: string;
  chart(dearest: string, amount: string): string;
  otherCategories: string;
  byCategory: string;
  causes: string;
  more(count: number): string;
  nothing: string;
  apart: string;
  margin(percent: string): string;
  vat(percent: string): string;
  withMargin(margin: string | null, vat: string | null): string;
  byHand(text: string): string;
  throughApi: string;
  about(sources: string): string;
  aboutSources(days: readonly string[]): string;
  appendices: string;
  columns: Readonly<
    Record<
      | 'what'
      | 'category'
      | 'market'
      | 'messages'
      | 'unknown'
      | 'amount'
      | 'template'
      | 'number'
      | 'name'
      | 'allowance'
      | 'customer'
      | 'day'
      | 'cause'
      | 'advice'
      | 'line'
      | 'era'
      | 'card'
      | 'confidence'
      | 'when'
      | 'kind'
      | 'why',
      string
    >
  >;
  total: string;
  sections: Readonly<
    Record<
      | 'total'
      | 'categories'
      | 'markets'
      | 'templates'
      | 'numbers'
      | 'customers'
      | 'days'
      | 'avoidable'
      | 'beside'
      | 'lines'
      | 'throughApi'
      | 'sources'
      | 'charges',
      string
    >
  >;
  outcomes: Readonly<
    Record<'messages' | 'charged' | 'free' | 'refused' | 'notDelivered' | 'unknown', string>
  >;
  unnamedTemplate: string;
  freeCustomers(customers: number, shown: string): string;
  moreCustomers(customers: number, shown: string): string;
  customersNote: string;
  daysNote(zone: string): string;
  avoidableNote: string;
  besideNote: string;
  linesNote: string;
  throughNote: string;
  throughRefused(count: number, shown: string): string;
  sourcesNote: string;
  asIf: string;
  chargesNote: string;
  tooMany(shown: string, limit: string): string;
  otherSigns: string;
}

/** The sentences of a language. */
export function pdfWords(language: 'en' | 'fr'): PdfWords {
  return language === 'fr' ? french : english;
}
