import { languages, speak, spoken, type Language } from '../messages/translate.svelte.ts';

const homes: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

function browserLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2));
  return (
    languages.find((language) => language === wanted.find((tag) => tag === 'en' || tag === 'fr')) ?? 'en'
  );
}

// Countries with their own way of writing a language; elsewhere it is written as at its home.
const ways: Record<Language, readonly string[]> = {
  en: ['AU', 'CA', 'GB', 'IE', 'IN', 'NZ', 'SG', 'US', 'ZA'],
  fr: ['BE', 'CA', 'CH', 'FR', 'LU'],
};

/** The owner's language, region and zone: what every number, date and sum is written with. */
export class Locale {
  /** The shop's time zone; the machine's until the settings are read. */
  zone = $state.raw(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  #country = $state.raw<string | null>(null);

  constructor() {
    speak(browserLanguage());
  }

  get language(): Language {
    return spoken();
  }

  /** BCP 47: the language as the shop's country writes it. */
  get tag(): string {
    const isAtHome = this.#country !== null && ways[this.language].includes(this.#country);
    return isAtHome ? `${this.language}-${this.#country}` : homes[this.language];
  }

  /** Takes over what the settings say; null leaves things as they are. */
  follow(wanted: { language: string | null; country: string | null; zone: string | null }): void {
    const language = languages.find((known) => known === wanted.language);
    if (language) this.speak(language);
    this.#country = wanted.country;
    if (wanted.zone) this.zone = wanted.zone;
  }

  /** Shows the page in a language at once; storing the choice is `settings.set`. */
  speak(language: Language): void {
    speak(language);
  }
}
