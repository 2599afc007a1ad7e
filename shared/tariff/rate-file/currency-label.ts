const labels: Readonly<Record<string, string>> = {
  $US: 'USD',
  US$: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  GBD: 'GBP',
  '£': 'GBP',
  '₹': 'INR',
  RP: 'IDR',
  '€': 'EUR',
  R$: 'BRL',
  S$: 'SGD',
  MX$: 'MXN',
};
// What Meta bills in. Only these are looked for in sentences and file names, where "ALL" or "TOP" are words.
const billed = new Set([
  'USD',
  'INR',
  'IDR',
  'EUR',
  'GBP',
  'AUD',
  'MXN',
  'AED',
  'ARS',
  'CLP',
  'COP',
  'MYR',
  'PEN',
  'SAR',
  'SGD',
  'BRL',
]);
const everywhere = new Set(Intl.supportedValuesOf('currency'));

/** The ISO code that a label of Meta's means ("$US", "RP", "eur"), or null. */
export function currencyOf(label: string): string | null {
  const text = label.trim().toUpperCase();
  if (Object.hasOwn(labels, text)) return labels[text] ?? null;
  return everywhere.has(text) ? text : null;
}

/** The one currency that sentences or file names speak of, or null when they name none or several. */
export function findCurrency(texts: readonly string[]): string | null {
  const found = new Set(
    texts.flatMap((text) =>
      text
        .toUpperCase()
        .split(/[^A-Z$£€₹]+/)
        .flatMap((word) => (billed.has(word) ? [word] : Object.hasOwn(labels, word) ? [labels[word]] : [])),
    ),
  );
  const [only = null] = found;
  return found.size === 1 ? only : null;
}
