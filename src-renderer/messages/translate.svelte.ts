import { createInstance } from 'i18next';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';
import { isolate } from './isolate.ts';
import { typeset } from './typeset.ts';

export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

type Areas = typeof en;
type WithoutCount<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;

type Area = keyof Areas;

/** Every sentence of the page: `area.key`, counted ones without their `_one` or `_other`. */
export type MessageKey = { [A in Area]: `${A}.${WithoutCount<Extract<keyof Areas[A], string>>}` }[Area];

const i18n = createInstance();
void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: { en: { translation: en }, fr: { translation: typeset(fr) } },
});

let language = $state.raw<Language>('en');

/** The language the page speaks. */
export function spoken(): Language {
  return language;
}

/** Changes the page's language; every `t` on screen follows. */
export function speak(next: Language): void {
  void i18n.changeLanguage(next);
  document.documentElement.lang = next;
  language = next;
}

// Sentences without gaps, by language and key: every row of a list says a few of them.
const plain = new Map<string, string>();

function sayPlainly(key: MessageKey): string {
  const place = `${language} ${key}`;
  let sentence = plain.get(place);
  if (sentence === undefined) {
    sentence = i18n.t(key, { lng: language });
    plain.set(place, sentence);
  }
  return sentence;
}

/** A sentence in the owner's language. `values` fill its {{gaps}}, each kept to itself whatever way it runs; `count` picks the plural. */
export function t(key: MessageKey, values?: Record<string, unknown>): string {
  if (values === undefined) return sayPlainly(key);
  const safe: Record<string, unknown> = { ...values };
  for (const [gap, value] of Object.entries(values))
    if (typeof value === 'string') safe[gap] = isolate(value);
  return i18n.t(key, { ...safe, lng: language });
}

/** Whether a key that was put together at run time has a sentence for these values. */
export function hasMessage(key: string, values: Record<string, unknown> = {}): key is MessageKey {
  return i18n.exists(key, { ...values, lng: 'en' });
}
