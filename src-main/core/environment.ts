import { Refusal } from '../../shared/contract/refusal.ts';
import { graphAddress } from '../whatsapp/graph/address.ts';

/** What the machine says about its owner before any setting is made, and where Meta answers. */
export interface Environment {
  readonly timeZone: string;
  readonly country: string | null;
  readonly currency: string | null;
  /** The address of Meta's Graph with its version; another only on this machine, for tests. */
  readonly graph: string;
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

/**
 * Reads time zone and locale of the machine; a locale without a country (C, POSIX) gives neither country nor currency. Refuses a
 * `VITRINE_GRAPH` that is not on this machine: the access token would go there.
 */
export function readEnvironment(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Environment {
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  const named = env['LC_ALL'] ?? env['LC_MONETARY'] ?? env['LANG'] ?? '';
  const text = named === '' && (platform === 'win32' || platform === 'darwin') ? locale : named;
  const country = /^[a-z]{2,3}[-_]([A-Z]{2})\b/.exec(text)?.[1] ?? null;
  const graph = graphAddress(env['VITRINE_GRAPH']);
  if (graph === null) {
    throw new Refusal(
      'graph_elsewhere',
      'VITRINE_GRAPH may only name a stand-in on this machine, like http://127.0.0.1:4010. Unset it and start again.',
    );
  }
  return { timeZone, country, currency: country === null ? null : billingCurrency(country), graph };
}
