import type { CheaperWay, Draft, HoldReason } from '../../../shared/contract/outbox.ts';
import { longestWords } from '../../../shared/contract/sendable-files.ts';
import { formatMicros } from '../../../shared/money/micros.ts';
import type { Charge } from '../../../shared/tariff/charge.ts';

type Price = Pick<Charge, 'outcome' | 'amount' | 'currency'>;

/** What waits last in a thread and has not been handed to Meta; `takesWords`: whether words can go with a file. */
export interface Waiting {
  id: number;
  kind: 'text' | 'media' | 'template';
  text: string;
  takesWords: boolean;
}

/** All that decides whether a draft can be said for less. */
export interface CheaperFacts {
  kind: Draft['kind'];
  charge: Price;
  hold: HoldReason | null;
  /** What the same words would cost as a plain reply; null for what is no template. */
  reply: Price | null;
  waiting: Waiting | null;
  /** Whether the number is on the phone as well. */
  isOnPhone: boolean;
}

/** Holds in which nothing leaves through the API, whatever is paid. */
const stuck: ReadonlySet<HoldReason | null> = new Set(['window_closed', 'number_stopped', 'not_deliverable']);

/** The ways to say the same for less now, the one that changes least first; empty where nothing would be saved. */
export function cheaperWays(facts: CheaperFacts): CheaperWay[] {
  return [...joining(facts), ...replying(facts), ...byPhone(facts)];
}

// A second bubble is a second charge.
function joining({ kind, charge, waiting }: CheaperFacts): CheaperWay[] {
  if (kind !== 'text' || waiting === null || !isCharged(charge)) return [];
  const entry = String(waiting.id);
  if (waiting.kind === 'text') {
    const room = longestWords.text - waiting.text.length - 1;
    return room > 0 ? [{ way: 'merge', ...savingOf(charge), entry, room }] : [];
  }
  const isBare = waiting.kind === 'media' && waiting.takesWords && waiting.text === '';
  return isBare ? [{ way: 'caption', ...savingOf(charge), entry, room: longestWords.caption }] : [];
}

// While the window is open a template says nothing that a reply could not.
function replying({ charge, reply }: CheaperFacts): CheaperWay[] {
  if (reply === null || !isCharged(charge)) return [];
  if (reply.outcome !== 'free' && reply.outcome !== 'charged') return [];
  const isFree = reply.outcome === 'free' || reply.amount?.max === 0;
  if (charge.amount === null) return isFree ? [{ way: 'reply', ...savingOf(charge), ...alone }] : [];
  const cost = isFree ? 0 : (reply.amount?.max ?? null);
  if (cost === null || charge.amount.min <= cost) return [];
  const amount = { min: charge.amount.min - cost, max: charge.amount.max - cost };
  return [{ way: 'reply', ...savingOf({ ...charge, amount }), ...alone }];
}

// What a person types on the phone costs nothing and needs no window.
function byPhone({ kind, charge, hold, isOnPhone }: CheaperFacts): CheaperWay[] {
  if (kind !== 'text' || !isOnPhone) return [];
  return isCharged(charge) || stuck.has(hold) ? [{ way: 'phone', ...savingOf(charge), ...alone }] : [];
}

const alone = { entry: null, room: null } as const;

function isCharged({ outcome, amount }: Price): boolean {
  return outcome === 'charged' && (amount === null || amount.max > 0);
}

// An amount only where it is known to the last digit: of a range nobody can say what is saved.
function savingOf({ outcome, amount, currency }: Price): Pick<CheaperWay, 'saves' | 'currency'> {
  const isKnown = outcome === 'charged' && amount !== null && amount.min === amount.max;
  return { saves: isKnown ? formatMicros(amount.max) : null, currency };
}
