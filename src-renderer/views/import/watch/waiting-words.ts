import type { WatchState } from '../../../../shared/contract/imports.ts';
import { hasMessage, t } from '../../../messages/translate.svelte.ts';

/** Why a file of the watched folder waits, in one sentence without its name. */
export function waitingWords({ file, reason }: WatchState['waiting'][number]): string {
  const asked = `watched.reason_${reason}`;
  if (hasMessage(asked)) return t(asked);
  const refused = `imports.refused_${reason}`;
  return hasMessage(refused) ? t(refused, { file }) : t('watched.reason_unread');
}
