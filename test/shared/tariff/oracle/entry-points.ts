import { eraOf, localDay } from './calendar.ts';
import type { Inbound, Outbound } from './scenario.ts';

const hour = 3_600_000;

/** A free entry point of a thread: surely open until `sureEnd`, possibly until `possibleEnd` (both exclusive). */
export interface EntryPoint {
  openedAt: number;
  opener: Outbound;
  sureEnd: number;
  possibleEnd: number;
}

/**
 * The free entry points of a thread in the order of their opening. A delivered answer within 24 h of a click opens one unless
 * one is surely open; a click opens at most one, and of several clicks that an answer answers the latest counts.
 */
export function entryPointsOf(
  inbound: readonly Inbound[],
  answers: readonly Outbound[],
  timeZone: string,
): EntryPoint[] {
  const points: EntryPoint[] = [];
  const spent = new Set<Inbound>();
  const inOrder = answers.toSorted(
    (a, b) => answeredAt(a, timeZone) - answeredAt(b, timeZone) || a.order - b.order,
  );
  for (const opener of inOrder) {
    if (points.some(({ sureEnd }) => answeredAt(opener, timeZone) < sureEnd)) continue;
    const clicks = inbound.filter(({ at, click }) => click !== null && at <= opener.at);
    const latest = clicks.at(-1);
    if (latest === undefined || spent.has(latest) || opener.at >= latest.at + 24 * hour) continue;
    for (const click of clicks) spent.add(click);
    points.push(openedBy(opener, latest.click?.expiresAt ?? null, timeZone));
  }
  return points;
}

/** When a message answers an ad: at its delivery if it was sent until June 2025, at its sending since. */
function answeredAt({ at, deliveredAt }: Outbound, timeZone: string): number {
  return eraOf(at, timeZone) >= '2025-07-01' ? at : (deliveredAt ?? at);
}

function openedBy(opener: Outbound, expiresAt: number | null, timeZone: string): EntryPoint {
  const openedAt = answeredAt(opener, timeZone);
  const isSensible = expiresAt !== null && expiresAt > openedAt && expiresAt <= openedAt + 31 * 24 * hour;
  if (isSensible) return { openedAt, opener, sureEnd: expiresAt, possibleEnd: expiresAt };
  const day = localDay(openedAt, timeZone);
  const sure = day < '2023-03-01' ? 24 : 72;
  const possible = day < '2026-09-28' ? sure : 7 * 24;
  return { openedAt, opener, sureEnd: openedAt + sure * hour, possibleEnd: openedAt + possible * hour };
}
