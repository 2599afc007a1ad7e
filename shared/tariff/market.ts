import { countryOfAreaCode } from './area-codes.ts';
import { marketFiles } from './data/market-files.ts';
import { countriesSharingCode, unlistedCountries } from './unlisted-countries.ts';

/** Where a customer is, for prices: market name and ISO 2 country (null when neither number nor id tells). */
export interface Place {
  market: string;
  country: string | null;
}

/** The markets from one local date on. */
export interface MarketTable {
  effective: string;
  markets: ReadonlySet<string>;
  /** By number (longest prefix), business-scoped id ("FR.1349…"), or the country given; else "Other". */
  place(customer: string, country?: string | null): Place;
}

const other = 'Other';
const elsewhere: Place = { market: other, country: null };
const scopedId = /^([A-Z]{2})\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/;
const longestPrefix = 6;

/** Every market table, oldest first; the first one also serves the years before it. */
export const marketTables: readonly MarketTable[] = Object.keys(marketFiles)
  .sort()
  .map((effective) => createTable(effective, marketFiles[effective] ?? ''));

/** Whether a text is a customer's address: an E.164 number or a business-scoped id. */
export function isCustomerAddress(text: string): boolean {
  return /^\+[1-9]\d{4,14}$/.test(text) || scopedId.test(text);
}

function createTable(effective: string, csv: string): MarketTable {
  const byPrefix = new Map<string, Place>();
  const byCountry = new Map<string, Place>();
  for (const [prefix, country] of unlistedCountries) byPrefix.set(prefix, { market: other, country });
  for (const line of csv.split('\n').slice(1)) {
    const [market = '', country = '', prefix = ''] = line.split(',');
    if (prefix === '') continue;
    const place = { market, country };
    byPrefix.set(prefix, place);
    if (!byCountry.has(country)) byCountry.set(country, place);
  }

  function ofNumber(number: string): Place {
    for (let length = longestPrefix; length > 0; length -= 1) {
      const prefix = number.slice(1, 1 + length);
      const found = byPrefix.get(prefix);
      if (found !== undefined)
        return prefix === '1' ? { ...found, country: countryOfAreaCode(number.slice(2, 5)) } : found;
    }
    return elsewhere;
  }

  function ofCountry(country: string): Place {
    const listed = byCountry.get(countriesSharingCode.get(country) ?? country);
    return { market: listed?.market ?? other, country };
  }

  return {
    effective,
    markets: new Set([...byPrefix.values()].map(({ market }) => market)),
    place(customer, country) {
      if (customer.startsWith('+')) return ofNumber(customer);
      const known = scopedId.exec(customer)?.[1] ?? country ?? null;
      return known === null ? elsewhere : ofCountry(known);
    },
  };
}
