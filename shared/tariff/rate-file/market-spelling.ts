import { everyMarket } from '../market-lists.ts';

const spellings = new Map(everyMarket().map((market) => [plain(market), market]));
const longestName = 80;

/** The market of a cell, spelled as the tariff spells it; its own words for one that is unknown; null for what is no name. */
export function readMarket(cell: string): { market: string; isKnown: boolean } | null {
  const text = cell.replace(/\s+/g, ' ').trim();
  const known = spellings.get(plain(text));
  if (known !== undefined) return { market: known, isKnown: true };
  return /\p{L}/u.test(text) && text.length <= longestName ? { market: text, isKnown: false } : null;
}

/** Whether the tariff knows a market by this name. */
export function isKnownMarket(market: string): boolean {
  return spellings.get(plain(market)) === market;
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^\p{L}]/gu, '');
}
