import { app } from 'electron';
import { en, type WindowWords } from './en.ts';
import { fr } from './fr.ts';

export type { WindowWords } from './en.ts';
export type WindowLanguage = keyof typeof languages;

const languages = { en, fr };

let spoken: WindowLanguage | null = null;

/** What the frame says, in the owner's language once it is known, else in the system's. */
export function words(): WindowWords {
  return languages[language()];
}

export function language(): WindowLanguage {
  return spoken ?? systemLanguage();
}

/** Speaks a language from now on; null for the system's. Tells whether that changes anything. */
export function speakLanguage(wanted: WindowLanguage | null): boolean {
  const before = language();
  spoken = wanted;
  return before !== language();
}

/** A sentence with its gaps filled. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (gap, name: string) => values[name] ?? gap);
}

function systemLanguage(): WindowLanguage {
  const preferred = app.getPreferredSystemLanguages().map((tag) => tag.slice(0, 2).toLowerCase());
  return preferred.find((tag) => tag === 'en' || tag === 'fr') ?? 'en';
}
