import { parseMicros } from '../money/micros.ts';
import { rateCardFiles } from './data/rate-card-files.ts';

/** How well a transcribed rate is backed. */
export type Confidence = 'high' | 'medium' | 'low' | 'unmarked';

/** One published rate. */
export interface Rate {
  micros: number;
  confidence: Confidence;
}

/** The rates of one currency from one date on (local date of the account); direct cells win over carried ones. */
export interface RateCard {
  /** e.g. "2026-10-01.usd" */
  id: string;
  currency: string;
  effective: string;
  rates: ReadonlyMap<string, ReadonlyMap<string, Rate>>;
}

const confidences: Record<string, Confidence> = { h: 'high', m: 'medium', l: 'low' };
const byCurrency = new Map<string, RateCard[]>();

/** Every currency that has a card, in alphabetical order. */
export function cardCurrencies(): string[] {
  return [...new Set(Object.keys(rateCardFiles).map((name) => name.slice(11, 14).toUpperCase()))].sort();
}

/** The cards of a currency, oldest first; empty for a currency without any. */
export function cardsOf(currency: string): readonly RateCard[] {
  const known = byCurrency.get(currency);
  if (known !== undefined) return known;
  const cards = new Map<string, RateCard>();
  // "composed" files come first here, so that direct cells overwrite carried ones.
  const names = Object.keys(rateCardFiles).filter((name) => name.slice(11, 14).toUpperCase() === currency);
  const ordered = [
    ...names.filter((name) => name.endsWith('.composed')),
    ...names.filter((name) => !name.endsWith('.composed')),
  ];
  for (const name of ordered) {
    const id = name.slice(0, 14);
    const card = cards.get(id) ?? { id, currency, effective: name.slice(0, 10), rates: new Map() };
    cards.set(id, card);
    readInto(card.rates as Map<string, Map<string, Rate>>, rateCardFiles[name] ?? '');
  }
  const sorted = [...cards.values()].sort((a, b) => (a.effective < b.effective ? -1 : 1));
  byCurrency.set(currency, sorted);
  return sorted;
}

/** A rate in micros, or null when the card lacks it. */
export function rateOf(card: RateCard | null, market: string, category: string): number | null {
  return card?.rates.get(market)?.get(category)?.micros ?? null;
}

function readInto(rates: Map<string, Map<string, Rate>>, csv: string): void {
  const [header = '', ...lines] = csv.split('\n');
  const categories = header.split(',').slice(1, -1);
  for (const line of lines) {
    const cells = line.split(',');
    const marks = cells.at(-1) ?? '';
    const market = cells[0] ?? '';
    const row = rates.get(market) ?? new Map<string, Rate>();
    rates.set(market, row);
    categories.forEach((category, index) => {
      const text = cells[index + 1] ?? '';
      if (text !== '') {
        row.set(category, {
          micros: parseMicros(text),
          confidence: confidences[marks[index] ?? ''] ?? 'unmarked',
        });
      }
    });
  }
}
