import type { CoreContext } from '../context.ts';
import { languageOf } from '../language.ts';
import type { Finding } from './finding.ts';
import type { Light } from './light.ts';
import { metaSentence } from './refuse-meta.ts';
import { findingCodes, wordsOf, type ConnectionWords, type FindingCode, type Values } from './words.ts';

const locales = { en: 'en-GB', fr: 'fr-FR' };

/** A connection's sentences, with dates in the shop's zone. */
export interface Sentences {
  readonly words: ConnectionWords;
  /** "23 November 2026". */
  date(at: number): string;
  /** "23 November 2026 at 13:10". */
  moment(at: number): string;
  finding(finding: Pick<Finding, 'code' | 'details'>, more?: Partial<Values>): string;
  light(light: Light, code: number | null): string;
  meta(code: number, details?: string): string;
}

/** The sentences in the owner's language. */
export function sentencesOf(context: CoreContext): Sentences {
  const language = languageOf(context);
  const words = wordsOf(language);
  const { timeZone } = context.zone();
  const day = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone });
  const moment = new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  });
  const meta = (code: number, details = ''): string => metaSentence(code, details, language);
  const quality = (text: string): string => words.qualities[text] ?? text.toLowerCase();

  return {
    words,
    date: (at) => day.format(at),
    moment: (at) => moment.format(at),
    meta,
    finding({ code, details }, more = {}) {
      const text = typeof details['text'] === 'string' ? details['text'] : '';
      const refusal = details['code'];
      return words.findings[isKnown(code) ? code : 'unchecked']({
        ...noValues,
        text,
        meta: typeof refusal === 'number' ? meta(refusal, text) : '',
        name: textOf(details['name']),
        quality: quality(textOf(details['quality'])),
        currency: textOf(details['currency']),
        zone: textOf(details['zone']),
        ...more,
      });
    },
    light: ({ reason, since, days }, code) =>
      words.lights[reason]({
        ...noValues,
        date: since === null ? '' : day.format(since),
        moment: since === null ? '' : moment.format(since),
        days: days ?? 0,
        meta: code === null ? '' : meta(code),
      }),
  };
}

const noValues: Values = {
  date: '',
  moment: '',
  days: 0,
  meta: '',
  text: '',
  name: '',
  quality: '',
  currency: '',
  zone: '',
};

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isKnown(code: string): code is FindingCode {
  return findingCodes.some((known) => known === code);
}
