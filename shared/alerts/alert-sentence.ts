import type { AlertFacts } from '../contract/alerts.ts';
import { formatMoney } from '../money/format-money.ts';
import { parseMicros } from '../money/micros.ts';
import { englishAlert } from './english.ts';
import { frenchAlert } from './french.ts';

/** How whoever reads it writes: `locale` for numbers and money; `nameOf` a number of the shop's, null where there is only one. */
export interface AlertReader {
  language: 'en' | 'fr';
  locale: string;
  nameOf(number: string): string | null;
}

/** What a sentence is made with: all in the reader's own writing. */
export interface AlertWriting {
  money(decimal: string, currency: string): string;
  count(value: number): string;
  /** 12.5 as "12.5%". */
  percent(value: number): string;
  /** "1 January 2027", or "24 November" of the same year. */
  day(day: string, withYear: boolean): string;
  /** "November", or "October 2026". */
  month(month: string, withYear: boolean): string;
  nameOf(number: string): string | null;
}

/** A warning about money as one or two sentences; for page and shell alike. */
export function alertSentence(facts: AlertFacts, reader: AlertReader): string {
  const writing = writingOf(reader);
  return reader.language === 'fr' ? frenchAlert(facts, writing) : englishAlert(facts, writing);
}

function writingOf({ language, locale, nameOf }: AlertReader): AlertWriting {
  const dated = (text: string, options: Intl.DateTimeFormatOptions): string => {
    const at = Date.parse(`${text.length === 7 ? `${text}-01` : text}T12:00:00Z`);
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(at);
  };
  const year = (withYear: boolean): Intl.DateTimeFormatOptions => (withYear ? { year: 'numeric' } : {});
  return {
    nameOf,
    money: (decimal, currency) => formatMoney(parseMicros(decimal), currency, locale),
    count: (value) => new Intl.NumberFormat(locale).format(value),
    percent: (value) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100),
    day: (day, withYear) =>
      dated(day, { day: 'numeric', month: 'long', ...year(withYear) }).replace(
        /^1 /,
        language === 'fr' ? '1er ' : '1 ',
      ),
    month: (month, withYear) => dated(month, { month: 'long', ...year(withYear) }),
  };
}
