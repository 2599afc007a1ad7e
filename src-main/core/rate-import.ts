import { basename } from 'node:path';
import type { RateImport } from '../../shared/contract/rates.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import { formatMicros } from '../../shared/money/micros.ts';
import { compareCards } from '../../shared/tariff/compare-cards.ts';
import { addImported, withImported, type ImportedCard } from '../../shared/tariff/imported-card.ts';
import { bundledCards, splitTierKey, type CardSet, type RateCard } from '../../shared/tariff/rate-card.ts';
import { isKnownMarket } from '../../shared/tariff/rate-file/market-spelling.ts';
import { describeRateProblem } from '../../shared/tariff/rate-file/problem-text.ts';
import { readRateFile } from '../../shared/tariff/rate-file/read-rate-file.ts';
import { notARateCard } from '../../shared/tariff/rate-file/refusals.ts';
import type { RateProblem, RateTable, Said } from '../../shared/tariff/rate-file/types.ts';

/** A card as one table of a file gives it. */
export interface ReadCard {
  file: string;
  kind: 'list' | 'tiers';
  card: ImportedCard;
  problems: readonly RateProblem[];
}

/** The cards of all tables of a file; tables that are no rate cards are passed over while there is one that is. */
export function readFileCards(tables: readonly RateTable[], path: string, said: Said): ReadCard[] {
  const cards = tables.flatMap((table) => {
    try {
      const { kind, cards: found, problems } = readRateFile(table, said);
      return found.map((card, index) => ({
        file: table.name,
        kind,
        card,
        // A table's problems are told once, with the first of its currencies.
        problems: index === 0 ? problems : [],
      }));
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not_a_rate_card') return [];
      throw error;
    }
  });
  if (cards.length === 0) throw notARateCard(basename(path));
  refuseContradiction(cards);
  return cards;
}

/** What the import of cards changes against the card in force on their day, or the one before it. */
export function planImport(
  cards: readonly ReadCard[],
  imported: readonly ImportedCard[],
  language: 'en' | 'fr',
): Omit<RateImport, 'imported'>[] {
  const before = withImported(bundledCards, imported);
  const after = withImported(
    bundledCards,
    cards.reduce((all: readonly ImportedCard[], { card }) => addImported(all, card), imported),
  );
  return cards.map(({ file, kind, card, problems }) => {
    const { changes, unchanged } = compareCards(card, cardAt(before, card), cardAt(after, card));
    const markets = [...new Set([...card.list.keys(), ...[...card.tiers.keys()].map(marketOf)])];
    const isAlone = kind === 'tiers' && !hasList(before, card) && !cards.some((it) => isListOf(it, card));
    const missing: RateProblem[] = isAlone ? [listMissing(card)] : [];
    return {
      file,
      kind,
      currency: card.currency,
      effective: card.effective,
      markets: markets.length,
      rates: countRates(card),
      unchanged,
      changes: changes.map((change) => ({
        ...change,
        before: change.before === null ? null : formatMicros(change.before),
        after: change.after === null ? null : formatMicros(change.after),
      })),
      unknown_markets: markets.filter((market) => !isKnownMarket(market)),
      problems: [...problems, ...missing].map((problem) => ({
        line: problem.line,
        code: problem.code,
        text: describeRateProblem(problem, language),
      })),
    };
  });
}

function cardAt(cards: CardSet, { currency, effective }: ImportedCard): RateCard | null {
  return cards.cardsOf(currency).findLast((card) => card.effective <= effective) ?? null;
}

function hasList(cards: CardSet, { currency, effective }: ImportedCard): boolean {
  return cards.cardsOf(currency).some((card) => card.effective === effective);
}

function isListOf({ kind, card }: ReadCard, other: ImportedCard): boolean {
  return kind === 'list' && card.currency === other.currency && card.effective === other.effective;
}

function listMissing({ currency, effective }: ImportedCard): RateProblem {
  return {
    line: null,
    code: 'list_card_missing',
    market: '',
    category: '',
    value: `${currency}, ${effective}`,
  };
}

function marketOf(key: string): string {
  return splitTierKey(key).market;
}

function countRates({ list, tiers }: ImportedCard): number {
  const listed = [...list.values()].flatMap((row) => [...row.values()].filter((micros) => micros !== null));
  return listed.length + [...tiers.values()].flat().length;
}

/** Two sheets for the same day that differ: which one is meant is the owner's to say. */
function refuseContradiction(cards: readonly ReadCard[]): void {
  for (const [index, { card, file }] of cards.entries()) {
    for (const earlier of cards.slice(0, index)) {
      if (earlier.card.currency !== card.currency || earlier.card.effective !== card.effective) continue;
      if (!differ(earlier.card.list, card.list) && !differ(earlier.card.tiers, card.tiers)) continue;
      throw new Refusal(
        'sheets_differ',
        `${earlier.file} and ${file} give different rates in ${card.currency} from ${card.effective}. Save the one that is right as a file of its own and import that.`,
        { files: [earlier.file, file] },
      );
    }
  }
}

function differ(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  const textOf = (value: unknown): string => JSON.stringify(value instanceof Map ? [...value] : value);
  return [...one].some(([key, value]) => other.has(key) && textOf(value) !== textOf(other.get(key)));
}
