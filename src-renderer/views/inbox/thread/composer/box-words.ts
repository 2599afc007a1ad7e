import type { QuoteAnswer } from '../../../../../shared/contract/outbox.ts';
import { isMac } from '../../../../keys/platform.ts';
import { t } from '../../../../messages/translate.svelte.ts';
import type { Format } from '../../../../state/format.svelte.ts';
import type { WindowReading } from '../../../../state/window.ts';
import { mostOf, sendPriceWords } from '../../../outbox/entry/entry-words.ts';
import { sinceMomentOf } from '../../words/moment.ts';
import type { SendWith } from './send-key.ts';

/** What stands in the empty box: to whom one writes, or why nothing but a template can be sent; without a window (null) one always writes. */
export function hintWords(name: string, window: WindowReading | null, format: Format, now: number): string {
  if (window === null || window.left > 0) return t('outbox.write_to', { name });
  if (window.end === null) return t('outbox.box_never');
  return t('outbox.box_closed', { moment: sinceMomentOf(format, window.end, now) });
}

/** Whether a reply would be written down and not leave, whatever the owner agrees to: what is above the box says why. */
export function isForOutbox(answer: QuoteAnswer | null): boolean {
  return answer?.hold === 'number_stopped' || answer?.hold === 'not_deliverable';
}

/** What the button says: "Send", with the price where there is one to agree to; that it waits, where it cannot leave; "Save" while an entry is being changed. */
export function sendWords(answer: QuoteAnswer | null, isEditing: boolean, format: Format): string {
  if (isEditing) return t('common.save');
  if (isForOutbox(answer)) return t('writing.to_outbox');
  const charge = answer?.charge ?? null;
  const isUnknown = charge !== null && mostOf(charge) === null;
  const price = isUnknown ? t('prices.unknown') : sendPriceWords(charge, format);
  return price === null ? t('outbox.send') : t('outbox.send_price', { price });
}

/** What is pressed with Enter to send, where anything is: Ctrl or ⌘. */
export function sendModifier(way: SendWith): string | null {
  if (way === 'enter') return null;
  return isMac ? '⌘' : t('keys.ctrl');
}
