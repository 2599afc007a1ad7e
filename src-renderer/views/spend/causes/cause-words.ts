import { hasMessage, t } from '../../../messages/translate.svelte.ts';

/** Why a charge could have been avoided, in the owner's words. */
export function causeWords(cause: string): string {
  const key = `causes.name_${cause}`;
  return hasMessage(key) ? t(key) : t('causes.name_unnamed');
}

/** What to do differently; null for a cause that this page does not know. */
export function adviceWords(cause: string): string | null {
  const key = `causes.advice_${cause}`;
  return hasMessage(key) ? t(key) : null;
}

/** Ids with the newest message first: ids grow with time. */
export function newestFirst(ids: readonly string[]): string[] {
  return ids.toSorted((a, b) => Number(b) - Number(a));
}
