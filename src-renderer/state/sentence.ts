import { ORPCError } from '@orpc/client';
import { frenchRefusal } from '../../shared/contract/french-refusals.ts';
import { typesetFrench } from '../../shared/text/typeset-french.ts';
import { spoken, t } from '../messages/translate.svelte.ts';

/** A refusal's code and what it carries; null for anything else that went wrong. */
export function refusalOf(error: unknown): { code: string; details: Record<string, unknown> } | null {
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') return null;
  return error.data as { code: string; details: Record<string, unknown> };
}

// A call whose socket closed before its answer came.
function isLost(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** An error as one sentence in the owner's language: a known refusal's, the core's own words, or the one for bugs. */
export function sentenceOf(error: unknown): string {
  const refusal = refusalOf(error);
  if (!refusal && isLost(error)) return t('common.connection_lost');
  if (!refusal) {
    console.error(error);
    return t('common.bug');
  }
  return refusalSentence(refusal.code, refusal.details, (error as Error).message);
}

/** The sentence of a refusal that came as data, e.g. for one file of an import. */
export function refusalSentence(code: string, details: Record<string, unknown>, message: string): string {
  return (spoken() === 'fr' ? frenchRefusal(code, details) : null) ?? message;
}

/** A sentence of the core's as the page sets its own. */
export function typesetSentence(text: string): string {
  return spoken() === 'fr' ? typesetFrench(text) : text;
}
