import type { Account } from '../../../shared/tariff/account.ts';
import type { Charge } from '../../../shared/tariff/charge.ts';
import type { InboundEvent, OutboundEvent, TariffEvent } from '../../../shared/tariff/event.ts';
import { createFold, type FoldOptions } from '../../../shared/tariff/fold.ts';
import type { MonthUsage } from '../../../shared/tariff/account.ts';
import { createZone } from '../../../shared/time/zone.ts';

/** An account in Paris that is billed in EUR, and a customer in France. */
export const account: Account = { currency: 'EUR', zone: createZone('Europe/Paris') };
export const customer = '+33612345678';

/** A message of the shop, delivered at once unless `more` says otherwise; `at` is ISO text. */
export function outbound(id: string, at: string, more: Partial<OutboundEvent> = {}): OutboundEvent {
  const sentAt = Date.parse(at);
  const base = { direction: 'out', kind: 'text', number: 'main', category: null, sentFrom: 'api' } as const;
  return { ...base, id, customer, at: sentAt, deliveredAt: sentAt, ...more };
}

/** A message of the customer. */
export function inbound(at: string, more: Partial<InboundEvent> = {}): InboundEvent {
  return { direction: 'in', kind: 'text', customer, number: 'main', at: Date.parse(at), ...more };
}

/** Folds events in order of time; charges by message. */
export function foldEvents(
  events: readonly TariffEvent[],
  options: Partial<FoldOptions> = {},
  billed: Account = account,
): { charges: Map<string, Charge>; usage: MonthUsage[] } {
  const charges = new Map<string, Charge>();
  const fold = createFold(billed, {
    ...options,
    onCharge: (charge) => charges.set(String(charge.message), charge),
  });
  for (const event of events.toSorted((a, b) => a.at - b.at)) fold.push(event);
  fold.finish();
  return { charges, usage: fold.usage() };
}
