import { english } from './english.ts';
import { french } from './french.ts';

/** Words by the names that the core has for things: `named` falls back to the name itself. */
export type Named = Readonly<Record<string, string>>;

/** What XLSX and PDF call the things of a month; the CSV keeps the core's own names, whatever the language. */
export interface ReportWords {
  /** As the kind of a sum: "Marketing templates". */
  categories: Named;
  /** As a word of one message: "marketing". */
  category: Named;
  kinds: Named;
  windows: Named;
  outcomes: Named;
  reasons: Named;
  certainties: Named;
  causes: Named;
  /** What to do about each cause. */
  advice: Named;
  confidences: Named;
  eras: Named;
}

/** The words of a language. */
export function reportWords(language: 'en' | 'fr'): ReportWords {
  return language === 'fr' ? french : english;
}

/** What something is called; what has no word stands under its own name, and nothing is an empty text. */
export function named(words: Named, name: string | null): string {
  return name === null ? '' : (words[name] ?? name);
}
