import { tierKey } from '../rate-card.ts';
import { findDecimalMark, isNone, readCount, readMicros } from './cells.ts';
import { currencyOf } from './currency-label.ts';
import type { FoundTable, TierGroup, TiersHeader } from './find-table.ts';
import { plainHeading } from './header-names.ts';
import { joinBands, type FileBand } from './join-bands.ts';
import { readMarket } from './market-spelling.ts';
import type { ImportedBand } from '../imported-card.ts';
import type { FileRow } from '../../text/parse-csv.ts';
import type { ProblemCode, RateProblem, RateTable } from './types.ts';

/** The volume bands of a table by currency and "Market/category"; an uncertain band is left out, which leaves a hole. */
export function readTiers(
  table: RateTable,
  { header, rows }: FoundTable & { header: TiersHeader },
  currency: string | null,
): { tiers: Map<string, Map<string, ImportedBand[]>>; problems: RateProblem[] } {
  const problems: RateProblem[] = [];
  const texts = rows.flatMap(({ cells }) => header.groups.map(({ rate }) => cells[rate] ?? ''));
  const mark = table.mayHaveCommas ? findDecimalMark(texts) : '.';
  const found = new Map<string, Map<string, FileBand[]>>();
  let place: Place | null = null;
  for (const row of rows) {
    place = readPlace(row, header, currency, place, problems);
    for (const group of place === null ? [] : header.groups) {
      const band = readBand(row, group, (text) => readMicros(text, mark));
      if (band === null || place === null) continue;
      if ('code' in band) {
        problems.push({ line: row.line, market: place.market, category: group.category, ...band });
        continue;
      }
      const ofCurrency = found.get(place.currency) ?? new Map<string, FileBand[]>();
      const key = tierKey(place.market, group.category);
      found.set(place.currency, ofCurrency.set(key, [...(ofCurrency.get(key) ?? []), band]));
    }
  }
  const tiers = new Map([...found].map(([code, bands]) => [code, joinAll(bands, problems)]));
  return { tiers, problems };
}

interface Place {
  currency: string;
  market: string;
}

/** The market and currency of a row: its own, or those of the row before where it names no market. */
function readPlace(
  { line, cells }: FileRow,
  header: TiersHeader,
  currency: string | null,
  before: Place | null,
  problems: RateProblem[],
): Place | null {
  const text = (cells[header.market] ?? '').trim();
  const label = (header.currency === null ? '' : (cells[header.currency] ?? '')).trim();
  const hasBands = header.groups.some((group) => (cells[group.from] ?? '').trim() !== '');
  const report = (code: ProblemCode, value: string): null => {
    problems.push({ line, code, market: text, category: '', value });
    return null;
  };
  if (!hasBands) return text === '' ? before : report('no_rates', text);
  if (text === '' && before !== null && label === '') return before;
  const market = text === '' ? before?.market : readMarket(text)?.market;
  const code = label === '' ? (text === '' ? before?.currency : currency) : currencyOf(label);
  if (market === undefined) return report('market_missing', text);
  return code === undefined || code === null ? report('unknown_currency', label) : { market, currency: code };
}

function readBand(
  { line, cells }: FileRow,
  group: TierGroup,
  read: (text: string) => number | ProblemCode,
): FileBand | { code: ProblemCode; value: string } | null {
  const at = (column: number | null): string => (column === null ? '' : (cells[column] ?? '').trim());
  const [fromText, toText, rateText] = [at(group.from), at(group.to), at(group.rate)];
  if (isNone(fromText) && isNone(rateText)) return null;
  const from = readCount(fromText);
  const to = isNone(toText) ? null : readCount(toText);
  const isBroken =
    from === null || (to === null && !isNone(toText)) || (to !== null && to < Math.max(1, from));
  if (isBroken) return { code: 'bad_band', value: `${fromText} – ${toText}` };
  const micros = isNone(rateText) ? 'not_a_number' : read(rateText);
  if (typeof micros === 'string') return { code: micros, value: rateText };
  const isList = plainHeading(at(group.type)).startsWith('list');
  return { line, from: Math.max(1, from), to, micros, isList };
}

function joinAll(found: Map<string, FileBand[]>, problems: RateProblem[]): Map<string, ImportedBand[]> {
  return new Map(
    [...found].flatMap(([key, bands]) => {
      const joined = joinBands(key, bands, problems);
      return joined.length === 0 ? [] : [[key, joined] as const];
    }),
  );
}
