import type { OutboundEvent, TariffEvent } from '../../../shared/tariff/event.ts';
import type { SourcedEvent } from '../ledger-source.ts';
import type { Candidate, Cause } from './candidate.ts';

/** How the month is to be changed: by candidates, with the rules' word on everything except on what Meta corrected. */
export interface Changes {
  candidates: readonly Candidate[];
  corrected: ReadonlySet<number>;
}

/** Makes of a month's events, given in order, those of the month as it would have been. */
export interface Changer {
  /** What comes up to this event and instead of it. */
  next(sourced: SourcedEvent): TariffEvent[];
  /** What would have come after the last one. */
  rest(): TariffEvent[];
  /** Messages that would not have been sent, each with its cause, and what would have been that was not. */
  readonly gone: ReadonlyMap<string | number, Cause>;
  readonly added: ReadonlySet<string | number>;
}

/** A changer at the beginning of the month. */
export function createChanger({ candidates, corrected }: Changes): Changer {
  const instead = new Map<number, OutboundEvent | null>();
  const answers = new Map<string | number, OutboundEvent>();
  for (const candidate of candidates) {
    if (candidate.instead !== undefined) instead.set(candidate.message, candidate.instead);
    if (candidate.answer !== undefined) answers.set(candidate.answer.id, candidate.answer);
  }
  const waiting = [...answers.values()].sort((a, b) => b.at - a.at);

  return {
    gone: new Map(
      candidates.flatMap(({ message, cause, instead: other }) => (other === null ? [[message, cause]] : [])),
    ),
    added: new Set(answers.keys()),
    next({ id, event }) {
      const events: TariffEvent[] = [];
      for (
        let answer = waiting.at(-1);
        answer !== undefined && answer.at < event.at;
        answer = waiting.at(-1)
      ) {
        events.push(answer);
        waiting.pop();
      }
      const other = event.direction === 'out' ? instead.get(id) : undefined;
      if (other === undefined) {
        events.push(event.direction === 'out' && !corrected.has(id) ? { ...event, pricing: null } : event);
      } else if (other !== null) {
        events.push(other);
      }
      return events;
    },
    rest: () => waiting.splice(0).reverse(),
  };
}
