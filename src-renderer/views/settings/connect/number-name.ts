import type { ConnectedNumber } from '../../../../shared/contract/connection.ts';
import { t } from '../../../messages/translate.svelte.ts';

/** A number as the owner knows it: by its name, else as people dial it. */
export function nameOf(number: Pick<ConnectedNumber, 'name' | 'e164'> | null): string {
  return number?.name ?? number?.e164 ?? t('connect.unnamed');
}
