import type { Zone } from '../time/zone.ts';

const hour = 3_600_000;

/** How long the shop has to answer an ad lead so that everything becomes free: 24 h, the last instant excluded. */
export const adAnswerLength = 24 * hour;

/** Meta documents up to 7 days; an expiry further off than a month is taken for a mistake. */
const longestExpiry = 31 * 24 * hour;

/** The free days after an answered ad click: surely free until the first instant, at most until the second. */
export interface FreeEntryPeriod {
  guaranteedUntil: number;
  possibleUntil: number;
}

/** What is known of a customer who came from an ad; `expiresAt` is Meta's own word, null when it gave none. */
export interface AdLead {
  adAt: number;
  expiresAt: number | null;
  repliedAt: number | null;
}

/** `possible`: an ad lead not answered yet (closesAt: answer before), or past the guaranteed days (closesAt: day 7). */
export interface FreeEntryState {
  state: 'open' | 'possible' | 'closed' | 'none';
  closesAt: number | null;
  atLatest: number | null;
}

/**
 * The free days that a reply at `openedAt` opens: 24 h from 2022-02-01, 72 h from 2023-03-01, since 2026-09-28 (00:00 in
 * the account's zone) 72 h for sure and up to 7 days. Meta's expiry decides when known and sensible. Null before there were
 * any. The rules are those of `ruleTime`.
 */
export function freeEntryPeriod(
  openedAt: number,
  expiresAt: number | null,
  zone: Zone,
  ruleTime = openedAt,
): FreeEntryPeriod | null {
  if (ruleTime < zone.monthStart('2022-02')) return null;
  const isSensible = expiresAt !== null && expiresAt > openedAt && expiresAt <= openedAt + longestExpiry;
  if (isSensible) return fixed(expiresAt);
  if (ruleTime < zone.monthStart('2023-03')) return fixed(openedAt + 24 * hour);
  if (ruleTime < zone.toInstant('2026-09-28T00:00:00')) return fixed(openedAt + 72 * hour);
  return { guaranteedUntil: openedAt + 72 * hour, possibleUntil: openedAt + 168 * hour };
}

/** The free entry point at `now`; null means that the customer came from no ad. */
export function freeEntryPoint(lead: AdLead | null, now: number, zone: Zone): FreeEntryState {
  if (lead === null) return { state: 'none', closesAt: null, atLatest: null };
  const answerBefore = lead.adAt + adAnswerLength;
  if (lead.repliedAt === null || lead.repliedAt >= answerBefore) {
    const isWaiting = lead.repliedAt === null && now < answerBefore;
    return { state: isWaiting ? 'possible' : 'closed', closesAt: answerBefore, atLatest: null };
  }
  const period = freeEntryPeriod(lead.repliedAt, lead.expiresAt, zone);
  if (period === null) return { state: 'none', closesAt: null, atLatest: null };
  const atLatest = period.possibleUntil;
  if (now < period.guaranteedUntil) return { state: 'open', closesAt: period.guaranteedUntil, atLatest };
  return { state: now < atLatest ? 'possible' : 'closed', closesAt: atLatest, atLatest };
}

function fixed(until: number): FreeEntryPeriod {
  return { guaranteedUntil: until, possibleUntil: until };
}
