import type { ThreadShape } from '../../../../shared/contract/inbox.ts';
import type { MonthSpend } from '../../../../shared/contract/spend.ts';
import { t } from '../../../messages/translate.svelte.ts';
import type { Format } from '../../../state/format.svelte.ts';
import type { WindowReading } from '../../../state/window.ts';

/** What the next reply through the API would be: free by an ad, one of the month's free ones, or past them. */
export function nextReplyWords(
  thread: ThreadShape,
  entry: WindowReading,
  month: MonthSpend | null,
  format: Format,
): string | null {
  if (thread.free_entry_point.state === 'open' && entry.left > 0) return t('windows.next_entry_point');
  const allowance = month?.allowance.find((one) => one.number === thread.number);
  if (!allowance) return null;
  const limit = format.number(allowance.limit);
  if (allowance.used >= allowance.limit) return t('windows.next_charged', { limit });
  return t('windows.next_free', { n: format.number(allowance.used + 1), limit });
}
