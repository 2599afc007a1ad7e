import type { ChargeColumn } from './charge-columns.ts';
import { english } from './english.ts';
import { french } from './french.ts';

/** What only the workbook says. Names of sheets have at most 31 characters and none of `[]:*?/\'`. */
export interface XlsxWords {
  sheets: {
    summary: string;
    categories: string;
    markets: string;
    templates: string;
    numbers: string;
    customers: string;
    days: string;
    allowance: string;
    avoidable: string;
    sources: string;
    beside: string;
    byHand: string;
    phone: string;
    charges: string;
  };
  title: string;
  shop: string;
  month: string;
  timeZone: string;
  currency: string;
  made: string;
  running: string;
  total: string;
  cost: string;
  costAtLeast: string;
  confirmed: string;
  estimated: string;
  messages: string;
  messageCount: string;
  charged: string;
  free: string;
  refused: string;
  notDelivered: string;
  /** What is in no category or market. */
  rest: string;
  /** Messages whose price is not known. */
  unknown: string;
  forecast: string;
  forecastFrom: string;
  forecastTo: string;
  avoidable: string;
  besideTotal: string;
  phone: string;
  phoneNote: string;
  phoneRefused: string;
  messagesTyped: string;
  amount: (currency: string) => string;
  lowest: (currency: string) => string;
  highest: (currency: string) => string;
  category: string;
  market: string;
  template: string;
  noTemplate: string;
  number: string;
  customer: string;
  name: string;
  freeCustomers: (customers: number) => string;
  day: string;
  allowanceUsed: string;
  allowanceLimit: string;
  cause: string;
  advice: string;
  rules: string;
  rateCard: string;
  effective: string;
  confidence: string;
  sentBy: string;
  throughApi: string;
  onPhone: string;
  metaPrice: string;
  margin: (percent: string) => string;
  vat: (percent: string) => string;
  besideNote: string;
  byHandNote: string;
  entry: string;
  /** The headings of the charges, without their currency. */
  columns: Record<ChargeColumn, string>;
}

/** The workbook's words in a language. */
export function xlsxWords(language: 'en' | 'fr'): XlsxWords {
  return language === 'fr' ? french : english;
}
