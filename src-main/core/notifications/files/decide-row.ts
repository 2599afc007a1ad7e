import type { NotificationFileRow } from '../../../../shared/contract/notifications.ts';
import type { NotificationRow } from '../../../database/notifications.ts';
import type { Proposed } from '../proposer.ts';
import type { FileEvent } from './file-event.ts';
import type { FoundCustomer } from './find-customer.ts';
import type { FileWord } from './words.ts';

/** All that decides what becomes of a row. */
export interface RowFacts {
  event: FileEvent;
  found: FoundCustomer;
  /** The notification that is there under the same name. */
  known: NotificationRow | undefined;
  /** Another one for the same customer and event. */
  same: NotificationRow | undefined;
  proposed: Proposed | null;
  /** Whether the one that is there is for the same customer. */
  isSamePerson: boolean;
  now: number;
}

/** What taking a row in does; `isBad` when the proposal's problems are why it does no more, `isAnew` when a new one takes the other's place. */
export interface Decision {
  change: NotificationFileRow['change'];
  word?: FileWord;
  field?: string;
  isBad?: boolean;
  isAnew?: boolean;
}

const open = new Set<NotificationRow['state']>(['planned', 'waiting', 'handed']);

/** What becomes of a row: one that is there follows its event, and nothing is planned twice. */
export function decideRow(facts: RowFacts): Decision {
  const { event, found, known, same, proposed, now } = facts;
  const isOpen = known !== undefined && open.has(known.state);
  if (event.isCancelled) return decideCancelled(known, isOpen);
  if (event.problem !== null && event.problem !== 'no_start')
    return { change: 'none', word: event.problem, field: 'event_at' };
  if (event.startsAt === null) return { change: 'none', word: 'no_start', field: 'event_at' };
  const isMoved = known !== undefined && known.event_at !== event.startsAt;
  if (event.startsAt <= now)
    return isOpen && isMoved ? { change: 'cancelled', word: 'moved_away' } : { change: 'none', word: 'past' };
  if (found.thread === null) {
    // What it was for may not leave for a moment that is none any more, nor where somebody else is named now.
    if (isOpen && (isMoved || found.hasPhone))
      return { change: 'cancelled', word: found.problem, field: 'thread' };
    return { change: isOpen ? 'same' : 'none', word: found.problem, field: 'thread' };
  }
  if (proposed === null) return { change: 'none' };
  if (known === undefined) {
    if (same !== undefined) return { change: 'same', word: 'planned_already' };
    return proposed.problems.length > 0 ? { change: 'none', isBad: true } : { change: 'new' };
  }
  return facts.isSamePerson ? decideKnown(facts, known, proposed, isMoved) : decideOther(proposed, isOpen);
}

function decideCancelled(known: NotificationRow | undefined, isOpen: boolean): Decision {
  if (isOpen) return { change: 'cancelled' };
  if (known === undefined) return { change: 'none', word: 'nothing_planned' };
  return known.state === 'sent' ? { change: 'none', word: 'has_left' } : { change: 'same' };
}

function decideOther(proposed: Proposed, isOpen: boolean): Decision {
  if (proposed.problems.length === 0)
    return { change: 'changed', word: 'reassigned', field: 'thread', isAnew: true };
  return isOpen
    ? { change: 'cancelled', word: 'reassigned', field: 'thread', isBad: true }
    : { change: 'none', isBad: true };
}

function decideKnown(
  { event }: RowFacts,
  known: NotificationRow,
  proposed: Proposed,
  isMoved: boolean,
): Decision {
  if (known.state === 'cancelled' && known.reason !== 'event_cancelled')
    return { change: 'same', word: known.reason === 'opted_out' ? 'had_opted_out' : 'by_owner' };
  const isBad = proposed.problems.length > 0;
  if (isMoved) {
    if (!isBad) return { change: 'moved', isAnew: known.state === 'sent' };
    return open.has(known.state)
      ? { change: 'cancelled', word: 'moved_away', isBad: true }
      : { change: 'none', isBad: true };
  }
  if (known.state === 'sent' || known.state === 'expired') return { change: 'same' };
  const isBack = known.state === 'cancelled';
  const isOther =
    known.kind !== event.kind ||
    String(known.template_id) !== proposed.wanted.template ||
    known.parameters !== JSON.stringify(proposed.wanted.parameters);
  if (!isBack && !isOther) return { change: 'same' };
  return isBad ? { change: isBack ? 'none' : 'same', isBad: true } : { change: 'changed' };
}
