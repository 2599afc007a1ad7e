import { parseMicros } from '../money/micros.ts';
import { rateCardFiles, tierFiles } from './data/rate-card-files.ts';

/** How well a rate is backed: `imported` ones come from a file of Meta's, the others were transcribed. */
export type Confidence = 'imported' | 'high' | 'medium' | 'low' | 'unmarked';

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
  /** Volume bands by "Market/category", ascending; a count that falls between them has no known rate. */
  tiers: ReadonlyMap<string, readonly RateBand[]>;
}

/** A band of a card's volume discount: 1-based inclusive bounds, `to` null without end, rate in micros. */
export interface RateBand {
  from: number;
  to: number | null;
  micros: number;
}

/** Rate cards by currency, oldest first. */
export interface CardSet {
  cardsOf(currency: string): readonly RateCard[];
  currencies(): readonly string[];
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
    const card = cards.get(id) ?? {
      id,
      currency,
      effective: name.slice(0, 10),
      rates: new Map(),
      tiers: readBands(tierFiles[`${id}.tiers`]),
    };
    cards.set(id, card);
    readInto(card.rates as Map<string, Map<string, Rate>>, rateCardFiles[name] ?? '');
  }
  const sorted = [...cards.values()].sort((a, b) => (a.effective < b.effective ? -1 : 1));
  byCurrency.set(currency, sorted);
  return sorted;
}

/** The cards that come with the program. */
export const bundledCards: CardSet = { cardsOf, currencies: cardCurrencies };

/** A rate in micros, or null when the card lacks it. */
export function rateOf(card: RateCard | null, market: string, category: string): number | null {
  return card?.rates.get(market)?.get(category)?.micros ?? null;
}

/** The key of a card's `tiers`. */
export function tierKey(market: string, category: string): string {
  return `${market}/${category}`;
}

/** The market and category of a key of `tiers`. */
export function splitTierKey(key: string): { market: string; category: string } {
  const slash = key.lastIndexOf('/');
  return { market: key.slice(0, slash), category: key.slice(slash + 1) };
}

function readBands(csv: string | undefined): Map<string, RateBand[]> {
  const bands = new Map<string, RateBand[]>();
  for (const line of csv?.split('\n').slice(1) ?? []) {
    const [market = '', category = '', from = '', to = '', rate = ''] = line.split(',');
    const key = tierKey(market, category);
    bands.set(key, [
      ...(bands.get(key) ?? []),
      { from: Math.max(1, Number(from)), to: to === '' ? null : Number(to), micros: parseMicros(rate) },
    ]);
  }
  return bands;
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
