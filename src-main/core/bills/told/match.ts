import type { BilledMessage, BillEntry } from '../../../../shared/bill/types.ts';
import type { Zone } from '../../../../shared/time/zone.ts';
import type { SentRow } from '../../../database/bill-evidence.ts';

/** A line of a bill with the message of ours that it is about. */
export interface Pair {
  entry: BillEntry;
  sent: SentRow;
}

/** How far a provider's clock may lie beside Meta's. */
const nearest = 10 * 60_000;
/** So much of a bill's list has to be found for it to prove anything. */
const enough = 0.8;
const tried = 300;

/**
 * Which message of ours each line is about, by Meta's id, else by customer and time; null where most cannot be found. Times without a
 * zone are the account's, or UTC where more is found so.
 */
export function matchLines(
  entries: readonly BillEntry[],
  sent: readonly SentRow[],
  zone: Zone,
): Pair[] | null {
  const named = entries.filter((entry) => entry.message !== undefined && isFindable(entry.message));
  if (named.length === 0 || named.length < entries.length * enough) return null;
  const local = pairUp(named.slice(0, tried), createFinder(sent), 0, zone);
  const utc = pairUp(named.slice(0, tried), createFinder(sent), 1, zone);
  const pairs = pairUp(named, createFinder(sent), utc.length > local.length ? 1 : 0, zone);
  return pairs.length >= entries.length * enough ? pairs : null;
}

function isFindable({ id, customer, at }: BilledMessage): boolean {
  return id !== null || (customer !== null && at !== null);
}

type Finder = (entry: BillEntry, at: number | null) => SentRow | undefined;

function pairUp(entries: readonly BillEntry[], find: Finder, shift: 0 | 1, zone: Zone): Pair[] {
  return entries.flatMap((entry) => {
    if (entry.message === undefined) return [];
    const { at } = entry.message;
    const sent = find(entry, at === null ? null : at + shift * offsetAt(zone, at));
    return sent === undefined ? [] : [{ entry, sent }];
  });
}

function offsetAt(zone: Zone, at: number): number {
  return Date.parse(`${zone.toLocal(at)}Z`) - Math.floor(at / 1000) * 1000;
}

function createFinder(sent: readonly SentRow[]): Finder {
  const byId = new Map<string, SentRow>();
  const byCustomer = new Map<string, SentRow[]>();
  for (const row of sent) {
    if (row.meta_id !== null) byId.set(row.meta_id, row);
    if (row.customer === null) continue;
    const own = byCustomer.get(row.customer);
    if (own === undefined) byCustomer.set(row.customer, [row]);
    else own.push(row);
  }
  const used = new Set<number>();
  return ({ message, messages }, at) => {
    if (message === undefined) return undefined;
    // Money given back is about a message that another line billed.
    const isBack = (messages ?? 1) < 0;
    const named = message.id === null ? undefined : byId.get(message.id);
    if (named !== undefined) return named;
    if (message.customer === null || at === null) return undefined;
    let best: SentRow | undefined;
    let distance = nearest;
    for (const row of byCustomer.get(message.customer) ?? []) {
      const away = Math.min(Math.abs(row.at - at), Math.abs((row.delivered_at ?? row.at) - at));
      if ((used.has(row.id) && !isBack) || away > distance) continue;
      best = row;
      distance = away;
    }
    if (best !== undefined && !isBack) used.add(best.id);
    return best;
  };
}
