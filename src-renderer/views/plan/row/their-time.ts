import type { Notification } from '../../../../shared/contract/notifications.ts';
import { zonesOf } from '../../../../shared/notifications/zones.ts';
import { isCustomerAddress, marketTables } from '../../../../shared/tariff/market.ts';
import { createZone } from '../../../../shared/time/zone.ts';
import { t } from '../../../messages/translate.svelte.ts';
import type { Format } from '../../../state/format.svelte.ts';

/** What the clocks show where the customer lives when it leaves: from the earliest to the latest of the country; null where that is the shop's time. */
export function theirTime(
  { customer, at }: Pick<Notification, 'customer' | 'at'>,
  format: Format,
  shopZone: string,
): string | null {
  const shop = createZone(shopZone);
  const instant = Date.parse(at);
  const locals = zonesOf(countryOf(customer), shop)
    .map((zone) => zone.toLocal(instant))
    .sort();
  const [first, last] = [locals.at(0), locals.at(-1)];
  if (first === undefined || last === undefined) return null;
  const ours = shop.toLocal(instant);
  if (first === ours && last === ours) return null;
  const times = first === last ? [first] : [first, last];
  return t('plan.their_time', { time: times.map((local) => clockOf(local, format)).join('–') });
}

function countryOf(customer: string): string | null {
  return isCustomerAddress(customer) ? (marketTables.at(-1)?.place(customer).country ?? null) : null;
}

function clockOf(local: string, format: Format): string {
  return format.date(`${local}Z`, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
}
