import { marketTables } from './market.ts';
import { marketFiles } from './data/market-files.ts';

// The zone names that no list of countries has, and the one that it words for diplomats.
const frenchNames: Readonly<Record<string, string>> = {
  'North America': 'Amérique du Nord',
  'Rest of Africa': 'reste de l’Afrique',
  'Rest of Asia Pacific': 'reste de l’Asie-Pacifique',
  'Rest of Central & Eastern Europe': 'reste de l’Europe centrale et orientale',
  'Rest of Western Europe': 'reste de l’Europe de l’Ouest',
  'Rest of Latin America': 'reste de l’Amérique latine',
  'Rest of Middle East': 'reste du Moyen-Orient',
  Other: 'autres pays',
  'Hong Kong': 'Hong Kong',
};

let countries: Map<string, string> | null = null;
let french: Intl.DisplayNames | null = null;

/** A market's name for the owner; Meta's own English name unless French is asked for. */
export function marketName(market: string, language: 'en' | 'fr'): string {
  if (language === 'en') return market === 'Other' ? 'other countries' : market;
  const name = frenchNames[market];
  if (name !== undefined) return name;
  countries ??= readCountries();
  const country = countries.get(market);
  french ??= new Intl.DisplayNames('fr', { type: 'region' });
  return country === undefined ? market : (french.of(country) ?? market);
}

function readCountries(): Map<string, string> {
  const newest = marketFiles[marketTables.at(-1)?.effective ?? ''] ?? '';
  const rows = newest.split('\n').map((line) => line.split(','));
  return new Map(rows.map(([market = '', country = '']) => [market, country]));
}
