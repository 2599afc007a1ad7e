import { hasMessage, t } from '../../../messages/translate.svelte.ts';
import type { App } from '../../../state/app.svelte.ts';
import { refusalOf, refusalSentence, sentenceOf } from '../../../state/sentence.ts';

/** A refusal that came as data. */
export interface RefusalData {
  code: string;
  message: string;
  details: Record<string, unknown>;
}

/** Why a file was refused, in the owner's language and without the command line's flags. */
export function refusedWords(file: string, { code, message, details }: RefusalData): string {
  const key = `imports.refused_${code}`;
  return hasMessage(key) ? t(key, { ...details, file }) : refusalSentence(code, details, message);
}

/** The same for a refusal that was thrown; anything else gets the sentence for bugs. */
export function thrownWords(file: string, error: unknown): string {
  const refusal = refusalOf(error);
  if (!refusal || !(error instanceof Error)) return sentenceOf(error);
  return refusedWords(file, { ...refusal, message: error.message });
}

/** Why a file could not be handed over or looked into. */
export function brokenWords(app: App, file: string, error: unknown): string {
  if (refusalOf(error)) return thrownWords(file, error);
  return t('imports.broken_upload', { file, reason: reasonWords(app, error) });
}

/** What stopped an import: a lost connection is its own sentence. */
export function reasonWords(app: App, error: unknown): string {
  return app.connection.status === 'open' ? sentenceOf(error) : t('imports.lost');
}
