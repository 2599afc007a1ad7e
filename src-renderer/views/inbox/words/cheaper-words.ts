import type { CheaperWay } from '../../../../shared/contract/outbox.ts';
import { t } from '../../../messages/translate.svelte.ts';
import type { Format } from '../../../state/format.svelte.ts';

/** What a cheaper way comes to and, where that is known and not said by "free", by how much. */
export function cheaperWords({ way, saves, currency }: CheaperWay, format: Format): string {
  const words = t(`phone.hint_${way}`);
  if (way === 'phone' || saves === null || currency === null) return words;
  return t('phone.hint_saves', { words, amount: format.price(saves, currency) });
}
