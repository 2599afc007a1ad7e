import { setImmediate } from 'node:timers/promises';
import type { Behaviour } from '../../../shared/contract/spend.ts';
import type { Cause } from '../avoidable/candidate.ts';
import type { Changes } from '../avoidable/changer.ts';
import { findCandidates, type Surroundings } from '../avoidable/find-candidates.ts';
import { priceMonth } from '../avoidable/price-month.ts';
import type { MonthEvents } from '../month-events.ts';

const causesOf: Readonly<Record<Behaviour, ReadonlySet<Cause>>> = {
  answer_in_time: new Set<Cause>(['window_missed', 'ad_lead_unanswered']),
  merge_bubbles: new Set<Cause>(['split_bubbles']),
};

/**
 * What would have been sent otherwise in a month, had the shop done so; null where nothing would. Every message of the causes is changed,
 * those too that cost nothing and those that another cause explains: on the spend page each message stands under one cause only, and what
 * saves nothing is left out, so that its amounts may be others. Others have their turn meanwhile.
 */
export async function changesOf(
  month: MonthEvents,
  behaviour: Behaviour,
  surroundings: Surroundings,
): Promise<Changes | null> {
  const causes = causesOf[behaviour];
  const found = [...findCandidates(month.events, surroundings)].filter(({ cause }) => causes.has(cause));
  if (found.length === 0) return null;
  await setImmediate();
  const watched = new Set(found.map(({ message }) => message));
  const { told, corrected } = priceMonth(month, watched, null, surroundings.ofPhone);
  await setImmediate();
  const candidates = found.filter(({ message }) => told.get(message)?.isInMonth === true);
  return candidates.length === 0 ? null : { candidates, corrected };
}
