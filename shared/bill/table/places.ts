import { marketTables, type MarketTable } from '../../tariff/market.ts';
import { readMarket } from '../../tariff/rate-file/market-spelling.ts';
import { plain } from './plain.ts';

const languages = ['en', 'fr', 'es', 'pt', 'de'];
const nicknames =
  'uk GB|england GB|great britain GB|usa US|united states of america US|etats unis US|uae AE|ksa SA|viet nam VN|turkey TR|ivory coast CI|czech republic CZ|holland NL|south korea KR|russian federation RU|drc CD';
const threeLetters =
  'FRA FR|ESP ES|DEU DE|GER DE|ITA IT|PRT PT|GBR GB|USA US|CAN CA|MEX MX|BRA BR|ARG AR|CHL CL|COL CO|PER PE|IND IN|IDN ID|MYS MY|SGP SG|AUS AU|NZL NZ|ZAF ZA|NGA NG|KEN KE|EGY EG|MAR MA|DZA DZ|TUN TN|SEN SN|CIV CI|CMR CM|ARE AE|SAU SA|ISR IL|TUR TR|PAK PK|BGD BD|PHL PH|THA TH|VNM VN|JPN JP|KOR KR|CHN CN|HKG HK|TWN TW|NLD NL|BEL BE|CHE CH|AUT AT|LUX LU|IRL IE|POL PL|ROU RO|GRC GR|SWE SE|NOR NO|DNK DK|FIN FI|RUS RU|UKR UA';
let countries: Map<string, string> | null = null;

/** The markets in force on a day. */
export function marketsOn(day: string): MarketTable {
  const table = marketTables.findLast(({ effective }) => effective <= day) ?? marketTables[0];
  if (table === undefined) throw new Error('the tariff data has no market table');
  return table;
}

/** The market that a cell names by a country (name, code, calling code) or by its own name; null for anything else. */
export function marketOfCell(cell: string, day: string): string | null {
  const whole = marketOfName(cell, day);
  if (whole !== null) return whole;
  const parts = cell.split(/[()[\]/|,;:]| - | – /).filter((part) => part.trim() !== '');
  if (parts.length < 2) return null;
  const found = new Set(parts.flatMap((part) => marketOfName(part, day) ?? []));
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

/** The number of a cell, E.164, or Meta's own id of a customer; null when it is none, or one without its country. */
export function customerOfCell(cell: string): string | null {
  const text = cell.trim().replace(/^(?:whatsapp|tel|wa):/i, '');
  if (/^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/.test(text)) return text;
  const number = /^\d(?:\.\d+)?e\+?1\d$/i.test(text) ? String(Math.round(Number(text))) : text;
  if (!/^\+?[\d\s().\-/\p{Z}\p{Cf}]+$/u.test(number)) return null;
  const digits = number.replaceAll(/\D/g, '').replace(/^00/, '');
  return /^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : null;
}

function marketOfName(cell: string, day: string): string | null {
  const text = cell.trim();
  const table = marketsOn(day);
  if (/^\+?\d{1,4}$/.test(text)) {
    const place = table.place(`+${text.replace('+', '')}`);
    return place.country === null && place.market === 'Other' ? null : place.market;
  }
  const market = readMarket(text);
  if (market?.isKnown === true && table.markets.has(market.market)) return market.market;
  countries ??= readCountries();
  const country = countries.get(plain(text));
  return country === undefined ? null : table.place('', country).market;
}

function readCountries(): Map<string, string> {
  const found = new Map<string, string>();
  for (const language of languages) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const typed of isoCodes()) {
      const name = names.of(typed);
      // Codes of countries that changed theirs, such as UK, mean the one of today.
      const code = new Intl.Locale(`und-${typed}`).region ?? typed;
      if (name !== undefined) found.set(plain(name), code).set(typed.toLowerCase(), code);
    }
  }
  for (const pair of `${nicknames}|${threeLetters}`.split('|')) {
    const at = pair.lastIndexOf(' ');
    found.set(plain(pair.slice(0, at)), pair.slice(at + 1));
  }
  return found;
}

const noCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);

function isoCodes(): string[] {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !noCountries.has(code));
}
