import type { ChargeShape } from '../../../../../shared/contract/shapes.ts';
import { t } from '../../../../messages/translate.svelte.ts';
import type { Format } from '../../../../state/format.svelte.ts';
import type { WindowReading } from '../../../../state/window.ts';
import { mostOf, sendPriceWords } from '../../../outbox/entry/entry-words.ts';
import { momentOf } from '../../words/moment.ts';

/** What stands in the empty box: to whom one writes, or why nothing but a template can be sent. */
export function hintWords(name: string, window: WindowReading, format: Format, now: number): string {
  if (window.left > 0) return t('outbox.write_to', { name });
  if (window.end === null) return t('outbox.box_never');
  return t('outbox.box_closed', { moment: momentOf(format, window.end, now) });
}

/** What the button says: "Send", with the price where there is one to agree to; "Save" while an entry is being changed. */
export function sendWords(charge: ChargeShape | null, isEditing: boolean, format: Format): string {
  if (isEditing) return t('common.save');
  const isUnknown = charge !== null && mostOf(charge) === null;
  const price = isUnknown ? t('prices.unknown') : sendPriceWords(charge, format);
  return price === null ? t('outbox.send') : t('outbox.send_price', { price });
}
