import { createZone, nextMonth } from '../../../../../shared/time/zone.ts';

/** What to ask Meta's Graph for to get a month's `pricing_analytics` of an account; days and month begin in the account's zone. */
export function analyticsRequest(account: string, month: string, timeZone: string): string {
  const zone = createZone(timeZone);
  const [start, end] = [month, nextMonth(month)].map((name) => Math.floor(zone.monthStart(name) / 1000));
  const parts = [
    `start(${String(start)})`,
    `end(${String(end)})`,
    'granularity(DAILY)',
    'metric_types([COST,VOLUME])',
    'dimensions([PRICING_CATEGORY,PRICING_TYPE,COUNTRY,PHONE,TIER])',
  ];
  return `${account}?fields=pricing_analytics.${parts.join('.')}`;
}
