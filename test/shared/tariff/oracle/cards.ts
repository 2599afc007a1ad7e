import { readdirSync, readFileSync } from 'node:fs';
import { parseMicros } from '../../../../shared/money/micros.ts';

const folder = new URL('../../../../shared/tariff/data/csv/', import.meta.url);
const names = readdirSync(folder);

interface Band {
  market: string;
  category: string;
  from: number;
  to: number;
  micros: number;
}

/** The card in force on a local day, e.g. "2026-10-01.usd": the latest of the currency; null when there is none. */
export function cardInForce(currency: string | undefined, day: string): string | null {
  const suffix = `.${String(currency).toLowerCase()}`;
  const ids = names.filter((name) => /^\d/.test(name)).map((name) => name.slice(0, 14));
  return (
    ids
      .filter((id) => id.endsWith(suffix) && id.slice(0, 10) <= day)
      .sort()
      .at(-1) ?? null
  );
}

/** A list rate in micros, read from the direct file first and then from the composed one; null when neither has it. */
export function listRate(card: string | null, market: string, category: string): number | null {
  if (card === null) return null;
  for (const kind of ['.csv', '.conversation.csv', '.composed.csv']) {
    const [header = [], ...rows] = rowsOf(`${card}${kind}`);
    const cell = rows.find(([name]) => name === market)?.[header.indexOf(category)];
    if (cell !== undefined && cell !== '') return parseMicros(cell);
  }
  return null;
}

/** The volume bands that a card itself publishes for a market and category. */
export function cardBands(card: string | null, market: string, category: string): Band[] {
  return rowsOf(`${String(card)}.tiers.csv`)
    .slice(1)
    .map(([name = '', kind = '', from = '', to = '', rate = '']) => ({
      market: name,
      category: kind,
      from: Number(from),
      to: to === '' ? Infinity : Number(to),
      micros: parseMicros(rate),
    }))
    .filter((band) => band.market === market && band.category === category);
}

const read = new Map<string, string[][]>();

function rowsOf(name: string): string[][] {
  const known = read.get(name);
  if (known !== undefined) return known;
  const text = names.includes(name) ? readFileSync(new URL(name, folder), 'utf8').trim() : '';
  const rows = text === '' ? [] : text.split('\n').map((line) => line.trim().split(','));
  read.set(name, rows);
  return rows;
}
