import { Format } from '../../src-renderer/state/format.svelte.ts';
import { speak, type Language } from '../../src-renderer/messages/translate.svelte.ts';

/** The way of writing of an owner in Paris; the page's sentences follow the language. */
export function formatIn(language: Language): Format {
  Object.assign(globalThis, { document: { documentElement: {} } });
  speak(language);
  const tag = language === 'fr' ? 'fr-FR' : 'en-GB';
  return new Format({ tag, language, zone: 'Europe/Paris' });
}
