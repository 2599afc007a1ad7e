import { localDay } from './calendar.ts';
import { placeOf, type Book, type Question } from './decision.ts';

const firstDays: [day: string, countries: string][] = [
  ['2024-06-01', 'ID'],
  ['2024-07-01', 'IN'],
  ['2025-02-01', 'EG MY NG PK SA ZA AE'],
  ['2026-10-01', 'BD IQ KZ KW MA NP OM LK UA'],
];

/** The category that is billed: authentication abroad turns international once both Meta and the shop have started there. */
export function billedCategory({ message, at, category }: Question, { scenario }: Book): string | null {
  const { time_zone: timeZone, authentication_international: terms } = scenario.account;
  if (category !== 'authentication' || terms === undefined) return category;
  const { country } = placeOf(message.customer, at, timeZone);
  if (country === null || country === terms.home_country) return category;
  const start = terms.start_times?.[country];
  const day = localDay(at, timeZone);
  const isOffered = firstDays.some(([first, countries]) => day >= first && countries.includes(country));
  return isOffered && start !== undefined && at >= Date.parse(start)
    ? 'authentication_international'
    : category;
}
