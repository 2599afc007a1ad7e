import type { Notification, NotificationState } from '../../../../shared/contract/notifications.ts';
import type { ChargeShape } from '../../../../shared/contract/shapes.ts';
import { t } from '../../../messages/translate.svelte.ts';
import type { Format } from '../../../state/format.svelte.ts';
import { explanationOf, reasonWords, sumOf } from '../../inbox/words/price-words.ts';
import { shownName } from '../../inbox/words/shown-name.ts';

/** A state's colour: it goes its way, the owner is asked, it arrived at Meta, it will not leave, or it is over. */
export type PlanTone = 'planned' | 'waits' | 'good' | 'bad' | 'quiet';

const tones: Readonly<Record<NotificationState, PlanTone>> = {
  planned: 'planned',
  waiting: 'waits',
  handed: 'planned',
  sent: 'good',
  cancelled: 'quiet',
  expired: 'bad',
  refused: 'bad',
};

export function toneOf(state: NotificationState): PlanTone {
  return tones[state];
}

/** Whether it is still to leave. */
export function isToCome({ state }: Pick<Notification, 'state'>): boolean {
  return state === 'planned' || state === 'waiting' || state === 'handed';
}

/** Its customer's name, else number. */
export function customerName({ thread_name: name, customer }: Notification): string {
  return shownName({ name, customer });
}

/** A price as the row says it, why, and all of it for those who ask. */
export interface PlanPrice {
  sum: string;
  reason: string | null;
  explanation: string | null;
  isCharged: boolean;
}

/** What it costs or cost: "€0.0248" because of "utility · France · …"; unknown where nobody can say. */
export function priceOf(notification: Notification, format: Format): PlanPrice {
  const { charge, price, currency } = notification;
  if (charge !== null) {
    return {
      sum: sumOf(charge, format) ?? t(`prices.outcome_${charge.outcome}`),
      reason: reasonWords(charge, format),
      explanation: explanationOf(charge),
      isCharged: charge.outcome === 'charged',
    };
  }
  const isKnown = price !== null && currency !== null;
  return {
    sum: isKnown ? format.amount(price, currency) : t('prices.unknown'),
    reason: null,
    explanation: null,
    isCharged: isKnown,
  };
}

/** The price of a charge on a button: the sum, "free", or null where it is not known. */
export function buttonPrice(charge: ChargeShape | null, format: Format): string | null {
  if (charge === null) return null;
  if (charge.outcome !== 'charged') return t('common.free');
  return charge.amount === null ? null : sumOf(charge, format);
}

/** An instant beside another one: its time where both are of one day, else its day too. */
export function momentBeside(format: Format, at: string, beside: string): string {
  if (format.day(at) === format.day(beside)) return format.time(at);
  return wholeMoment(format, at);
}

/** "Thu, 26 November, 09:30" */
export function wholeMoment(format: Format, at: number | string): string {
  return format.date(at, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
}
