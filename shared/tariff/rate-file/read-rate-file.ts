import type { ImportedCard } from '../imported-card.ts';
import { currencyOf, findCurrency } from './currency-label.ts';
import { findEffective, isEffective } from './effective-date.ts';
import { costsRates } from './costs-rates.ts';
import { findTable, type FoundTable } from './find-table.ts';
import { readList } from './read-list.ts';
import { readTiers } from './read-tiers.ts';
import {
  badEffective,
  currencyDiffers,
  currencyNeeded,
  effectiveNeeded,
  notARateCard,
  tooDoubtful,
} from './refusals.ts';
import type { RateFile, RateProblem, RateTable, Said } from './types.ts';

/** More lines in doubt than this, and the whole file is. */
const handful = 5;

/**
 * Reads a table as one of Meta's rate cards. Throws the Refusals `not_a_rate_card`, `effective_needed`, `bad_effective`,
 * `currency_needed`, `bad_currency`, `currency_differs` and `rate_card_doubtful`.
 */
export function readRateFile(table: RateTable, said: Said): RateFile {
  const found = findTable(table.rows);
  if (found === null) throw notARateCard(table.name);
  const currency = findFileCurrency(table, found, said);
  const effective = findFileEffective(table, found, said);
  const { kind, cards, problems } = readCards(table, found, currency, effective.date);
  const all = [...effective.problems, ...problems].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  const doubtful = all.filter(({ code }) => costsRates(code));
  const hasRates = cards.some(
    ({ list, tiers }) =>
      tiers.size > 0 || [...list.values()].some((row) => [...row.values()].some((it) => it !== null)),
  );
  if (new Set(doubtful.map(({ line }) => line)).size > handful) throw tooDoubtful(table.name, doubtful);
  if (!hasRates) throw doubtful.length > 0 ? tooDoubtful(table.name, doubtful) : notARateCard(table.name);
  checkCurrency(table.name, cards, said);
  return { kind, cards, problems: all };
}

function readCards(
  table: RateTable,
  found: FoundTable,
  currency: string | null,
  effective: string,
): { kind: RateFile['kind']; cards: ImportedCard[]; problems: RateProblem[] } {
  const { header } = found;
  if (header.kind === 'list') {
    const { lists, problems } = readList(table, { ...found, header }, currency);
    const cards = [...lists].map(([code, list]) => ({
      currency: code,
      effective,
      list,
      tiers: new Map<string, never>(),
    }));
    return { kind: 'list', cards, problems };
  }
  const { tiers, problems } = readTiers(table, { ...found, header }, currency);
  const cards = [...tiers].map(([code, bands]) => ({
    currency: code,
    effective,
    list: new Map<string, never>(),
    tiers: bands,
  }));
  return { kind: 'tiers', cards, problems };
}

/** The currency of rows that name none themselves; null when all have to. */
function findFileCurrency(table: RateTable, { header, notes }: FoundTable, said: Said): string | null {
  const owner = said.currency === undefined ? null : currencyOf(said.currency);
  if (said.currency !== undefined && owner === null) throw currencyDiffers(table.name, said.currency, []);
  const currency = findCurrency(notes) ?? owner ?? findCurrency(table.names);
  if (currency === null && header.currency === null) throw currencyNeeded(table.name);
  return currency;
}

function checkCurrency(name: string, cards: readonly ImportedCard[], said: Said): void {
  const owner = said.currency === undefined ? null : currencyOf(said.currency);
  if (owner === null || cards.some((card) => card.currency === owner)) return;
  throw currencyDiffers(
    name,
    owner,
    cards.map((card) => card.currency),
  );
}

function findFileEffective(
  table: RateTable,
  { notes }: FoundTable,
  said: Said,
): { date: string; problems: RateProblem[] } {
  if (said.effective !== undefined && !isEffective(said.effective)) throw badEffective(said.effective);
  const own = findEffective(notes, said.effective === undefined ? table.names : []);
  const date = said.effective ?? own;
  if (date === null) throw effectiveNeeded(table.name);
  const differs = own !== null && own !== date;
  return {
    date,
    problems: differs
      ? [{ line: null, code: 'effective_differs', market: '', category: '', value: own }]
      : [],
  };
}
