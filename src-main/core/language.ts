import type { CoreContext } from './context.ts';

/** The language of sentences: the one asked for, else the owner's setting, else English. */
export function languageOf(context: CoreContext): 'en' | 'fr' {
  return context.language ?? (context.settings().values.language === 'fr' ? 'fr' : 'en');
}
