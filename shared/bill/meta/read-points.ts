import { Refusal } from '../../contract/refusal.ts';
import { parseMicros } from '../../money/micros.ts';
import { marketTables } from '../../tariff/market.ts';
import type { Zone } from '../../time/zone.ts';
import { createProblemList } from '../problem-list.ts';
import { countLeftOut } from '../left-out.ts';
import type { BillEntry, ReadBill } from '../types.ts';
import type { FoundPoints, RawPoint } from './find-points.ts';

/** The shop's own numbers as digits, or null where not all of them are known, so that none can be told from others. */
export type OwnNumbers = ReadonlySet<string> | null;

/**
 * The entries of Meta's own figures: a point's start in the account's zone decides its month, its country the market of that day.
 * Refused with `bill_dimension_missing`, `bill_no_cost`, `bill_other_numbers` or `bill_meta_empty` where they cannot be compared.
 */
export function readPoints(
  { messages, conversations }: FoundPoints,
  zone: Zone,
  ownNumbers: OwnNumbers,
  name: string,
): ReadBill {
  const all = [...messages.map(fromMessages), ...conversations.map(fromConversations)];
  if (all.length === 0) {
    throw new Refusal(
      'bill_meta_empty',
      `${name} holds none of Meta’s figures: nothing was sent in its time, or another account was asked for.`,
    );
  }
  requireDimensions(all, name);
  const leftOut = countLeftOut();
  const own = all.filter((point) => {
    const isOwn = ownNumbers === null || point.number === null || ownNumbers.has(point.number);
    if (!isOwn) leftOut.add('other_number');
    return isOwn;
  });
  if (own.length === 0) {
    throw new Refusal(
      'bill_other_numbers',
      `The figures in ${name} are all of numbers that are not among yours here: ask Meta for yours, or add the number under Numbers.`,
    );
  }
  if (own.every((point) => point.isFree || point.cost === undefined) && own.some((point) => !point.isFree)) {
    throw new Refusal(
      'bill_no_cost',
      `${name} says how many messages there were, but not what they cost: ask for the metric type COST too. Meta withholds it where a partner’s credit line pays; compare the partner’s bill then.`,
    );
  }
  const problems = createProblemList();
  const entries = own.flatMap((point): BillEntry[] => {
    if (point.isFree) leftOut.add('free');
    const entry = toEntry(point, zone);
    if (typeof entry === 'object') return [entry];
    problems.add(point.line, entry, JSON.stringify(point.raw));
    return [];
  });
  return { entries, problems: problems.list(), leftOut: leftOut.counts };
}

interface Point {
  line: number;
  raw: RawPoint;
  start: unknown;
  country: unknown;
  category: unknown;
  number: string | null;
  volume: unknown;
  cost: unknown;
  isFree: boolean;
  /** Whether the count is of billed messages alone. */
  hasType: boolean;
}

function fromMessages(raw: RawPoint, index: number): Point {
  const type = textOf(raw['pricing_type']);
  return { ...common(raw, index), category: raw['pricing_category'], volume: raw['volume'], ...typed(type) };
}

function fromConversations(raw: RawPoint, index: number): Point {
  const type = textOf(raw['conversation_type']);
  const category = raw['conversation_category'] ?? raw['conversation_direction'];
  return { ...common(raw, index), category, volume: raw['conversation'], ...typed(type) };
}

function common(
  raw: RawPoint,
  index: number,
): Pick<Point, 'line' | 'raw' | 'start' | 'country' | 'cost' | 'number'> {
  const number = textOf(raw['phone_number'])?.replaceAll(/\D/g, '') ?? '';
  return {
    line: index + 1,
    raw,
    start: raw['start'],
    country: raw['country'],
    cost: raw['cost'],
    number: number === '' ? null : number,
  };
}

function typed(type: string | null): Pick<Point, 'isFree' | 'hasType'> {
  return { isFree: type?.toUpperCase().startsWith('FREE') === true, hasType: type !== null };
}

function requireDimensions(points: readonly Point[], name: string): void {
  const isMessages = points.some(({ raw }) => 'volume' in raw || 'pricing_category' in raw);
  const missing = [
    ...(points.some(({ country }) => country === undefined) ? ['COUNTRY'] : []),
    ...(points.some(({ category }) => category === undefined)
      ? [isMessages ? 'PRICING_CATEGORY' : 'CONVERSATION_CATEGORY']
      : []),
  ];
  if (missing.length === 0) return;
  throw new Refusal(
    'bill_dimension_missing',
    `${name} does not tell its figures apart by ${missing.join(' and ')}: ask Meta again with dimensions([COUNTRY,PHONE,${isMessages ? 'PRICING_CATEGORY,PRICING_TYPE' : 'CONVERSATION_CATEGORY,CONVERSATION_TYPE'}]).`,
    { missing },
  );
}

function toEntry(
  point: Point,
  zone: Zone,
): BillEntry | 'bad_date' | 'unknown_market' | 'unknown_category' | 'bad_count' | 'bad_amount' {
  const at = instantOf(point.start);
  if (at === null) return 'bad_date';
  const country = textOf(point.country)?.trim().toUpperCase() ?? '';
  if (!/^[A-Z]{2}$/.test(country)) return 'unknown_market';
  const category = textOf(point.category)?.trim().toLowerCase() ?? '';
  if (!/^[a-z][a-z0-9_]{0,59}$/.test(category)) return 'unknown_category';
  const volume = point.volume === undefined ? null : countOf(point.volume);
  if (Number.isNaN(volume)) return 'bad_count';
  const amount = point.isFree ? 0 : microsOf(point.cost);
  if (amount === null) return 'bad_amount';
  const billed = point.isFree || (!point.hasType && amount === 0) ? 0 : point.hasType ? volume : null;
  const day = zone.dayOf(at);
  return {
    month: day.slice(0, 7),
    category,
    market: marketOn(day, country),
    messages: billed,
    amount,
    line: point.line,
  };
}

/** The market that a country (ISO 2) belonged to on a day. */
export function marketOn(day: string, country: string): string {
  const table = marketTables.findLast(({ effective }) => effective <= day) ?? marketTables[0];
  return table?.place('', country).market ?? 'Other';
}

// Unix seconds, as a number or its text; some tools have written them out.
function instantOf(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : textOf(value);
  if (text === null) return null;
  const at = /^\d{9,11}$/.test(text) ? Number(text) * 1000 : Date.parse(text);
  return at >= Date.UTC(2018) && at < Date.UTC(2100) ? at : null;
}

function countOf(value: unknown): number {
  const count = typeof value === 'number' ? value : Number(textOf(value) ?? Number.NaN);
  return Number.isSafeInteger(count) && count >= 0 ? count : Number.NaN;
}

// Sums of decimal fractions come with the dust of binary ones, 0.08159999999999999: the sixth decimal is the last that means anything.
function microsOf(value: unknown): number | null {
  const number = typeof value === 'number' ? value : Number(textOf(value) ?? Number.NaN);
  if (!Number.isFinite(number) || Math.abs(number) >= 1e9) return null;
  return parseMicros(number.toFixed(6).replace(/^-(0\.0+)$/, '$1'));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
