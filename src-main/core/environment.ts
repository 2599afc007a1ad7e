/** What the machine says about its owner before any setting is made. */
export interface Environment {
  readonly timeZone: string;
  readonly country: string | null;
  readonly currency: string | null;
}

const euro = 'AD AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC MT NL PT SI SK SM VA';

/** The currencies in which Meta bills, by country; every other country is billed in US dollars. */
const currencyByCountry: Readonly<Record<string, string>> = {
  ...Object.fromEntries(euro.split(' ').map((country) => [country, 'EUR'])),
  AE: 'AED',
  AR: 'ARS',
  AU: 'AUD',
  BR: 'BRL',
  CL: 'CLP',
  CO: 'COP',
  GB: 'GBP',
  ID: 'IDR',
  IN: 'INR',
  MX: 'MXN',
  MY: 'MYR',
  PE: 'PEN',
  SA: 'SAR',
  SG: 'SGD',
};

/** The currency in which Meta bills a shop of this country, unless its account says otherwise. */
export function billingCurrency(country: string): string {
  return currencyByCountry[country] ?? 'USD';
}

/** Reads time zone and locale of the machine; a locale without a country (C, POSIX) gives neither country nor currency. */
export function readEnvironment(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Environment {
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  const named = env['LC_ALL'] ?? env['LC_MONETARY'] ?? env['LANG'] ?? '';
  const text = named === '' && (platform === 'win32' || platform === 'darwin') ? locale : named;
  const country = /^[a-z]{2,3}[-_]([A-Z]{2})\b/.exec(text)?.[1] ?? null;
  return { timeZone, country, currency: country === null ? null : billingCurrency(country) };
}
