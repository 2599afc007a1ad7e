import { metaErrorWords } from '../../shared/contract/meta-errors.ts';
import type { MessageRow } from '../database/messages.ts';
import type { CoreContext } from './context.ts';
import { languageOf } from './language.ts';

/** Meta's code and words of a failed status. */
export interface MessageFailure {
  code: number | null;
  details: string | null;
}

/** Why a message did not arrive and what to do about it, in the owner's language; null beside one that arrived. */
export function presentFailure(
  { status, failure }: Pick<MessageRow, 'status' | 'failure'>,
  told: MessageFailure | undefined,
  context: CoreContext,
): string | null {
  if (status !== 'failed') return null;
  if (told === undefined || told.code === null) return failure;
  const words = metaErrorWords(told.code, told.details, languageOf(context));
  return `${words.what} ${words.do}`.trim();
}
