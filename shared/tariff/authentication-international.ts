import type { Account } from './account.ts';
import type { Category } from './charge.ts';
import type { Sale } from './eras/era.ts';

const firstDays: Readonly<Record<string, string>> = {
  ID: '2024-06-01',
  IN: '2024-07-01',
  ...Object.fromEntries(['EG', 'MY', 'NG', 'PK', 'SA', 'ZA', 'AE'].map((country) => [country, '2025-02-01'])),
  ...Object.fromEntries(
    ['BD', 'IQ', 'KZ', 'KW', 'MA', 'NP', 'OM', 'LK', 'UA'].map((country) => [country, '2026-10-01']),
  ),
};

/**
 * Whether an authentication message delivered at `instant` takes the international rate: the country has one by then, the
 * shop's home is another country (or not verified), and the shop's own start time for the country has come.
 */
function isInternational(account: Account, country: string | null, instant: number): boolean {
  const terms = account.authenticationInternational;
  if (terms === undefined || country === null || terms.homeCountry === country) return false;
  const firstDay = firstDays[country];
  const start = terms.startTimes[country];
  if (firstDay === undefined || start === undefined) return false;
  return instant >= start && instant >= account.zone.toInstant(`${firstDay}T00:00:00`);
}

/** The category a template is billed under: authentication may turn into authentication-international. */
export function billedCategory({ account, category, place, ruleTime }: Sale): Category | null {
  const isAbroad = category === 'authentication' && isInternational(account, place.country, ruleTime);
  return isAbroad ? 'authentication_international' : category;
}
