import type { ThreadShape } from '../../../../shared/contract/inbox.ts';
import { t } from '../../../messages/translate.svelte.ts';
import type { Format } from '../../../state/format.svelte.ts';

/** How a customer without a number is priced. */
export function noNumberWords({ country }: ThreadShape, format: Format): string {
  return country === null
    ? t('inbox.no_number_no_country')
    : t('inbox.no_number', { country: format.country(country) });
}
