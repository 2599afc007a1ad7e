import type { CoreContext } from './context.ts';

/** The language of sentences: the one asked for, else the owner's setting, else that of the page, else English. */
export function languageOf(context: CoreContext): 'en' | 'fr' {
  return context.language ?? context.settings().language;
}
