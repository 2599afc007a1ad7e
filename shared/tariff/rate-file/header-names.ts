/** The categories that a rate card may price, as the tariff names them. */
export type RateCategory =
  | 'marketing'
  | 'utility'
  | 'authentication'
  | 'authentication_international'
  | 'service'
  | 'business_initiated'
  | 'user_initiated';

const categories: Readonly<Record<string, RateCategory>> = {
  marketing: 'marketing',
  utility: 'utility',
  authentication: 'authentication',
  authenticationinternational: 'authentication_international',
  service: 'service',
  businessinitiated: 'business_initiated',
  userinitiated: 'user_initiated',
};
const additions = /(?:conversations?|messages?|templates?|rates?|prices?)+$/;

/** A heading with its line breaks, spaces, marks and capitals taken away: "Authentication-⏎International" → "authenticationinternational". */
export function plainHeading(cell: string): string {
  return cell
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

/** The category that a heading names, or null. */
export function categoryOf(cell: string): RateCategory | null {
  const plain = plainHeading(cell);
  const name = Object.hasOwn(categories, plain) ? plain : plain.replace(additions, '');
  return Object.hasOwn(categories, name) ? (categories[name] ?? null) : null;
}

/** Whether a heading stands over the markets: "Market", "Market⏎(per rate card)". */
export function isMarketHeading(cell: string): boolean {
  return /^(?:market|countryregion|country)(?!ing)/.test(plainHeading(cell));
}

/** Whether a heading stands over the currencies. */
export function isCurrencyHeading(cell: string): boolean {
  return plainHeading(cell).startsWith('currency');
}
