import type { MetaPricing } from '../../shared/tariff/meta-pricing.ts';
import type { MessageFate, ToldStatus } from '../database/statuses.ts';

const ranks = { sent: 1, failed: 2, delivered: 3, read: 4 } as const;

/** What statuses together say became of a message, in whatever order they came: never backwards, and a failure ends it only if nothing arrived. */
export function foldFate(all: readonly ToldStatus[]): MessageFate {
  const fate: MessageFate = { status: null, delivered_at: null, read_at: null };
  let rank = 0;
  for (const { kind, at } of all) {
    if (ranks[kind] > rank) [fate.status, rank] = [kind, ranks[kind]];
    if (kind === 'delivered') fate.delivered_at = Math.min(at, fate.delivered_at ?? at);
    if (kind === 'read') fate.read_at = Math.min(at, fate.read_at ?? at);
  }
  return fate;
}

/** Meta's word on a message's price, as `readMetaPricing` finds it in the file: that of the latest status which has one. */
export function foldPricing(all: readonly ToldStatus[]): MetaPricing | null {
  let best: ToldStatus | null = null;
  for (const one of all) {
    if (one.model === null && one.type === null && one.category === null && one.billable === null) continue;
    if (best === null || isBefore(one, best)) best = one;
  }
  if (best === null) return null;
  const { model, type, category, billable } = best;
  return { model, type, category, billable: billable === null ? null : billable === 1 };
}

// The latest first; equal instants by what they say, nothing before something.
function isBefore(one: ToldStatus, other: ToldStatus): boolean {
  if (one.at !== other.at) return one.at > other.at;
  for (const key of ['kind', 'model', 'type', 'category', 'billable'] as const) {
    const [mine, theirs] = [one[key], other[key]];
    if (mine === theirs) continue;
    return mine === null || (theirs !== null && mine < theirs);
  }
  return false;
}
