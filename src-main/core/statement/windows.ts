import { customerServiceWindow, windowLength } from '../../../shared/window/customer-service-window.ts';
import { listHeard, type HeardRow } from '../../database/charged-messages.ts';
import { firstIdAt } from '../../database/message-id.ts';
import type { Connection } from '../../database/open.ts';

/** Whose window: threads of one number and customer are one to Meta. */
interface Party {
  number_id: string;
  thread_id: number;
  customer: string | null;
}

/** Tells whether the customer service window was open at messages, at a cost that no thread's length adds to. */
export interface Windows {
  /** Reads what customers wrote before the messages of a page, which come in the order of their ids, page after page. */
  readBefore(page: readonly (Party & { id: number; at: number })[]): void;
  /** Asked for each message of the page in turn. */
  at(message: Party & { id: number; at: number }): 'open' | 'closed';
}

/** Windows of a month's messages. */
export function createWindows(db: Connection): Windows {
  const heardAt = new Map<string, number>();
  let heard: readonly HeardRow[] = [];
  let next = 0;
  let from = Number.MIN_SAFE_INTEGER;

  return {
    readBefore(page) {
      const [first, last] = [page[0], page.at(-1)];
      if (first === undefined || last === undefined) return;
      heard = listHeard(db, { first: Math.max(from, firstIdAt(first.at - windowLength)), end: last.id });
      next = 0;
      from = last.id;
    },
    at(message) {
      for (let one = heard[next]; one !== undefined && one.id < message.id; one = heard[next]) {
        heardAt.set(keyOf(one), one.at);
        next += 1;
      }
      const { state } = customerServiceWindow(heardAt.get(keyOf(message)) ?? null, message.at);
      return state === 'open' ? 'open' : 'closed';
    },
  };
}

function keyOf({ number_id: number, thread_id: thread, customer }: Party): string {
  return customer === null ? `thread ${String(thread)}` : `${number} ${customer}`;
}
