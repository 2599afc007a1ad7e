import { rateOf, splitTierKey, type CardSet, type Rate, type RateBand, type RateCard } from './rate-card.ts';

/** What the owner imported for one currency and day, from list files and volume-tier files of Meta's. */
export interface ImportedCard {
  currency: string;
  effective: string;
  /** List rates in micros by market and category; null where the file says that there is none. */
  list: ReadonlyMap<string, ReadonlyMap<string, number | null>>;
  /** Volume bands by "Market/category". */
  tiers: ReadonlyMap<string, readonly ImportedBand[]>;
}

/** A volume band, and whether the file calls its rate the list rate. */
export interface ImportedBand extends RateBand {
  isList: boolean;
}

/**
 * The bundled cards with what was imported over them. A market of an imported list replaces that market's bundled rates in
 * every column that the file has, its `n/a` included, an imported market and category its bundled bands; the rest stays. Where only a tiers file names a market
 * and category, its "List rate" band is the list rate. A day without a card gets one of its own, with nothing carried over.
 */
export function withImported(bundled: CardSet, imported: readonly ImportedCard[]): CardSet {
  if (imported.length === 0) return bundled;
  const merged = new Map<string, readonly RateCard[]>();
  return {
    currencies: () => [...new Set([...bundled.currencies(), ...imported.map((it) => it.currency)])].sort(),
    cardsOf(currency) {
      const known = merged.get(currency);
      if (known !== undefined) return known;
      const cards = mergeCards(
        bundled.cardsOf(currency),
        imported.filter((it) => it.currency === currency),
      );
      merged.set(currency, cards);
      return cards;
    },
  };
}

/** What was imported with one more file over it: what it names is replaced, the rest stays. */
export function addImported(imported: readonly ImportedCard[], add: ImportedCard): ImportedCard[] {
  const isSameCard = (it: ImportedCard): boolean =>
    it.currency === add.currency && it.effective === add.effective;
  const before = imported.find(isSameCard);
  const rowOf = (market: string, row: ReadonlyMap<string, number | null>): [string, typeof row] => [
    market,
    new Map([...(before?.list.get(market) ?? []), ...row]),
  ];
  const joined: ImportedCard = {
    currency: add.currency,
    effective: add.effective,
    list: new Map([...(before?.list ?? []), ...[...add.list].map(([market, row]) => rowOf(market, row))]),
    tiers: new Map([...(before?.tiers ?? []), ...add.tiers]),
  };
  return [...imported.filter((it) => !isSameCard(it)), joined];
}

function mergeCards(bundled: readonly RateCard[], imported: readonly ImportedCard[]): readonly RateCard[] {
  if (imported.length === 0) return bundled;
  const cards = new Map(bundled.map((card) => [card.effective, card]));
  for (const add of imported) cards.set(add.effective, mergeCard(cards.get(add.effective), add));
  return [...cards.values()].sort((one, other) => (one.effective < other.effective ? -1 : 1));
}

function mergeCard(card: RateCard | undefined, add: ImportedCard): RateCard {
  const rates = new Map<string, ReadonlyMap<string, Rate>>(card?.rates);
  for (const [market, row] of add.list) {
    const kept = [...(rates.get(market) ?? [])].filter(([category]) => !row.has(category));
    rates.set(
      market,
      new Map([...kept, ...[...row].flatMap(([category, micros]) => entryOf(category, micros))]),
    );
  }
  for (const [key, bands] of add.tiers) {
    const { market, category } = splitTierKey(key);
    const list = bands.find((band) => band.isList);
    if (list === undefined || add.list.get(market)?.has(category) === true) continue;
    rates.set(market, new Map([...(rates.get(market) ?? []), ...entryOf(category, list.micros)]));
  }
  return {
    id: `${add.effective}.${add.currency.toLowerCase()}`,
    currency: add.currency,
    effective: add.effective,
    rates,
    tiers: mergeTiers(card, add),
  };
}

/** A band at the list rate follows an imported list, so that one message never has two list rates. */
function mergeTiers(card: RateCard | undefined, add: ImportedCard): Map<string, readonly RateBand[]> {
  const tiers = new Map<string, readonly RateBand[]>(card?.tiers);
  for (const [key, bands] of tiers) {
    const { market, category } = splitTierKey(key);
    const after = add.list.get(market)?.get(category);
    if (after === undefined) continue;
    const before = rateOf(card ?? null, market, category);
    if (after === null) tiers.delete(key);
    else
      tiers.set(
        key,
        bands.map((band) => (band.micros === before ? { ...band, micros: after } : band)),
      );
  }
  for (const [key, bands] of add.tiers) {
    const { market, category } = splitTierKey(key);
    const listed = add.list.get(market)?.get(category) ?? null;
    tiers.set(
      key,
      bands.map(({ from, to, micros, isList }) => ({
        from,
        to,
        micros: isList ? (listed ?? micros) : micros,
      })),
    );
  }
  return tiers;
}

function entryOf(category: string, micros: number | null): [string, Rate][] {
  return micros === null ? [] : [[category, { micros, confidence: 'imported' }]];
}
