import type { SourcedEvent } from '../ledger-source.ts';
import { eventsAtOnce } from './events-at-once.ts';

const hour = 3_600_000;
const fewestCustomers = 10;

/** Tells of a message whether its template went to many customers in the same hour: a campaign, and no late answer to one of them. */
export function* recogniseCampaigns(
  events: Iterable<SourcedEvent>,
): Generator<undefined, (sourced: SourcedEvent) => boolean> {
  const sends = new Map<string, number>();
  let read = 0;
  for (const sourced of events) {
    if ((read += 1) % eventsAtOnce === 0) yield undefined;
    const key = keyOf(sourced);
    if (key !== null) sends.set(key, (sends.get(key) ?? 0) + 1);
  }
  return (sourced) => {
    const key = keyOf(sourced);
    return key !== null && (sends.get(key) ?? 0) >= fewestCustomers;
  };
}

function keyOf({ event, template }: SourcedEvent): string | null {
  if (event.direction === 'in' || event.kind !== 'template') return null;
  return `${event.number}\n${template ?? event.category ?? ''}\n${String(Math.floor(event.at / hour))}`;
}
