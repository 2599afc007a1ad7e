import { Refusal } from '../../../shared/contract/refusal.ts';
import { formatMicros } from '../../../shared/money/micros.ts';
import { updateNotification, type NotificationRow } from '../../database/notifications.ts';
import type { Connection } from '../../database/open.ts';
import { findThreadIdentity } from '../../database/thread-identities.ts';
import { findThread, type ThreadRow } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';
import { followVerdict } from './hand-over.ts';
import { judgePlanned, judgeWays } from './judge-planned.ts';
import { createMomentRules } from './moments.ts';

/** What the owner chose; `agreed` in micros, null where they said nothing of a price. */
export interface Decision {
  as: 'reply' | 'template';
  agreed: number | null;
}

/**
 * Does what the owner chose for one that waits, in the caller's transaction; it leaves now, or at the next hour at which it may. Refuses
 * `not_waiting`, `price_rose` (details.price) and `reply_not_cheaper`.
 */
export function decidePlanned(
  db: Connection,
  context: CoreContext,
  row: NotificationRow,
  { as, agreed }: Decision,
): void {
  if (row.state !== 'waiting')
    throw new Refusal('not_waiting', 'This notification waits for no choice any more.', {
      id: String(row.id),
      state: row.state,
    });
  const now = context.clock();
  const thread = findThread(db, findThreadIdentity(db, row.thread_id)?.id ?? row.thread_id);
  const decided: NotificationRow = {
    ...row,
    in_window: as,
    ...(agreed === null
      ? {}
      : { agreed_max: agreed, agreed_currency: context.settings().currency, is_insisted: 1 as const }),
  };
  if (thread !== undefined) refuseOther(db, context, decided, thread, as, now);
  const rulesOf = createMomentRules(context);
  // Whatever it waited for is answered: it is looked at as one that nobody was asked about.
  const verdict = judgePlanned(db, context, { ...decided, reason: null }, rulesOf, now);
  updateNotification(db, decided);
  followVerdict(db, context, decided, verdict, now);
}

function refuseOther(
  db: Connection,
  context: CoreContext,
  row: NotificationRow,
  thread: ThreadRow,
  as: Decision['as'],
  now: number,
): void {
  const ways = judgeWays(db, context, row, thread, now);
  if (as === 'reply' && !ways.isReplyCheaper) {
    throw new Refusal(
      'reply_not_cheaper',
      'A plain reply costs no less any more, or may not be sent: choose the template.',
    );
  }
  const { hold, charge } = as === 'reply' ? ways.reply : ways.template;
  if (hold !== 'above_threshold') return;
  throw new Refusal('price_rose', 'It costs more by now: look at the price again.', {
    price: charge.amount === null ? null : formatMicros(charge.amount.max),
    currency: charge.currency,
  });
}
