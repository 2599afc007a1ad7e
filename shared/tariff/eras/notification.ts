import { launchRange } from '../launch-range.ts';
import type { Era, Sale, Verdict } from './era.ts';
import { charged, free } from './verdict.ts';

/** 1 August 2018 to 31 January 2022: templates outside the window are billed by the sending, everything inside is free. */
export const notification: Era = {
  id: '2018-08-01',
  decidedBy: 'sending',
  freeEntryFrom: 'delivery',
  hasCategories: false,
  categoryOf: (isTemplate) => (isTemplate ? 'notification' : null),
  price: (sale) => (sale.wasWindowOpen ? free(sale, 'customer_service_window') : chargeNotification(sale)),
};

function chargeNotification(sale: Sale): Verdict {
  const { currency, zone } = sale.account;
  const unknown: Verdict = { ...charged(sale, 'template', 'notification', null), rateCard: null };
  if (sale.ruleTime < zone.monthStart('2018-08')) return { ...unknown, note: 'before_billing' };
  const range = launchRange(currency);
  if (range === null) return { ...unknown, note: 'no_rate_card' };
  return { ...unknown, amount: range, certainty: 'estimated', note: 'launch_range' };
}
