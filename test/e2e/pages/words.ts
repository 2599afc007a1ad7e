import { createInstance } from 'i18next';
import { en } from '../../../src-renderer/messages/en/index.ts';
import { fr } from '../../../src-renderer/messages/fr/index.ts';
import type { Language, MessageKey } from '../../../src-renderer/messages/translate.svelte.ts';
import { typeset } from '../../../src-renderer/messages/typeset.ts';

type Values = Readonly<Record<string, unknown>>;

const anything = '\u0000';
const i18n = createInstance();
void i18n.init({
  lng: 'en',
  fallbackLng: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  missingInterpolationHandler: () => anything,
  resources: { en: { translation: en }, fr: { translation: typeset(fr) } },
});

/** The page's own sentences in one language, for specs that run in each. */
export class Words {
  readonly language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  /** A sentence with its gaps filled. */
  say(key: MessageKey, values: Values = {}): string {
    return i18n.t(key, { ...values, lng: this.language });
  }

  /** What is this sentence and nothing else, whatever stands in the gaps that are not given, and however it is spaced. */
  whole(key: MessageKey, values: Values = {}): RegExp {
    return new RegExp(`^\\s*${this.#pattern(key, values)}\\s*$`);
  }

  /** What has this sentence in it, as a whole word where it is one. */
  part(key: MessageKey, values: Values = {}): RegExp {
    return new RegExp(`(?<![\\p{L}\\d])${this.#pattern(key, values)}(?!\\p{L})`, 'u');
  }

  /** What begins with this sentence, such as a tab or a link that counts behind its name. */
  start(key: MessageKey, values: Values = {}): RegExp {
    return new RegExp(`^\\s*${this.#pattern(key, values)}`);
  }

  #pattern(key: MessageKey, values: Values): string {
    return this.say(key, values)
      .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
      .replace(/\s+/g, '\\s+')
      .replaceAll(anything, '[^]+?');
  }
}

/** What the specs of one language alone read. */
export const english = new Words('en');
