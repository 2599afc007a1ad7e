import type { OutboxEntry } from '../../../../shared/contract/outbox.ts';
import type { ChargeShape } from '../../../../shared/contract/shapes.ts';
import { t } from '../../../messages/translate.svelte.ts';
import type { Format } from '../../../state/format.svelte.ts';
import { durationOf } from '../../inbox/words/duration.ts';
import { wholeMoment } from '../../plan/row/notification-words.ts';

/** The most that a message may cost, as a decimal; "0" when it is free, null when nobody knows. */
export function mostOf(charge: ChargeShape | null): string | null {
  if (charge === null) return null;
  if (charge.outcome !== 'charged') return '0';
  if (charge.amount === null || charge.currency === null) return null;
  return typeof charge.amount === 'string' ? charge.amount : charge.amount.max;
}

/** What sending is said to cost: "€0.0248", "up to €0.0248"; null when it is free or not known. */
export function sendPriceWords(charge: ChargeShape | null, format: Format): string | null {
  const most = mostOf(charge);
  if (charge?.currency == null || most === null || most === '0') return null;
  const sum = format.price(most, charge.currency);
  return typeof charge.amount === 'string' ? sum : t('outbox.up_to', { sum });
}

/** From when on a notification does not leave any more; null for what has no end, and for what may have arrived. */
export function endWords(
  { state, expires_at: end }: Pick<OutboxEntry, 'state' | 'expires_at'>,
  format: Format,
  now: number,
): string | null {
  if (end === null || state === 'sending' || state === 'uncertain') return null;
  const isToday = format.day(end) === format.day(now);
  const moment = isToday ? format.time(end) : wholeMoment(format, end);
  if (Date.parse(end) <= now) return t('outbox.end_over', { moment });
  return t(isToday ? 'outbox.end_today' : 'outbox.end_on', { moment });
}

/** Where a message stands on its way, in few words: "held · €0.0248", "waiting to leave". */
export function stateWords(entry: OutboxEntry, format: Format, now: number): string {
  switch (entry.state) {
    case 'held': {
      const word = t(entry.waits_for_customer ? 'outbox.state_waits_for_customer' : 'outbox.state_held');
      return [word, sendPriceWords(entry.quote, format)].filter(Boolean).join(' · ');
    }
    case 'ready': {
      const wait = entry.next_at === null ? 0 : Date.parse(entry.next_at) - now;
      return wait < 60_000
        ? t('outbox.state_ready')
        : t('outbox.state_later', { duration: durationOf(wait) });
    }
    case 'sending':
      return t('outbox.state_sending');
    case 'uncertain':
      return t('outbox.state_uncertain');
    case 'failed':
      return t('outbox.state_failed');
  }
}
